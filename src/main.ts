import { languageAsked, localeLanguage } from './commands/language.ts';
import { type Context, processContext } from './context.ts';
import { DesmigError } from './model/error.ts';
import { toolName } from './version.ts';

/** Exit status by class of error. */
const STATUS = { usage: 2, config: 2, input: 3, output: 3, disclosure: 4, resource: 5, bug: 70 } as const;

/** argv to exit status. The only place that catches everything; what it needs is loaded when it needs it. */
async function main(argv: readonly string[], context: Context): Promise<number> {
  const [word] = argv;
  if (word === '--version' || word === '-V') {
    context.stdout.write(`${toolName().version}\n`);
    if (argv.includes('--verbose')) {
      const { REGION_SOURCE } = await import('./regions/index.ts');
      context.stdout.write(`node ${process.version}\n${REGION_SOURCE}, ODbL 1.0\n`);
    }
    return 0;
  }
  const lang = languageAsked(argv, context.env);
  const shown = lang ?? localeLanguage(context.env);
  try {
    const { COMMANDS } = await import('./commands/index.ts');
    // what the script of `desmig completion` asks as one types
    if (word === 'complete' && argv[1] === '--') {
      const { complete } = await import('./commands/completion.ts');
      return await complete(argv.slice(2), COMMANDS, context);
    }
    const wantsHelp = argv.some((one) => one === '--help' || one === '-h' || one === '--bantuan');
    const name = word === 'help' || word === 'bantuan' ? argv[1] : word;
    if (name === undefined || name.startsWith('-')) {
      const { programHelp } = await import('./commands/help.ts');
      if (name === undefined || wantsHelp) {
        context.stdout.write(programHelp(COMMANDS, shown));
        return 0;
      }
    }
    const command = COMMANDS.find((one) => one.name === name || one.aliases.includes(name ?? ''));
    if (command === undefined) {
      const { unknownCommand } = await import('./commands/error-output.ts');
      throw unknownCommand(name ?? '', COMMANDS);
    }
    if (wantsHelp || word !== name) {
      const { commandHelp } = await import('./commands/help.ts');
      context.stdout.write(commandHelp(command, shown));
      return 0;
    }
    const { parse } = await import('./commands/parse.ts');
    const { args, options } = parse(command, argv.slice(1));
    const { run } = await command.load();
    return await run({ args, options, context, formats: command.formats, lang });
  } catch (error) {
    if (context.signal.aborted) return context.signal.reason === 'SIGTERM' ? 143 : 130;
    const asJson = argv.some(
      (one, index) =>
        one === '--format=json' || (one === 'json' && /^--(format|bentuk)$/.test(argv[index - 1] ?? '')),
    );
    const { errorJson, errorText } = await import('./commands/error-output.ts');
    const spoken = lang ?? (error instanceof DesmigError ? error.lang : null) ?? shown;
    context.stderr.write(asJson ? errorJson(error, spoken) : errorText(error, spoken, context.stderr));
    return error instanceof DesmigError ? STATUS[error.class] : 70;
  }
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort(signal));
let broken: DesmigError | null = null;
const context = processContext(interruption.signal, (error) => {
  broken ??= error;
});
process.exitCode = await main(process.argv.slice(2), context);
process.once('beforeExit', async () => {
  if (broken === null) return;
  process.exitCode = STATUS[broken.class];
  const { errorText } = await import('./commands/error-output.ts');
  const lang = languageAsked(process.argv.slice(2), process.env) ?? localeLanguage(process.env);
  context.stderr.write(errorText(broken, lang, context.stderr));
});
