import { msg } from '../messages/message.ts';
import type { Lang, Text } from '../model/message.ts';
import type { Level, RegionRef } from '../model/region.ts';
import { escaped } from './markup.ts';
import { togetherName } from './place-names.ts';
import { plain } from './plain.ts';

/** A report that was made, or why it was not. */
export interface BatchUnit {
  readonly region: RegionRef;
  readonly file: string;
  /** code of the error; null where the report was made */
  readonly failed: string | null;
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{text-align:left;padding:.25rem 1rem .25rem 0;border-bottom:1px solid #8884}';

/** The page that leads to every report of a batch: links, and what failed. Needs nothing else. */
export function batchIndex(
  units: readonly BatchUnit[],
  facts: {
    readonly each: Level;
    readonly marks: readonly Text[];
    readonly lang: Lang;
    /** SHA-256 of a text in base64 */
    readonly hash: (text: string) => string;
  },
): string {
  const { lang, each } = facts;
  const say = (text: Text) => escaped(plain(lang, text));
  const title = say(msg('batch-title', { level: msg(`level-${each}`) }));
  const made = units.filter(({ failed }) => failed === null).length;
  const rows = units.map(({ region, file, failed }) => {
    const name = say(togetherName(region) ?? region.name);
    const link = failed === null ? `<a href="${escaped(file)}">${name}</a>` : `${name}: ${escaped(failed)}`;
    return `<tr><td>${escaped(region.code)}</td><td>${link}</td></tr>`;
  });
  return [
    '<!doctype html>',
    `<html lang=${lang}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${facts.hash(STYLE)}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    ...facts.marks.map((mark) => `<p><strong>${say(mark)}</strong></p>`),
    `<p>${say(msg('batch-count', { made, failed: units.length - made }))} <a href="combined.csv">${say(msg('batch-combined'))}</a> · <a href="failures.csv">${say(msg('batch-failures'))}</a></p>`,
    `<table><thead><tr><th>${say(msg('form-code'))}</th><th>${say(msg(`level-${each}`))}</th></tr></thead><tbody>`,
    ...rows,
    '</tbody></table>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What failed, for a program: a header alone where nothing did. */
export function failuresCsv(units: readonly BatchUnit[]): string {
  const lines = units
    .filter(({ failed }) => failed !== null)
    .map(({ region, file, failed }) => `${region.code},${file},${failed ?? ''}`);
  return `${['region_code,file,error', ...lines].join('\r\n')}\r\n`;
}
