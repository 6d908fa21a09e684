import { addresseePages, countStatuses, dangerRecords } from '../analysis/oversight/follow-up.ts';
import { itemQuality } from '../analysis/oversight/items.ts';
import { changes } from '../analysis/oversight/rounds.ts';
import { ALL_YEARS } from '../analysis/period.ts';
import { tellableOfAll, tellableOfRest } from '../disclosure/named-units.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { EMPTY_LEDGER, type Ledger } from '../model/ledger.ts';
import type { OversightResult } from '../model/oversight.ts';
import { gazetteer, namesOf } from '../regions/index.ts';
import { BUILT_IN } from './catalogue.ts';
import { type Loaded, type LoadOptions, load } from './load.ts';
import { childContrasts, effectIndicators, serviceLinks } from './oversight/comparisons.ts';
import { dangerToTell, tellsOfDanger } from './oversight/danger.ts';
import { obstacleEstimates } from './oversight/obstacles.ts';
import { policyView, SERVICES, serviceTitles } from './oversight/policy-view.ts';
import {
  answerCounts,
  fieldFindings,
  puspagaByRegency,
  villageServices,
  withoutVillage,
} from './oversight/records.ts';
import { releasedCells } from './oversight/released.ts';
import { readSample, type SampleFile } from './oversight/sample-list.ts';
import { tellingOf } from './oversight/telling.ts';
import { villagePages } from './oversight/village-pages.ts';
import { visitsOf } from './oversight/visits.ts';
import type { InputFile, ReadingOptions } from './reading/open-input.ts';

export interface OversightOptions extends ReadingOptions {
  /** list of `desmig sample`, for estimates of all villages; without it figures speak of the villages visited */
  readonly sample?: SampleFile | undefined;
  readonly asOf?: string | undefined;
  readonly audience?: 'public' | 'internal' | undefined;
  readonly minCell?: number | undefined;
  /** what was published before under `--release`; what tells of children is audited against it */
  readonly ledger?: Ledger | undefined;
  readonly level?: number | undefined;
  readonly threads?: number | undefined;
  /** bytes */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: LoadOptions['onPhase'];
}

/** In public nothing is told of fewer villages visited: what holds of all of them holds of each. */
const LEAST_VISITED = 3;

/**
 * What visits found, what is recommended to whom, and how it stands. In public no obstacle is tied to a village: of one
 * that tells of children only numbers are told from which no named village stands out, of any other none that holds of
 * all or nearly all villages.
 *
 * @throws DesmigError `oversight-needs-visits`, `not-a-sample`, `too-few-visited`.
 */
export async function oversight(
  files: readonly InputFile[],
  options: OversightOptions = {},
): Promise<OversightResult> {
  const sample = options.sample === undefined ? null : await readSample(options.sample);
  const loaded = await load(files, { ...options, request: ALL_YEARS });
  try {
    if (!loaded.kinds.has('visits') && !loaded.kinds.has('findings'))
      throw new DesmigError({
        code: 'oversight-needs-visits',
        class: 'usage',
        what: msg('error-oversight-needs-visits'),
        hint: msg('hint-oversight-needs-visits'),
      });
    const catalogue = options.catalogue ?? BUILT_IN;
    const { book } = catalogue;
    const level = options.level ?? 0.95;
    const audience = options.audience ?? 'public';
    const open = audience === 'internal';
    const minCell = open ? 1 : (options.minCell ?? 5);
    const findings = await fieldFindings(loaded);
    const visits = visitsOf(await answerCounts(loaded), findings, sample);
    const { villages, rounds, newest } = visits;
    if (!open) refuseFew(villages.length);

    const bare = await villageServices(loaded, SERVICES);
    const puspaga = await puspagaByRegency(loaded);
    const nameOf = await placeNames(
      [...villages, ...bare.map(({ village }) => village)],
      [...puspaga.keys()],
    );
    const services = bare.map((one) => ({ ...one, name: nameOf(one.village) }));
    const serviceOf = new Map(services.map((one) => [one.village, one]));
    const asOf = options.asOf ?? newestDay(loaded);
    const telling = tellingOf(visits, book, { open, minCell, published: options.ledger ?? EMPTY_LEDGER });
    const { guarded, ofChildren } = telling;
    const estimates = obstacleEstimates(visits, book, telling, {
      sample,
      level,
      withFindings: loaded.kinds.has('findings'),
    });
    const effects = effectIndicators(catalogue);
    const contrasts = open
      ? await childContrasts(loaded, visits, book, serviceOf, effects, level)
      : { childLinks: null, effects: null };
    const policy = policyView(services, puspaga, nameOf, { open, minCell });
    const methods = new Set(estimates.map(({ method }) => method));
    return {
      counted: {
        minCell,
        cells: releasedCells(estimates.filter(({ obstacle }) => ofChildren(obstacle))),
      },
      inputs: loaded.summaries,
      findings: loaded.findings,
      audience,
      example: loaded.summaries.some((input) => input.example),
      asOf,
      book,
      services: serviceTitles(),
      visited: villages.length,
      leftOut: await withoutVillage(loaded),
      design: methods.has('census') ? 'census' : sample === null ? 'visited' : 'sample',
      outsideSample: visits.unused.length,
      notYetVisited:
        sample === null ? 0 : [...sample.keys()].filter((code) => !villages.includes(code)).length,
      level,
      danger: dangerToTell(
        dangerRecords(findings, book),
        await tellsOfDanger(loaded, book),
        minCell,
        estimates.some(({ obstacle, status }) => status === 'suppressed' && book.danger.includes(obstacle)),
      ),
      obstacles: estimates,
      items: itemQuality(book.items, newest, level).map((one) =>
        book.items.some(({ id, obstacle }) => id === one.item && obstacle !== null && guarded(obstacle))
          ? {
              ...one,
              discriminates: null,
              kappa: null,
              lower: null,
              upper: null,
              status: 'suppressed' as const,
            }
          : one,
      ),
      followUp: countStatuses(
        findings.filter(({ obstacle }) => !guarded(obstacle)),
        asOf,
      ),
      addressees: addresseePages(findings, book, asOf, guarded),
      change: changes(
        rounds,
        Object.keys(book.obstacles).filter((obstacle) => !guarded(obstacle)),
        open ? undefined : { printed: tellableOfAll, left: tellableOfRest },
      ),
      links: serviceLinks(visits, book, telling, serviceOf, { open, level }),
      childLinks: contrasts.childLinks,
      coverage: policy.coverage,
      roundedTo: policy.roundedTo,
      effects: contrasts.effects,
      effectTitles: Object.fromEntries(Object.entries(effects).map(([id, { title }]) => [id, title])),
      unserved: policy.unserved,
      withoutPuspaga: policy.withoutPuspaga,
      puspagaUnknown: policy.puspagaUnknown,
      scenario: policy.scenario,
      villages: villagePages(visits, serviceOf, nameOf, open),
      lang: loaded.lang,
    };
  } finally {
    await loaded.close();
  }
}

/** @throws DesmigError `too-few-visited`: what holds of all of so few villages holds of each. */
function refuseFew(visited: number): void {
  if (visited === 0 || visited >= LEAST_VISITED) return;
  throw new DesmigError({
    code: 'too-few-visited',
    class: 'disclosure',
    what: msg('error-too-few-visited', { n: visited, least: LEAST_VISITED }),
    hint: msg('hint-too-few-visited'),
  });
}

/** Names of villages and of regencies with their provinces, by code. */
async function placeNames(villages: readonly string[], regencies: readonly string[]) {
  const codes = [...villages, ...regencies, ...regencies.map((code) => code.slice(0, 2))];
  const names = await namesOf([...new Set(codes)], await gazetteer());
  return (code: string) => names.get(code) ?? code;
}

function newestDay({ asOf }: Loaded): string | null {
  return (
    [asOf.findings, asOf.visits]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null
  );
}
