import { existsSync, statSync } from 'node:fs';
import type { DrawnMap } from '../model/map.ts';
import type { Level } from '../model/region.ts';
import type { Catalogue } from '../workflows/catalogue.ts';
import type { ReportOptions } from '../workflows/report.ts';
import type { Invocation, OptionValues } from './command.ts';
import { listOf, numberOf, readingOptions, textOf } from './reading-options.ts';
import { type Configured, configured, fromEnvironment } from './settings.ts';

/** Files and options of a command that computes figures, with what the configuration adds. */
export interface FigureInvocation {
  readonly paths: readonly string[];
  readonly options: ReportOptions;
  /**
   * what was asked, for the manifest: every word of `--indicator`, settings that the environment had, and which of the
   * inputs are dataset directories
   */
  readonly asked: OptionValues;
  readonly config: Configured['config'];
  readonly settings: Configured['settings'];
}

export async function figureInvocation(invocation: Invocation): Promise<FigureInvocation> {
  const { options, context } = invocation;
  const { catalogue, config, settings, mappings } = await configured(invocation);
  const { files, indicators } = splitIndicators(
    invocation.args,
    listOf(options.indicator),
    catalogue.indicators,
  );
  const datasets = files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() === true);
  return {
    paths: files,
    asked: {
      ...options,
      ...fromEnvironment(settings),
      ...(indicators === undefined ? {} : { indicator: indicators }),
      ...(datasets.length === 0 ? {} : { datasets }),
    },
    config,
    settings,
    options: {
      ...(await readingOptions(options)),
      catalogue,
      mappings,
      by: textOf(settings.by.value) as Level | undefined,
      period: textOf(options.period),
      asOf: textOf(options.asOf),
      covers: listOf(options.covers),
      indicators,
      filter: Array.isArray(options.filter) ? options.filter.map(String) : undefined,
      audience: textOf(options.audience) as 'public' | 'internal' | undefined,
      minCell: numberOf(settings.minCell.value),
      protect: textOf(options.protect) as 'suppress' | 'round5' | undefined,
      level: numberOf(settings.level.value),
      method: textOf(options.method),
      threads: numberOf(settings.threads.value),
      memory: numberOf(settings.memory.value),
      signal: context.signal,
    },
  };
}

/** `--indicator a b` takes words up to the first that is no indicator; a file named after it stays a file. */
function splitIndicators(
  args: readonly string[],
  asked: readonly string[] | undefined,
  indicators: Catalogue['indicators'],
): { readonly files: readonly string[]; readonly indicators: readonly string[] | undefined } {
  if (asked === undefined) return { files: args, indicators: undefined };
  const more = args.filter((arg) => Object.hasOwn(indicators, arg) && !existsSync(arg));
  return { files: args.filter((arg) => !more.includes(arg)), indicators: [...asked, ...more] };
}

/** The boundaries that were asked for, read before any work is done. */
export async function mapAsked({ map, mapKey }: OptionValues): Promise<DrawnMap | null> {
  const path = textOf(map);
  return path === undefined ? null : (await import('../workflows/map.ts')).readMap(path, textOf(mapKey));
}
