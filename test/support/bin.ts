import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './source-files.ts';

export const EXAMPLE = {
  complaints: 'fixtures/example/complaints.csv',
  villages: 'fixtures/example/villages.csv',
  population: 'fixtures/example/population.csv',
} as const;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Buffer;
  readonly cwd?: string;
}

/** Runs the built bin, in the root of the repository, without colours or a language of the surroundings. */
export function desmig(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const {
    LANG: _lang,
    LC_ALL: _all,
    LC_MESSAGES: _messages,
    DESMIG_LANG: _told,
    NO_COLOR: _no,
    FORCE_COLOR: _force,
    ...rest
  } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/desmig.js'), ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...rest, LANG: 'C.UTF-8', ...options.env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? Buffer.alloc(0));
  });
}

export interface JsonRow {
  readonly region: { readonly level: string; readonly code: string; readonly name: string };
  readonly period: {
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly complete: boolean | null;
  };
  readonly asOf: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: string;
  readonly blank?: number | null;
}

export interface JsonIndicator {
  readonly id: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly kind: string;
  readonly method: string | null;
  readonly level: number;
  readonly rows: readonly JsonRow[];
}

export interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly action: string;
  readonly count: number;
  readonly file: string;
  readonly column: string | null;
  readonly examples: readonly {
    readonly file: string;
    readonly line?: number;
    readonly cell?: string;
    readonly sheet?: string;
    readonly column?: string;
    readonly value?: string;
    readonly suggestion?: string;
  }[];
}

export interface JsonReport {
  readonly schemaVersion: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly command: string;
  readonly audience: string;
  readonly example: boolean;
  readonly inputs: readonly {
    readonly path: string;
    readonly kind: string;
    readonly sha256: string;
    readonly dialect: unknown;
    readonly sheet: string | null;
    readonly rows: {
      readonly read: number;
      readonly accepted: number;
      readonly rejected: number;
      readonly skipped: number;
    };
    readonly skipped: Readonly<Record<string, number>>;
    readonly columns: readonly {
      readonly label: string;
      readonly column: string | null;
      readonly identifier: string | null;
    }[];
  }[];
  readonly indicators: readonly JsonIndicator[];
  readonly findings: readonly JsonFinding[];
}

/** `desmig report ARGS --format json`, which must succeed. */
export async function reportOf(args: readonly string[], options: RunOptions = {}): Promise<JsonReport> {
  const ran = await desmig(['report', ...args, '--format', 'json', '--quiet'], options);
  if (ran.status !== 0)
    throw new Error(`desmig report ${args.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as JsonReport;
}

export function indicatorIn(report: JsonReport, id: string): JsonIndicator {
  const found = report.indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`the report has no ${id}`);
  return found;
}

/** The row of a place in an indicator; of the newest period unless one is named. */
export function rowOf(report: JsonReport, id: string, code = 'ID', period?: string): JsonRow {
  const rows = indicatorIn(report, id).rows.filter(
    (row) =>
      row.region.code === code &&
      row.region.level !== 'unlocated' &&
      (period === undefined || row.period.label === period),
  );
  const row = rows.at(-1);
  if (row === undefined) throw new Error(`${id} has no row of ${code}`);
  return row;
}
