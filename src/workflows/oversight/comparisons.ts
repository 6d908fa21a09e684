import { contrastsOf, linksOf } from '../../analysis/oversight/policy.ts';
import { CHILD_ITEMS } from '../../catalogue/datasets/child-items.ts';
import { tellableDivisions } from '../../disclosure/named-units.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { ObstacleLink, OversightBook, OversightResult, VillageServices } from '../../model/oversight.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Loaded } from '../load.ts';
import { COMMUNITY_PARENTING, SERVICES } from './policy-view.ts';
import { childCounts } from './records.ts';
import type { Telling } from './telling.ts';
import type { Visits } from './visits.ts';

/** In public each part of a link has so many villages, for services are told by village. */
const LEAST_IN_LINK = 3;

/** What being left behind does to children, as the indicators count it. */
const EFFECTS = CHILD_ITEMS.flatMap(({ id, better }) => (better === 'lower' ? [id] : []));

type ServicesOf = ReadonlyMap<string, VillageServices>;

/** Villages with an obstacle against those without it, by the services they have; in public no village stands out. */
export function serviceLinks(
  { villages, used, twice, found }: Visits,
  { obstacles }: OversightBook,
  { guarded }: Telling,
  serviceOf: ServicesOf,
  { open, level }: { readonly open: boolean; readonly level: number },
): readonly ObstacleLink[] {
  const untied = Object.keys(obstacles).filter((obstacle) => !guarded(obstacle));
  if (open) return linksOf(untied, SERVICES, villages, found, serviceOf, level, 0);
  return linksOf(untied, SERVICES, villages, found, serviceOf, level, LEAST_IN_LINK, (obstacle, services) =>
    tellableDivisions(
      villages,
      (village) => found(village, obstacle),
      (village) => `${used.includes(village)} ${twice.has(village)}`,
      services.map((id) => ({
        id,
        partOf: (village) => String(serviceOf.get(village)?.has[id] ?? null),
      })),
    ),
  );
}

/** The indicators of what being left behind does to children. */
export function effectIndicators({ indicators }: Catalogue): Readonly<Record<string, Indicator>> {
  return Object.fromEntries(
    EFFECTS.flatMap((id) => (indicators[id] === undefined ? [] : [[id, indicators[id]]])),
  );
}

/** Children where an obstacle was found against those where not, and where community parenting is missing. */
export async function childContrasts(
  loaded: Loaded,
  { villages, found }: Visits,
  { obstacles }: OversightBook,
  serviceOf: ServicesOf,
  effects: Readonly<Record<string, Indicator>>,
  level: number,
): Promise<Pick<OversightResult, 'childLinks' | 'effects'>> {
  const children = await childCounts(loaded, effects);
  const visited = new Set(villages);
  const lacks = (village: string) => {
    const has = serviceOf.get(village)?.has[COMMUNITY_PARENTING] ?? null;
    return has === null ? null : !has;
  };
  return {
    childLinks: contrastsOf(
      Object.keys(obstacles).map((id) => ({
        id,
        holds: (village: string) => (visited.has(village) ? found(village, id) : null),
      })),
      children,
      level,
    ),
    effects: contrastsOf([{ id: COMMUNITY_PARENTING, holds: lacks }], children, level),
  };
}
