import * as z from 'zod';
import { EVERYONE, OVERSIGHT_BOOK } from '../../catalogue/instrument.ts';
import { msg } from '../../messages/message.ts';
import type { CodeBook } from '../../model/dataset.ts';
import type { DesmigError } from '../../model/error.ts';
import type { Bilingual, Message } from '../../model/message.ts';
import type { CodeChange, ItemChange, OversightChanges } from '../../model/oversight.ts';
import { nearest } from '../../text/distance.ts';
import { normalise } from '../../text/normalise.ts';
import { OVERSIGHT_CODES } from '../oversight/book.ts';

type Part = keyof OversightChanges;

/** Shape of `oversight` in a configuration: what it changes in the instrument and its code books, by code. */
export function oversightSchema(both: z.ZodType<Bilingual>) {
  const code = z.strictObject({ label: both.optional(), aliases: z.array(z.string()).optional() });
  const codes = z.record(z.string(), code).default({});
  return z
    .strictObject({
      items: z
        .record(
          z.string(),
          z
            .strictObject({
              text: both.optional(),
              aliases: z.array(z.string()).optional(),
              respondents: z.array(z.enum(EVERYONE)).min(1).optional(),
              points: z.enum(['yes', 'no']).optional(),
              obstacle: z.string().nullable().optional(),
            })
            .nullable(),
        )
        .default({}),
      obstacles: z
        .record(
          z.string(),
          z.strictObject({
            ...code.shape,
            danger: z.boolean().optional(),
            ofChildren: z.boolean().optional(),
            actions: z
              .array(z.strictObject({ recommendation: z.string(), addressee: z.string() }))
              .optional(),
          }),
        )
        .default({}),
      recommendations: codes,
      addressees: codes,
    })
    .default({ items: {}, obstacles: {}, recommendations: {}, addressees: {} });
}

/**
 * Checks what a configuration says of the instrument: new codes say what they need, codes that are named exist, and
 * nothing that protects children is switched off. `at` gives the place of a key, `fail` makes the error of a place.
 *
 * @throws DesmigError `invalid-config`.
 */
export function checkOversight(
  changes: OversightChanges,
  at: (...keys: (string | number)[]) => number,
  fail: (offset: number, what: Message, hint?: Message | null) => DesmigError,
): void {
  const codesOf = (part: Part) => [
    ...Object.keys(OVERSIGHT_CODES[part].codes),
    ...Object.keys(changes[part]),
  ];
  const needed = {
    items: 'text',
    obstacles: 'label',
    recommendations: 'label',
    addressees: 'label',
  } as const;
  for (const part of Object.keys(OVERSIGHT_CODES) as Part[]) {
    const builtIn = Object.keys(OVERSIGHT_CODES[part].codes);
    for (const [code, change] of Object.entries<object | null>(changes[part])) {
      const place = at('oversight', part, code);
      if (builtIn.includes(code)) continue;
      if (!/^[a-z][a-z0-9-]*$/.test(code))
        throw fail(place, msg('error-config-code', { code }), suggested(codeLike(code)));
      const keys = part === 'obstacles' ? [needed[part], 'ofChildren'] : [needed[part]];
      const lacking = keys.find((key) => change === null || !(key in change));
      if (lacking !== undefined)
        throw fail(
          place,
          msg('error-config-needs', { code, key: lacking }),
          lacking === 'ofChildren' ? msg('hint-config-of-children') : suggestion(part, code, builtIn, false),
        );
    }
    checkSpellings(part, changes, at, fail);
  }
  const exists = (part: Part, code: string, ...keys: (string | number)[]) => {
    if (codesOf(part).includes(code)) return;
    throw fail(
      at('oversight', ...keys),
      msg('error-config-no-code', { code, part: msg(`part-${part}`) }),
      suggestion(part, code, codesOf(part), true),
    );
  };
  for (const [id, item] of Object.entries(changes.items))
    if (item?.obstacle !== undefined && item.obstacle !== null)
      exists('obstacles', item.obstacle, 'items', id, 'obstacle');
  for (const [code, rule] of Object.entries(changes.obstacles)) {
    for (const [index, { recommendation, addressee }] of (rule.actions ?? []).entries()) {
      const place = ['obstacles', code, 'actions', index] as const;
      exists('recommendations', recommendation, ...place, 'recommendation');
      exists('addressees', addressee, ...place, 'addressee');
    }
    for (const key of ['danger', 'ofChildren'] as const)
      if (rule[key] === false && guarded(code, key, rule.danger === true))
        throw fail(
          at('oversight', 'obstacles', code, key),
          msg('error-config-guarded', { code, key }),
          msg('hint-config-guarded'),
        );
  }
}

/** Whether desmig itself, or the danger told beside it, sets a flag that protects children. */
function guarded(code: string, key: 'danger' | 'ofChildren', danger: boolean): boolean {
  return OVERSIGHT_BOOK[key].includes(code) || (key === 'ofChildren' && danger);
}

/**
 * What a label, or another spelling, means: no two codes of a part may have the same one, or a file that holds it could
 * be read either way.
 */
function checkSpellings(
  part: Part,
  changes: OversightChanges,
  at: (...keys: (string | number)[]) => number,
  fail: (offset: number, what: Message, hint?: Message | null) => DesmigError,
): void {
  const key = part === 'items' ? 'text' : 'label';
  const owners = spellings(part);
  for (const [code, change] of Object.entries<CodeChange | ItemChange | null>(changes[part])) {
    if (change === null) continue;
    const own = 'text' in change ? change.text : 'label' in change ? change.label : undefined;
    const told = [
      ...(own === undefined ? [] : [own.id, own.en].map((text) => ({ text, key }))),
      ...(change.aliases ?? []).map((text) => ({ text, key: 'aliases' })),
    ];
    for (const one of told) {
      const place = at('oversight', part, code, one.key);
      const spelling = normalise(one.text);
      if (spelling === '')
        throw fail(place, msg('error-config-blank', { key: one.key, code }), msg('hint-config-both'));
      const other = owners.get(spelling) ?? code;
      if (other !== code)
        throw fail(
          place,
          msg('error-config-spelling', { text: one.text, other, code }),
          msg('hint-config-spelling', { other }),
        );
      owners.set(spelling, code);
    }
  }
}

/** The built-in codes of a part by their labels and other spellings. */
function spellings(part: Part): Map<string, string> {
  const codes: CodeBook['codes'] = OVERSIGHT_CODES[part].codes;
  return new Map(
    Object.entries(codes).flatMap(([code, { label, aliases }]) =>
      [label.id, label.en, ...aliases].map((text) => [normalise(text), code] as const),
    ),
  );
}

/** The code nearest to what was written, by codes or as files spell it; else the list of codes, if it is to be shown. */
function suggestion(part: Part, code: string, codes: readonly string[], list: boolean): Message | null {
  const near = nearest(code, codes, (one) => one, 0.5, 1)[0]?.item ?? spellings(part).get(normalise(code));
  if (near !== undefined) return suggested(near);
  return list ? msg('hint-choices', { choices: codes.join(', ') }) : null;
}

/** A code made of what was written. */
function codeLike(text: string): string {
  return normalise(text).replaceAll(' ', '-');
}

function suggested(text: string): Message {
  return msg('hint-did-you-mean', { suggestion: text });
}
