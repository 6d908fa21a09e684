import { basename } from 'node:path';
import { compareReports, type PrintedReport } from '../analysis/diff/compare-reports.ts';
import { showablePath } from '../disclosure/identifiers.ts';
import { readWhole } from '../ingest/input-file.ts';
import { msg } from '../messages/message.ts';
import type { Difference } from '../model/difference.ts';
import { DesmigError } from '../model/error.ts';
import { reportObject } from '../report/machine.ts';
import { jsonOf } from '../text/json.ts';
import { toolName } from '../version.ts';
import { isDirectory } from './dataset/manifest.ts';
import { type ReportOptions, report } from './report.ts';

export interface DiffResult extends Difference {
  readonly before: string;
  readonly after: string;
  readonly differs: boolean;
}

/**
 * What changed between two reports, given as the JSON files of `report` or `compare`, or as dataset directories, of
 * which a report with `options` is made.
 *
 * @throws DesmigError `not-a-report`, `file-not-found`, and those of reading.
 */
export async function diff(before: string, after: string, options: ReportOptions = {}): Promise<DiffResult> {
  const old = await printed(before, options);
  const now = await printed(after, options);
  const difference = compareReports(old, now);
  const { whole, figures, findings } = difference;
  return {
    before: showablePath(before),
    after: showablePath(after),
    ...difference,
    differs: whole.length + figures.length + findings.length > 0,
  };
}

async function printed(path: string, options: ReportOptions): Promise<PrintedReport> {
  if (await isDirectory(path)) {
    const result = reportObject(await report([path], options), toolName());
    return JSON.parse(JSON.stringify(result)) as PrintedReport;
  }
  const name = showablePath(basename(path));
  const text = (await readWhole(path, name, msg('hint-not-a-report'))).toString('utf8');
  const parsed = parse(text);
  if (parsed === null)
    throw new DesmigError({
      code: 'not-a-report',
      class: 'input',
      what: msg('error-not-a-report', { file: name }),
      hint: msg('hint-not-a-report'),
      location: { file: name },
    });
  return parsed;
}

/** A JSON report, or null. */
function parse(text: string): PrintedReport | null {
  const value = jsonOf(text) as Partial<PrintedReport> | null;
  const whole =
    (value?.command === 'report' || value?.command === 'compare') &&
    typeof value.tool?.version === 'string' &&
    [value.inputs, value.indicators, value.findings].every(Array.isArray);
  return whole ? (value as PrintedReport) : null;
}
