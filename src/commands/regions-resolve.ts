import { basename, extname } from 'node:path';
import { showablePath } from '../disclosure/identifiers.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { REGION_SOURCE } from '../regions/index.ts';
import { decisionsCsv, decisionsDocument, decisionsJson } from '../report/decisions-report.ts';
import { csvLine } from '../report/machine.ts';
import { toolName } from '../version.ts';
import { type ResolvedRows, resolveFile } from '../workflows/resolve-file.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { manifestOutput, planOutputs, type Renderers } from './outputs.ts';
import { readingOptions } from './reading-options.ts';
import { chooseLanguage, say } from './talk.ts';

/**
 * `regions --resolve FILE`: the decisions to standard output; with `-o` the rows with code columns into a file for
 * the owner alone, and the table of decisions beside it.
 */
export async function runResolve(invocation: Invocation, file: string): Promise<number> {
  const { options, context } = invocation;
  const plan = planOutputs(invocation, [file]);
  const [output, ...others] = plan.files;
  if (output !== undefined && (others.length > 0 || extname(output.path).toLowerCase() !== '.csv')) {
    throw new DesmigError({
      code: 'unknown-output-format',
      class: 'usage',
      what: msg('error-resolve-output', { file: basename((others[0] ?? output).shown) }),
      hint: msg('hint-resolve-output'),
    });
  }
  const [input] = await inputFiles([file], context);
  if (input === undefined) return 2;
  let written: string | null = null;
  const audience = options.audience === 'internal' ? 'internal' : 'public';
  const result = await resolveFile(input, {
    ...(await readingOptions(options)),
    signal: context.signal,
    audience,
    ...(output === undefined
      ? {}
      : {
          write: async (rows: ResolvedRows) => {
            const lines = [csvLine(rows.columns), ...rows.rows.map((row) => csvLine(row))];
            written = lines.join('');
            await context.writeFile(output.path, written, { secret: true });
          },
        }),
  });
  const lang = chooseLanguage(invocation, result.lang);
  if (output !== undefined && written !== null) {
    await context.writeFile(`${output.path}.decisions.csv`, decisionsCsv(result), { secret: true });
    const { bytes, sha256 } = result;
    const path = showablePath(file);
    await context.writeFile(
      `${output.path}.manifest.json`,
      `${JSON.stringify({ schemaVersion: 1, tool: toolName(), command: 'regions', audience, inputs: [{ path, bytes, sha256, rows: result.rows }], reference: { regions: REGION_SOURCE }, output: manifestOutput(showablePath(output.shown), 'csv', written) }, null, 2)}\n`,
    );
    say(invocation, lang, msg('saved', { file: output.shown }));
    say(invocation, lang, msg('saved', { file: `${output.shown}.decisions.csv` }));
    if (result.decisions.some(({ status }) => status !== 'resolved'))
      say(invocation, lang, msg('decisions-next', { file: `${output.shown}.decisions.csv` }));
  }
  if (plan.stdout === null) return 0;
  const renderers: Renderers = {
    ...(await documentRenderers(invocation, lang, () => decisionsDocument(result), 30)),
    json: () => decisionsJson(result, toolName()),
    csv: () => decisionsCsv(result),
  };
  context.stdout.write((await renderers[plan.stdout]?.()) ?? '');
  return 0;
}
