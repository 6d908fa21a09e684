import { ALL_YEARS } from '../analysis/period.ts';
import { showable } from '../disclosure/identifiers.ts';
import type { Row } from '../engine/index.ts';
import type { Finding } from '../model/finding.ts';
import type { InputSummary } from '../model/input.ts';
import type { Lang } from '../model/message.ts';
import { ident } from '../text/sql.ts';
import { BUILT_IN } from './catalogue.ts';
import { type Loaded, type LoadOptions, load } from './load.ts';
import { tellsOfDanger } from './oversight/danger.ts';
import { placeIn } from './reading/checking.ts';
import type { InputFile } from './reading/open-input.ts';
import type { CheckedInput } from './reading/types.ts';
import { refuseRowsForPublic } from './row-level.ts';

export interface ValidateOptions extends Omit<LoadOptions, 'request' | 'filter'> {
  readonly audience?: 'public' | 'internal' | undefined;
  /** receives each file's rows: those accepted, those rejected with the reason, and every finding's places */
  readonly split?: ((part: SplitPart) => Promise<void>) | undefined;
  /** also gives every place of every finding, in `places`; examples stay few */
  readonly everyPlace?: boolean | undefined;
}

export interface ValidateResult {
  readonly inputs: readonly InputSummary[];
  readonly findings: readonly Finding[];
  /** the findings with all their places; empty unless asked for */
  readonly places: readonly Finding[];
  readonly example: boolean;
  /** a record tells of a child in danger: a referral comes before any report */
  readonly danger: boolean;
  readonly lang: Lang;
}

/** Rows of one file to be written apart. Identifier columns are never among them. */
export interface SplitPart {
  readonly file: string;
  readonly part: 'valid' | 'rejected' | 'findings';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

const EVERY = 1_000_000;
const FEW = 5;

/**
 * Reads and checks files and reports every finding. With `split`, rows come out one by one: that is for
 * internal use where rows stand for persons or cases, or where identifiers were found.
 *
 * @throws DesmigError `internal-only` when rows about persons would leave for the public.
 */
export async function validate(
  files: readonly InputFile[],
  options: ValidateOptions = {},
): Promise<ValidateResult> {
  const loaded = await load(files, {
    ...options,
    request: ALL_YEARS,
    examples: options.split === undefined && options.everyPlace !== true ? options.examples : EVERY,
  });
  try {
    if (options.split !== undefined) {
      refuseRowsForPublic(
        loaded.inputs.map(({ opened }) => opened),
        options.audience ?? 'public',
        '--split',
      );
      const { split } = options;
      const audience = options.audience ?? 'public';
      for (const input of loaded.inputs)
        await splitInput(loaded, input, (part) => split(marked(part, audience)));
    }
    return {
      inputs: loaded.summaries,
      findings: loaded.findings.map((finding) => ({
        ...finding,
        examples: finding.examples.slice(0, options.examples ?? FEW),
      })),
      places: options.everyPlace === true ? loaded.findings : [],
      example: loaded.summaries.some((input) => input.example),
      danger: await tellsOfDanger(loaded, (options.catalogue ?? BUILT_IN).book),
      lang: loaded.lang,
    };
  } finally {
    await loaded.close();
  }
}

/** Every row says whom it is for, so that a part that was passed on still does. */
function marked(part: SplitPart, audience: 'public' | 'internal'): SplitPart {
  return {
    ...part,
    columns: [...part.columns, 'audience'],
    rows: part.rows.map((row) => [...row, audience]),
  };
}

async function splitInput(
  loaded: Loaded,
  input: CheckedInput,
  emit: (part: SplitPart) => Promise<void>,
): Promise<void> {
  const { opened, typing, index } = input;
  const used = opened.columns.flatMap((column) => (column.column === null ? [] : [column.column]));
  const keyless = used.filter(
    (column) => opened.dataset.columns[column]?.type !== 'key' || column !== 'child_key',
  );
  const valid = await loaded.engine.rows(
    `SELECT _row, ${keyless.map(ident).join(', ')} FROM ${ident(`accepted_${opened.dataset.id}`)} WHERE _input = ${index} ORDER BY _row`,
  );
  const rejected = await loaded.engine.rows(
    `SELECT t._row, a._reason AS reason, ${keyless.map((column) => `${ident(`${column}__raw`)} AS ${ident(column)}`).join(', ')} FROM ${typing.table} t JOIN aside_${index} a ON a._row = t._row AND a._kind = 'rejected' ORDER BY t._row`,
  );
  const places = await input.opened.source.lines(
    input.bulk.lane,
    [...valid, ...rejected].map((row) => Number(row['_row'])),
  );
  const lines = places.map((line) => placeIn(opened.source, line, null).line ?? line);
  const cells = (row: Row) => keyless.map((column) => cellOf(row[column]));
  await emit({
    file: opened.name,
    part: 'valid',
    columns: ['line', ...keyless],
    rows: valid.map((row, at) => [lines[at] ?? null, ...cells(row)]),
  });
  await emit({
    file: opened.name,
    part: 'rejected',
    columns: ['line', 'reason', ...keyless],
    rows: rejected.map((row, at) => [lines[valid.length + at] ?? null, cellOf(row['reason']), ...cells(row)]),
  });
  const findings = loaded.findings.filter((finding) => finding.file === opened.name);
  await emit({
    file: opened.name,
    part: 'findings',
    columns: ['code', 'severity', 'action', 'line', 'cell', 'column', 'value', 'suggestion'],
    rows: findings.flatMap((finding) =>
      finding.examples.map((example) => [
        finding.code,
        finding.severity,
        finding.action,
        example.line ?? null,
        example.cell ?? null,
        example.column ?? finding.column,
        example.value ?? null,
        example.suggestion ?? null,
      ]),
    ),
  });
}

/** A value as written apart; text that identifies a person is left out. */
function cellOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return showable(String(value)) === null ? '[...]' : String(value);
}
