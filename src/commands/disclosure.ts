import { join } from 'node:path';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import type { Lang } from '../model/message.ts';
import {
  checkCsv,
  checkDocument,
  checkJson,
  ledgerCsv,
  ledgerDocument,
  ledgerJson,
} from '../report/disclosure-report.ts';
import { toolName } from '../version.ts';
import { disclosureCheck } from '../workflows/disclosure-check.ts';
import { ledgerSummary, withdrawRelease } from '../workflows/ledger.ts';
import { ledgerText, readLedger } from '../workflows/release.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { checkFormat, planOutputs, type Renderers } from './outputs.ts';
import { numberOf, textOf } from './reading-options.ts';
import { configured } from './settings.ts';
import { chooseLanguage, say } from './talk.ts';

const ACTIONS: Readonly<Record<string, 'check' | 'ledger'>> = {
  check: 'check',
  periksa: 'check',
  ledger: 'ledger',
  'buku-terbitan': 'ledger',
};

/** `disclosure check FILE...` and `disclosure ledger [NAME]`. Status 4 when something published gives a count away. */
export async function run(invocation: Invocation): Promise<number> {
  checkFormat(invocation);
  const [word, ...rest] = invocation.args;
  const action = ACTIONS[word ?? ''];
  if (action === 'ledger') return runLedger(invocation, rest[0]);
  if (action === undefined || rest.length === 0)
    throw new DesmigError({
      code: 'missing-argument',
      class: 'usage',
      what:
        action === undefined
          ? msg('error-disclosure-action', { word: word ?? '' })
          : msg('error-disclosure-files'),
      hint: msg('hint-disclosure-action'),
    });
  const { settings } = await configured(invocation);
  const plan = planOutputs(invocation, rest);
  const lang = chooseLanguage(invocation, null, settings.lang);
  const told = settings.minCell.source === 'default' ? undefined : numberOf(settings.minCell.value);
  const result = await disclosureCheck(await inputFiles(rest, invocation.context), { minCell: told });
  await write(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => checkDocument(result), 30)),
      json: () => checkJson(result, toolName()),
      csv: () => checkCsv(result),
    },
    lang,
  );
  return result.safe ? 0 : 4;
}

async function runLedger(invocation: Invocation, name: string | undefined): Promise<number> {
  const { context, options } = invocation;
  const plan = planOutputs(invocation, []);
  const { settings } = await configured(invocation);
  const lang = chooseLanguage(invocation, null, settings.lang);
  const path = join(context.cwd, LEDGER_FILE);
  let { ledger } = await readLedger(path);
  const why = textOf(options.withdraw);
  if (why !== undefined) {
    if (name === undefined)
      throw new DesmigError({
        code: 'missing-argument',
        class: 'usage',
        what: msg('error-withdraw-name'),
        hint: msg('hint-disclosure-action'),
      });
    ledger = withdrawRelease(ledger, name, why === 'never-published' ? why : 'taken-down');
    await context.writeFile(path, ledgerText(ledger));
    say(invocation, lang, msg('ledger-withdrawn', { name }));
  }
  const releases = ledgerSummary(ledger, name);
  await write(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => ledgerDocument(releases, name !== undefined))),
      json: () => ledgerJson(releases, toolName()),
      csv: () => ledgerCsv(releases),
    },
    lang,
  );
  return 0;
}

/** What an audit says of hidden counts is for the owner alone. */
async function write(
  invocation: Invocation,
  plan: ReturnType<typeof planOutputs>,
  renderers: Renderers,
  lang: Lang,
): Promise<void> {
  if (plan.stdout !== null) invocation.context.stdout.write((await renderers[plan.stdout]?.()) ?? '');
  for (const { path, shown, format } of plan.files) {
    await invocation.context.writeFile(path, (await renderers[format]?.()) ?? '', { secret: true });
    say(invocation, lang, msg('saved', { file: shown }));
  }
}
