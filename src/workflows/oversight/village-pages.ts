import type { VillagePage, VillageServices } from '../../model/oversight.ts';
import { SERVICES } from './policy-view.ts';
import type { Visits } from './visits.ts';

/** A page a visited village: how much was answered and what is missing for its children, never a mark on it. */
export function villagePages(
  { rounds, newest }: Visits,
  serviceOf: ReadonlyMap<string, VillageServices>,
  nameOf: (code: string) => string,
  open: boolean,
): readonly VillagePage[] {
  return rounds.map(({ village, last, found }) => {
    const own = newest.filter((one) => one.village === village);
    const blank = own.reduce((sum, one) => sum + one.blank, 0);
    const answered = own.reduce((sum, one) => sum + one.yes + one.no + one.other, 0);
    const has = serviceOf.get(village)?.has;
    return {
      code: village,
      name: nameOf(village),
      lastVisit: last,
      asked: answered + blank,
      answered,
      missing: has === undefined ? null : SERVICES.filter((service) => has[service] === false),
      obstacles: open ? [...found].sort() : null,
    };
  });
}
