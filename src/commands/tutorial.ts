import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TUTORIAL, TUTORIAL_PROJECT, type TutorialStep } from '../catalogue/tutorial.ts';
import type { Sink } from '../context.ts';
import { privateFolder } from '../engine/index.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Lang, Message } from '../model/message.ts';
import { wrap } from '../report/terminal.ts';
import { text } from '../report/text.ts';
import type { Command, Invocation } from './command.ts';
import { localeLanguage } from './language.ts';
import { parse } from './parse.ts';

const WIDTH = 80;

/**
 * `tutorial`: a step with its command and what that prints, run in a folder that is gone afterwards. The list of
 * commands is handed in, for it loads this file.
 */
export async function tutorial(invocation: Invocation, commands: readonly Command[]): Promise<number> {
  const { options, context } = invocation;
  const lang = invocation.lang ?? localeLanguage(context.env);
  const asked = options.step === 'all' ? null : Number(options.step ?? 1);
  const numbers = TUTORIAL.map((_, at) => at + 1).filter((number) => asked === null || number === asked);
  if (numbers.length === 0)
    throw new DesmigError({
      code: 'invalid-option-value',
      class: 'usage',
      what: msg('error-unknown-step', { step: asked ?? 0, last: TUTORIAL.length }),
      hint: msg('hint-unknown-step'),
    });
  const folder = privateFolder();
  try {
    const school = await openSchool(invocation, commands, folder.path, lang);
    const done = new Set<number>();
    for (const number of numbers) {
      const step = stepOf(number);
      for (const earlier of [1, ...(step.needs ?? [])].filter((one) => one !== number && !done.has(one))) {
        await school.take(stepOf(earlier));
        done.add(earlier);
      }
      context.stdout.write(heading(step, number, lang));
      const { output, status } = await school.take(step);
      done.add(number);
      context.stdout.write(output);
      if (status !== 0) context.stdout.write(`${text(lang, msg('tutorial-status', { status }))}\n`);
      context.stdout.write('\n');
    }
  } finally {
    context.enter(context.cwd);
    folder.remove();
  }
  const next = asked === null ? TUTORIAL.length + 1 : asked + 1;
  const closing: Message =
    next > TUTORIAL.length ? msg('tutorial-end') : msg('tutorial-next', { step: next });
  context.stdout.write(`${wrap(text(lang, closing), WIDTH, '', '').join('\n')}\n`);
  return 0;
}

function stepOf(number: number): TutorialStep {
  const step = TUTORIAL[number - 1];
  if (step === undefined) throw new Error(`the tutorial has no step ${number}`);
  return step;
}

function heading(step: TutorialStep, number: number, lang: Lang): string {
  const title = msg('tutorial-step', { step: number, last: TUTORIAL.length, title: step.title });
  return [
    ...wrap(text(lang, title), WIDTH, '', ''),
    '',
    ...wrap(step.text[lang], WIDTH, '', ''),
    '',
    `  ${commandLine(step, lang)}`,
    '',
    '',
  ].join('\n');
}

/** The command as one would type it. */
export function commandLine(step: TutorialStep, lang: Lang): string {
  return ['desmig', ...step.words[lang].map((word) => (word.includes(' ') ? `"${word}"` : word))].join(' ');
}

interface School {
  /** Runs a step's command as a terminal would see it. */
  take(step: TutorialStep): Promise<{ readonly output: string; readonly status: number }>;
}

async function openSchool(
  invocation: Invocation,
  commands: readonly Command[],
  root: string,
  lang: Lang,
): Promise<School> {
  const project = join(root, TUTORIAL_PROJECT[lang]);
  await mkdir(project, { recursive: true });
  return {
    async take(step) {
      const { context } = invocation;
      const [name = '', ...words] = step.words[lang];
      const cwd = step.outside === true ? root : project;
      const command = commandNamed(commands, name);
      const pieces: string[] = [];
      const sink: Sink = {
        isTTY: false,
        columns: WIDTH,
        write: (piece) =>
          void pieces.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8')),
      };
      context.enter(cwd);
      const { args, options } = parse(command, words);
      const shown = command.options.includes('format') ? { format: 'terminal', ...options } : options;
      const { run: runCommand } = await command.load();
      const status = await runCommand({
        args,
        options: shown,
        formats: command.formats,
        lang,
        context: {
          ...context,
          env: { ...context.env, NO_COLOR: '1' },
          cwd,
          stdout: sink,
          stderr: sink,
        },
      });
      return { output: pieces.join(''), status };
    },
  };
}

function commandNamed(commands: readonly Command[], name: string): Command {
  const command = commands.find((one) => one.name === name || one.aliases.includes(name));
  if (command === undefined) throw new Error(`no command is called ${name}`);
  return command;
}
