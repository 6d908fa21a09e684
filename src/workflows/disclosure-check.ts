import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { INDICATORS } from '../catalogue/indicators/index.ts';
import { showablePath } from '../disclosure/identifiers.ts';
import { auditFromOutside } from '../disclosure/outside-audit.ts';
import { publishedFacts } from '../disclosure/published-counts.ts';
import { readWhole } from '../ingest/input-file.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Indicator } from '../model/indicator.ts';
import type { OutsideAudit, Published, PublishedRow } from '../model/published.ts';
import { htmlTables } from './disclosure-check/html-tables.ts';
import { figuresOfCsv, figuresOfJson, type MadeWith } from './disclosure-check/published-figures.ts';
import { csvRecords, tableFacts } from './disclosure-check/published-table.ts';
import type { InputFile } from './reading/open-input.ts';

export interface DisclosureCheckOptions {
  /** the least width of an attacker's interval; that of the files where they say it, else 5 */
  readonly minCell?: number | undefined;
}

export interface DisclosureCheckResult {
  readonly files: readonly {
    readonly path: string;
    readonly form: 'figures' | 'table';
    readonly rows: number;
  }[];
  readonly safe: boolean;
  readonly audit: OutsideAudit;
}

const USUAL_MIN_CELL = 5;

/**
 * Audits what was published, all of it together, knowing nothing else: JSON, NDJSON and CSV of desmig, or any table
 * as CSV or HTML in which `[c]` stands for what was held back.
 *
 * @throws DesmigError `file-not-found`, `not-a-publication`.
 */
export async function disclosureCheck(
  files: readonly InputFile[],
  options: DisclosureCheckOptions = {},
): Promise<DisclosureCheckResult> {
  const rows: PublishedRow[] = [];
  const tables: Published[] = [];
  const described: DisclosureCheckResult['files'][number][] = [];
  const minCells: number[] = [];
  for (const [at, file] of files.entries()) {
    const name = showablePath(typeof file === 'string' ? basename(file) : file.name);
    // two files of one name are two publications
    const id = described.some(({ path }) => path === name) ? `${name} (${at + 1})` : name;
    const content = await textOf(file, name);
    const options = await optionsOf(file);
    const figures = content.trimStart().startsWith('{')
      ? figuresOfJson(content, id, options, nature)
      : figuresOfCsv(csvRecords(content), id, options, nature);
    if (figures !== null) {
      rows.push(...figures.rows);
      if (figures.minCell !== null) minCells.push(figures.minCell);
      described.push({ path: id, form: 'figures', rows: figures.rows.length });
      continue;
    }
    const read = content.trimStart().startsWith('<') ? htmlTables(content) : [csvRecords(content)];
    const facts = read.flatMap(
      (records, at) => tableFacts(records, read.length > 1 ? `${id} #${at + 1}` : id) ?? [],
    );
    if (facts.length === 0) throw notPublished(name);
    tables.push(...facts);
    described.push({
      path: id,
      form: 'table',
      rows: facts.reduce((sum, { counts }) => sum + counts.length, 0),
    });
  }
  const minCell = options.minCell ?? (minCells.length > 0 ? Math.max(...minCells) : USUAL_MIN_CELL);
  const facts = publishedFacts(rows, minCell);
  const audit = await auditFromOutside(
    {
      ...facts,
      counts: [...facts.counts, ...tables.flatMap(({ counts }) => counts)],
      sums: [...facts.sums, ...tables.flatMap(({ sums }) => sums)],
      derived: [...facts.derived, ...tables.flatMap(({ derived }) => derived ?? [])],
    },
    minCell,
  );
  return { files: described, safe: audit.disclosed === 0, audit };
}

/** What the catalogue knows of an indicator that the figures do not say. */
function nature(id: string): Pick<Indicator, 'kind' | 'counts' | 'within'> | null {
  const found = (INDICATORS as Readonly<Record<string, Indicator>>)[id];
  return found ?? null;
}

async function textOf(file: InputFile, name: string): Promise<string> {
  const content =
    typeof file === 'string' ? await readWhole(file, name, msg('hint-not-a-publication')) : file.content;
  return content.toString('utf8').replace(/^\uFEFF/, '');
}

/**
 * How a file was made stands in the manifest beside it: figures of girls are not figures of all, and CSV does not say
 * that counts are rounded.
 */
async function optionsOf(file: InputFile): Promise<MadeWith> {
  if (typeof file !== 'string') return NO_OPTIONS;
  try {
    const manifest: unknown = JSON.parse(await readFile(`${file}.manifest.json`, 'utf8'));
    const options = (
      manifest as { readonly options?: { readonly filter?: unknown; readonly protect?: unknown } } | null
    )?.options;
    return {
      filters: Array.isArray(options?.filter) ? options.filter.map(String).sort() : [],
      rounded: options?.protect === 'round5',
    };
  } catch {
    return NO_OPTIONS;
  }
}

const NO_OPTIONS: MadeWith = { filters: [], rounded: false };

function notPublished(file: string): DesmigError {
  return new DesmigError({
    code: 'not-a-publication',
    class: 'input',
    what: msg('error-not-a-publication', { file }),
    hint: msg('hint-not-a-publication'),
    location: { file },
  });
}
