import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod';
import { expressionFault } from '../analysis/expression.ts';
import { CASE_COUNTS_COLUMNS, isCountSource } from '../analysis/plan.ts';
import { DATASETS } from '../catalogue/datasets/index.ts';
import { INDICATORS } from '../catalogue/indicators/index.ts';
import { readWhole } from '../ingest/input-file.ts';
import { msg } from '../messages/message.ts';
import type { Config } from '../model/config.ts';
import type { DatasetId } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { Indicator, Side } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import { nearest } from '../text/distance.ts';
import { checkOversight, oversightSchema } from './config-oversight.ts';

const BOTH = z
  .union([z.string(), z.strictObject({ id: z.string(), en: z.string() })])
  .transform((text) => (typeof text === 'string' ? { id: text, en: text } : text));
const SOURCES = ['case_counts', 'person_counts', ...Object.keys(DATASETS)] as const;
const SIDE = z.strictObject({
  from: z.enum(SOURCES),
  where: z.string().optional(),
  sum: z.string().optional(),
  label: BOTH,
});
const INDICATOR = z.strictObject({
  replaces: z.string().optional(),
  title: BOTH,
  theme: z.string().default('own'),
  rationale: BOTH.optional(),
  kind: z.enum(['proportion', 'rate', 'ratio', 'count']),
  counts: z.enum(['cases', 'persons', 'villages', 'services']),
  universe: z.enum(['census', 'process', 'sample']),
  better: z.enum(['higher', 'lower', 'neither']).default('neither'),
  publicLevel: z.enum(['national', 'province', 'regency', 'district', 'village']),
  per: z.number().positive().optional(),
  unit: BOTH.optional(),
  numerator: SIDE,
  denominator: SIDE.optional(),
});
const SCHEMA = z.strictObject({
  $schema: z.string().optional(),
  settings: z
    .strictObject({
      lang: z.enum(['id', 'en']).optional(),
      minCell: z.int().min(1).optional(),
      level: z.number().gt(0).lt(1).optional(),
      by: z.enum(['national', 'province', 'regency', 'district', 'village']).optional(),
      memory: z.string().optional(),
      threads: z.int().min(1).optional(),
    })
    .default({}),
  aliases: z.record(z.string(), z.record(z.string(), z.array(z.string()))).default({}),
  values: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.array(z.string())))).default({}),
  mappings: z.record(z.string(), z.string()).default({}),
  indicators: z.record(z.string(), INDICATOR).default({}),
  oversight: oversightSchema(BOTH),
});

/** JSON Schema of `desmig.config.json`. */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(SCHEMA, { io: 'input', target: 'draft-2020-12' });
}

/**
 * Reads a configuration file. Comments are allowed. Every mistake names its line and, where it can, what was meant.
 *
 * @throws DesmigError `invalid-config` (class config).
 */
export async function readConfig(path: string): Promise<Config> {
  const file = basename(path);
  const text = (await readWhole(path, file)).toString('utf8');
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { allowTrailingComma: true });
  const fail = (offset: number, what: Message, hint: Message | null = null) =>
    new DesmigError({
      code: 'invalid-config',
      class: 'config',
      what,
      hint,
      location: { file, line: text.slice(0, offset).split('\n').length },
    });
  const [fault] = faults;
  if (fault !== undefined || tree === undefined) {
    throw fail(
      fault?.offset ?? 0,
      msg('error-config-syntax', {
        file,
        reason: fault === undefined ? '' : printParseErrorCode(fault.error),
      }),
    );
  }
  const parsed = SCHEMA.safeParse(valueOfNode(tree));
  if (!parsed.success) throw schemaError(parsed.error, tree, file, fail);
  const { settings, aliases, values, mappings, indicators, oversight } = parsed.data;
  const at = (...keys: (string | number)[]) => keyOffset(tree, keys);
  checkColumns(aliases, at, fail, file);
  for (const [kind, columns] of Object.entries(values)) {
    checkColumns({ [kind]: columns }, (_, ...rest) => at('values', ...rest), fail, file);
    for (const [column, codes] of Object.entries(columns))
      checkCodes(kind as DatasetId, column, codes, at, fail);
  }
  const own: Record<string, Indicator> = {};
  for (const [id, declared] of Object.entries(indicators)) own[id] = indicatorFrom(id, declared, at, fail);
  checkOversight(oversight, at, fail);
  return {
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    settings: definedOnly(settings),
    aliases,
    values,
    mappings,
    indicators: own,
    oversight,
  };
}

type Fail = (offset: number, what: Message, hint?: Message | null) => DesmigError;
type At = (...keys: (string | number)[]) => number;

/** The value of a node; kept apart from the library's own so that `__proto__` stays an ordinary key. */
function valueOfNode(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOfNode);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key === undefined || value === undefined ? [] : [[String(key.value), valueOfNode(value)] as const];
  });
  return Object.fromEntries(entries);
}

function keyOffset(tree: Node, keys: readonly (string | number)[]): number {
  for (let length = keys.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(tree, keys.slice(0, length));
    if (found !== undefined) return found.parent?.type === 'property' ? found.parent.offset : found.offset;
  }
  return tree.offset;
}

function schemaError(error: z.ZodError, tree: Node, file: string, fail: Fail): DesmigError {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = knownKeys(path.map(String));
    const near = nearest(key, known, (one) => one, 0.5, 1)[0]?.item;
    return fail(
      keyOffset(tree, [...path, key]),
      msg('error-config-key', { file, key: [...path, key].join('.') }),
      near === undefined
        ? msg('hint-choices', { choices: known.join(', ') })
        : msg('hint-did-you-mean', { suggestion: near }),
    );
  }
  const choices = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  const found = findNodeAtLocation(tree, path)?.value;
  const near = typeof found === 'string' ? nearest(found, choices, (one) => one, 0.5, 1)[0]?.item : undefined;
  return fail(
    keyOffset(tree, path),
    msg('error-config-value', { file, key: path.join('.') }),
    near !== undefined
      ? msg('hint-did-you-mean', { suggestion: near })
      : choices.length === 0
        ? msg('hint-config')
        : msg('hint-choices', { choices: choices.join(', ') }),
  );
}

/** The keys that the object at a path may have; none where it may have any. */
function knownKeys(path: readonly string[]): readonly string[] {
  const shape = path.reduce<z.core.$ZodType | undefined>(
    (schema, key) => (schema === undefined ? undefined : within(bare(schema), key)),
    SCHEMA,
  );
  const object = shape === undefined ? undefined : bare(shape);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** A schema without what only says that it may be left out. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.def.innerType)
    : schema;
}

function within(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key];
  if (schema instanceof z.ZodRecord) return schema.def.valueType;
  return schema instanceof z.ZodArray ? schema.def.element : undefined;
}

function checkColumns(
  declared: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  at: At,
  fail: Fail,
  file: string,
): void {
  for (const [kind, columns] of Object.entries(declared)) {
    const dataset = DATASETS[kind as DatasetId];
    if (dataset === undefined)
      throw fail(
        at('aliases', kind),
        msg('error-config-key', { file, key: kind }),
        msg('hint-choices', { choices: Object.keys(DATASETS).join(', ') }),
      );
    for (const column of Object.keys(columns)) {
      if (dataset.columns[column] !== undefined) continue;
      const near = nearest(column, Object.keys(dataset.columns), (one) => one, 0.5, 1)[0]?.item;
      throw fail(
        at('aliases', kind, column),
        msg('error-unknown-column', { column }),
        near === undefined ? null : msg('hint-did-you-mean', { suggestion: near }),
      );
    }
  }
}

function checkCodes(
  kind: DatasetId,
  column: string,
  codes: Readonly<Record<string, unknown>>,
  at: At,
  fail: Fail,
): void {
  const book = DATASETS[kind].columns[column]?.codeBook;
  for (const code of Object.keys(codes)) {
    if (book?.codes[code] !== undefined) continue;
    const near = nearest(code, Object.keys(book?.codes ?? {}), (one) => one, 0.5, 1)[0]?.item;
    throw fail(
      at('values', kind, column, code),
      msg('error-filter-value', { value: code, column }),
      near === undefined ? null : msg('hint-did-you-mean', { suggestion: near }),
    );
  }
}

function indicatorFrom(id: string, declared: z.infer<typeof INDICATOR>, at: At, fail: Fail): Indicator {
  const { replaces, denominator, per, unit, rationale, ...rest } = declared;
  if (!/^[a-z][a-z0-9_]*$/.test(id))
    throw fail(at('indicators', id), msg('error-config-indicator-id', { id }));
  if (INDICATORS[id] !== undefined && replaces !== id)
    throw fail(
      at('indicators', id),
      msg('error-config-indicator-taken', { id }),
      msg('hint-config-replaces', { id }),
    );
  const base = {
    ...rest,
    numerator: sideFrom(id, 'numerator', declared.numerator, at, fail),
    rationale: rationale ?? declared.title,
  };
  if (declared.kind === 'count') return { ...base, kind: 'count', unit: unit ?? { id: '', en: '' } };
  if (denominator === undefined) throw fail(at('indicators', id), msg('error-config-denominator', { id }));
  const below = sideFrom(id, 'denominator', denominator, at, fail);
  if (declared.kind === 'proportion') return { ...base, kind: 'proportion', denominator: below };
  if (declared.kind === 'ratio')
    return { ...base, kind: 'ratio', denominator: below, unit: unit ?? { id: '', en: '' } };
  return { ...base, kind: 'rate', denominator: below, per: per ?? 100_000, unit: unit ?? { id: '', en: '' } };
}

function sideFrom(id: string, name: string, side: z.infer<typeof SIDE>, at: At, fail: Fail): Side {
  const columns = isCountSource(side.from as Side['from'])
    ? [...CASE_COUNTS_COLUMNS]
    : Object.keys(DATASETS[side.from as DatasetId].columns);
  for (const part of ['where', 'sum'] as const) {
    const fault = side[part] === undefined ? null : expressionFault(side[part], columns);
    if (fault === null) continue;
    const near =
      fault.kind === 'word' ? nearest(fault.found, columns, (one) => one, 0.5, 1)[0]?.item : undefined;
    throw fail(
      at('indicators', id, name, part),
      msg('error-config-expression', { id, found: fault.found }),
      near === undefined ? msg('hint-config-expression') : msg('hint-did-you-mean', { suggestion: near }),
    );
  }
  return {
    from: side.from as Side['from'],
    label: side.label,
    ...(side.where === undefined ? {} : { where: side.where }),
    ...(side.sum === undefined ? {} : { sum: side.sum }),
  };
}

function definedOnly(
  values: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
