import { estimateShare } from '../analysis/oversight/estimates.ts';
import { addresseePages, countStatuses, dangerRecords } from '../analysis/oversight/follow-up.ts';
import { answeredObstacle, itemQuality } from '../analysis/oversight/items.ts';
import { contrastsOf, coverageOf, linksOf, roundingBase, scenarioOf } from '../analysis/oversight/policy.ts';
import { changes, rounds } from '../analysis/oversight/rounds.ts';
import { ALL_YEARS } from '../analysis/period.ts';
import { CHILD_ITEMS } from '../catalogue/datasets/child-items.ts';
import { DATASETS } from '../catalogue/datasets/index.ts';
import { changedByFew } from '../disclosure/ledger.ts';
import {
  tellableAmongNamed,
  tellableDivisions,
  tellableOfAll,
  tellableOfRest,
} from '../disclosure/named-units.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { EMPTY_LEDGER, type Ledger } from '../model/ledger.ts';
import type { ObstacleEstimate, OversightResult } from '../model/oversight.ts';
import { gazetteer, namesOf } from '../regions/index.ts';
import { BUILT_IN } from './catalogue.ts';
import { type LoadOptions, load } from './load.ts';
import {
  answerCounts,
  childCounts,
  fieldFindings,
  regenciesWithoutPuspaga,
  tellsOfDanger,
  villageServices,
  withoutVillage,
} from './oversight/records.ts';
import { type ObstaclePart, obstaclePart, releasedCells } from './oversight/released.ts';
import { readSample, type SampleFile } from './oversight/sample-list.ts';
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

/** In public each part of a link has so many villages, for services are told by village. */
const LEAST_IN_LINK = 3;
/** In public nothing is told of fewer villages visited: what holds of all of them holds of each. */
const LEAST_VISITED = 3;
/** The pillar that answers the effects on children. */
const COMMUNITY_PARENTING = 'pillar_community_parenting';
/** What being left behind does to children, as the indicators count it. */
const EFFECTS = CHILD_ITEMS.flatMap(({ id, better }) => (better === 'lower' ? [id] : []));
const SERVICES = Object.keys(DATASETS.villages.columns).filter((column) =>
  /^(pillar|activity)_/.test(column),
);

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
    const answers = await answerCounts(loaded);
    const findings = await fieldFindings(loaded);
    const leftOut = await withoutVillage(loaded);
    const bare = await villageServices(loaded, SERVICES);
    const puspaga = await regenciesWithoutPuspaga(loaded);
    const visits = rounds(answers, findings);
    const codes = [...new Set([...visits, ...bare].map(({ village }) => village))].sort();
    const places = [...codes, ...puspaga, ...puspaga.map((code) => code.slice(0, 2))];
    const names = await namesOf([...new Set(places)], await gazetteer());
    const nameOf = (code: string) => names.get(code) ?? code;
    const services = bare.map((one) => ({ ...one, name: nameOf(one.village) }));
    const visited = visits.map(({ village }) => village);
    const foundIn = new Map(visits.map(({ village, found }) => [village, found]));
    const found = (village: string, obstacle: string) => foundIn.get(village)?.has(obstacle) === true;
    const twice = new Set(visits.flatMap(({ village, before }) => (before === null ? [] : [village])));
    const last = new Map(visits.map((one) => [one.village, one]));
    const newest = answers.filter(({ village, day }) => {
      const end = last.get(village)?.last;
      return end !== undefined && Date.parse(end) - Date.parse(day) <= 30 * 86_400_000;
    });
    const asOf =
      options.asOf ??
      [loaded.asOf.findings, loaded.asOf.visits]
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1) ??
      null;
    const minCell = open ? 1 : (options.minCell ?? 5);
    if (!open && visited.length > 0 && visited.length < LEAST_VISITED)
      throw new DesmigError({
        code: 'too-few-visited',
        class: 'disclosure',
        what: msg('error-too-few-visited', { n: visited.length, least: LEAST_VISITED }),
        hint: msg('hint-too-few-visited'),
      });
    const used = sample === null ? visited : visited.filter((village) => sample.has(village));
    const unused = visited.filter((village) => !used.includes(village));
    const ever = (village: string, obstacle: string) =>
      findings.some((one) => one.village === village && one.obstacle === obstacle);
    const havingIn = (villages: readonly string[], obstacle: string, had = found) =>
      villages.filter((village) => had(village, obstacle)).length;
    const answering = (obstacle: string) => {
      const pointing = book.items.flatMap((item) => (item.obstacle === obstacle ? [item.id] : []));
      const said = newest.filter(({ item, yes, no }) => pointing.includes(item) && yes + no > 0);
      return new Set(said.map(({ village }) => village)).size;
    };
    const ofChildren = (obstacle: string) => !open && book.ofChildren.includes(obstacle);
    const ofAll = (obstacle: string) =>
      !open &&
      !(
        tellableOfAll(havingIn(used, obstacle), used.length) &&
        tellableOfRest(havingIn(unused, obstacle), unused.length) &&
        tellableOfAll(havingIn(visited, obstacle, ever), visited.length) &&
        tellableOfAll(answeredObstacle(obstacle, book.items, newest) ?? 0, answering(obstacle))
      );
    const secret = new Set(
      Object.keys(book.obstacles).filter((obstacle) => ofChildren(obstacle) || ofAll(obstacle)),
    );
    const guarded = (obstacle: string) => secret.has(obstacle);
    const published = options.ledger ?? EMPTY_LEDGER;
    const tellable = (obstacle: string, part: ObstaclePart, having: number, of: number) =>
      ofChildren(obstacle)
        ? tellableAmongNamed(having, of, minCell) &&
          !changedByFew(published, obstaclePart(obstacle, part), having, of, minCell)
        : !guarded(obstacle);
    const untied = Object.keys(book.obstacles).filter((obstacle) => !guarded(obstacle));
    const estimates = Object.keys(book.obstacles).map((obstacle): ObstacleEstimate => {
      const share = estimateShare((village) => found(village, obstacle), visited, sample, level);
      const percent = (value: number | null) => (value === null ? null : 100 * value);
      const having = havingIn(used, obstacle);
      const hidden =
        !tellable(obstacle, 'found', having, used.length) ||
        !tellable(obstacle, 'found', having, visited.length);
      const told = !hidden && loaded.kinds.has('findings');
      const answered = answeredObstacle(obstacle, book.items, newest);
      return {
        obstacle,
        villages: told ? having : null,
        visited: used.length,
        answered:
          answered === null || !tellable(obstacle, 'answered', answered, answering(obstacle))
            ? null
            : answered,
        value: told ? percent(share.value) : null,
        lower: told ? percent(share.lower) : null,
        upper: told ? percent(share.upper) : null,
        method: share.method,
        status: hidden ? 'suppressed' : !told ? 'missing' : share.value === null ? 'undefined' : 'ok',
      };
    });
    const coverage = coverageOf(services, SERVICES, minCell);
    const unserved = services.filter(
      ({ has, children }) => has[COMMUNITY_PARENTING] === false && (children ?? 0) > 0,
    );
    const sending = new Set(
      services.filter(({ migrants }) => (migrants ?? 0) > 0).map(({ village }) => village.slice(0, 5)),
    );
    const serviceOf = new Map(services.map((one) => [one.village, one]));
    const effects = Object.fromEntries(
      EFFECTS.flatMap((id) =>
        catalogue.indicators[id] === undefined ? [] : [[id, catalogue.indicators[id]]],
      ),
    );
    const children = open ? await childCounts(loaded, effects) : {};
    const visitedCodes = new Set(visited);
    const lacks = (village: string) => {
      const has = serviceOf.get(village)?.has[COMMUNITY_PARENTING] ?? null;
      return has === null ? null : !has;
    };
    const methods = new Set(estimates.map(({ method }) => method));
    return {
      counted: {
        minCell,
        cells: releasedCells(
          estimates.filter(({ obstacle }) => ofChildren(obstacle)),
          answering,
        ),
      },
      inputs: loaded.summaries,
      findings: loaded.findings,
      audience,
      example: loaded.summaries.some((input) => input.example),
      asOf,
      book,
      services: Object.fromEntries(
        SERVICES.map((id) => [
          id,
          (DATASETS.villages.columns as Record<string, { title: { id: string; en: string } }>)[id]?.title ?? {
            id,
            en: id,
          },
        ]),
      ),
      visited: visited.length,
      leftOut,
      design: methods.has('census') ? 'census' : sample === null ? 'visited' : 'sample',
      outsideSample: sample === null ? 0 : visited.filter((village) => !sample.has(village)).length,
      notYetVisited: sample === null ? 0 : [...sample.keys()].filter((code) => !last.has(code)).length,
      level,
      danger: openly(
        dangerRecords(findings, book),
        await tellsOfDanger(loaded, book),
        minCell,
        estimates.some(({ obstacle, status }) => status === 'suppressed' && book.danger.includes(obstacle)),
      ),
      obstacles: estimates,
      items: itemQuality(book.items, newest, level).map((one) =>
        book.items.some(({ id, obstacle }) => id === one.item && obstacle !== null && guarded(obstacle))
          ? { ...one, discriminates: null, kappa: null, lower: null, upper: null }
          : one,
      ),
      followUp: countStatuses(
        findings.filter(({ obstacle }) => !guarded(obstacle)),
        asOf,
      ),
      addressees: addresseePages(findings, book, asOf, guarded),
      change: changes(visits, untied, open ? undefined : { printed: tellableOfAll, left: tellableOfRest }),
      links: open
        ? linksOf(untied, SERVICES, visited, found, serviceOf, level, 0)
        : linksOf(untied, SERVICES, visited, found, serviceOf, level, LEAST_IN_LINK, (obstacle, services) =>
            tellableDivisions(
              visited,
              (village) => found(village, obstacle),
              (village) => `${used.includes(village)} ${twice.has(village)}`,
              services.map((id) => ({
                id,
                partOf: (village) => String(serviceOf.get(village)?.has[id] ?? null),
              })),
            ),
          ),
      childLinks: open
        ? contrastsOf(
            Object.keys(book.obstacles).map((id) => ({
              id,
              holds: (village: string) => (visitedCodes.has(village) ? found(village, id) : null),
            })),
            children,
            level,
          )
        : null,
      coverage,
      roundedTo: roundingBase(minCell),
      effects: open ? contrastsOf([{ id: COMMUNITY_PARENTING, holds: lacks }], children, level) : null,
      effectTitles: Object.fromEntries(Object.entries(effects).map(([id, { title }]) => [id, title])),
      unserved: {
        villages: unserved.length,
        list: open ? unserved.map(({ village, name }) => ({ code: village, name })) : null,
      },
      withoutPuspaga: puspaga
        .filter((code) => sending.has(code))
        .map((code) => ({ code, name: nameOf(code), province: nameOf(code.slice(0, 2)) })),
      scenario: scenarioOf(coverage, [10, 50]),
      villages: visits.map(({ village, last: day }) => {
        const own = newest.filter((one) => one.village === village);
        const blank = own.reduce((sum, one) => sum + one.blank, 0);
        const answered = own.reduce((sum, one) => sum + one.yes + one.no + one.other, 0);
        const has = serviceOf.get(village)?.has;
        return {
          code: village,
          name: nameOf(village),
          lastVisit: day,
          asked: answered + blank,
          answered,
          missing: has === undefined ? null : SERVICES.filter((service) => has[service] === false),
          obstacles: open ? [...(foundIn.get(village) ?? [])].sort() : null,
        };
      }),
      lang: loaded.lang,
    };
  } finally {
    await loaded.close();
  }
}

/**
 * Numbers of records about children in danger; none where one, or what is left of it, is below the smallest cell, or
 * where the villages of an obstacle that is hidden could be worked out from them.
 */
function openly(
  { records, withoutReferral }: { readonly records: number; readonly withoutReferral: number },
  some: boolean,
  minCell: number,
  partHidden: boolean,
): OversightResult['danger'] {
  const small =
    partHidden ||
    records === 0 ||
    [records, withoutReferral, records - withoutReferral].some((n) => n > 0 && n < minCell);
  return {
    some,
    records: small ? null : records,
    withoutReferral: small ? null : withoutReferral,
  };
}
