import { CLUSTER_BREAK } from '../catalogue/series-breaks.ts';
import { msg } from '../messages/message.ts';
import type { Lang } from '../model/message.ts';
import type { ReportResult } from '../model/report.ts';
import { reportCsv, reportJson, reportNdjson, reportTable } from '../report/machine.ts';
import { skippedText, titleOf } from '../report/reading-section.ts';
import { reportDocument } from '../report/report-document.ts';
import { toolName } from '../version.ts';
import { releaseEntry } from '../workflows/release.ts';
import { type ReportOptions, report } from '../workflows/report.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { figureInvocation, mapAsked } from './figure-options.ts';
import { inputFiles } from './files.ts';
import { manifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { openRelease } from './release.ts';
import { alertDanger, chooseLanguage, progress, say } from './talk.ts';

const TOP_ON_SCREEN = 10;

export async function run(invocation: Invocation): Promise<number> {
  const { options, context } = invocation;
  const { paths, options: figures, asked: told, config, settings } = await figureInvocation(invocation);
  const plan = planOutputs(invocation, paths);
  const map = await mapAsked(options);
  const shown = progress(invocation, invocation.lang ?? 'id');
  const release = await openRelease(invocation);
  const asked: ReportOptions = { ...figures, ledger: release.ledger, onPhase: shown.onPhase };
  let result: ReportResult;
  try {
    result = await report(await inputFiles(paths, context), asked);
  } finally {
    shown.end();
  }
  if (map !== null) (await import('../workflows/map.ts')).checkMap(map, result.indicators);
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  if (result.danger === true) alertDanger(invocation, lang);
  if (plan.stdout !== 'terminal') sayWhatWasRead(invocation, lang, result);
  const tool = toolName();
  const known = { maker: tool, newSince: CLUSTER_BREAK.newSince, ...(map === null ? {} : { map }) };
  await release.record(lang, (name, filters) => releaseEntry(name, result, filters));
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => reportDocument(result, known), TOP_ON_SCREEN)),
      json: () => reportJson(result, tool),
      ndjson: () => reportNdjson(result),
      csv: () => reportCsv(result),
      parquet: async () => (await import('../workflows/parquet.ts')).parquetBytes(reportTable(result)),
    },
    lang,
    (output) => manifest(tool, 'report', told, result.inputs, result.audience, output, config, release.lists),
  );
  if (plan.stdout === 'terminal' && context.stdout.isTTY)
    say(invocation, lang, msg('next-validate', { file: paths[0] ?? '' }));
  return 0;
}

/** For pipes and files: what was read and what was left out is said on stderr all the same. */
function sayWhatWasRead(invocation: Invocation, lang: Lang, result: ReportResult): void {
  for (const input of result.inputs) {
    const { read, accepted, rejected, skipped } = input.rows;
    say(
      invocation,
      lang,
      msg('account-line', {
        title: titleOf(input),
        account: msg('row-account', { read, accepted, rejected, skipped }),
      }),
    );
    if (skipped > 0) say(invocation, lang, msg('indented', { text: skippedText(input) }));
  }
  for (const note of result.notes) if (note.key === 'note-nothing-left') say(invocation, lang, note);
  const document = reportDocument(result);
  for (const section of document.sections.slice(1)) {
    const [first] = section.blocks;
    if (
      first?.kind === 'heading' &&
      first.strong &&
      typeof first.text === 'object' &&
      'key' in first.text &&
      first.text.key.startsWith('headline-')
    )
      say(invocation, lang, first.text);
  }
  const rows = result.findings
    .filter((finding) => finding.severity !== 'info')
    .reduce((sum, finding) => sum + finding.count, 0);
  if (rows > 0) say(invocation, lang, msg('findings-hint', { rows }));
}
