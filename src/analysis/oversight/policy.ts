import type {
  AssessedChildren,
  ChildContrast,
  ObstacleLink,
  ScenarioRow,
  ServiceCoverage,
  VillageServices,
} from '../../model/oversight.ts';
import { clusteredProportion, newcombe } from '../stats/index.ts';

const LEAST_VILLAGES = 3;
const LEAST_IN_GROUP = 5;

/** The base of rounding by which two printed sums leave a village's children a range of the smallest cell: null needs none. */
export function roundingBase(minCell: number): number | null {
  return minCell > 1 ? 2 * minCell : null;
}

/**
 * Villages with each service, and the children left behind in those without it: for the public rounded, for it is known
 * of which villages they are, and a small count is hidden.
 */
export function coverageOf(
  villages: readonly VillageServices[],
  services: readonly string[],
  minCell: number,
): readonly ServiceCoverage[] {
  return services.map((service) => {
    const yes = villages.filter(({ has }) => has[service] === true).length;
    const lacking = villages.filter(({ has }) => has[service] === false);
    const known = lacking.filter(({ children }) => children !== null);
    const children = known.reduce((sum, one) => sum + (one.children ?? 0), 0);
    const hidden = known.length > 0 && minCell > 1 && (children < minCell || known.length < LEAST_VILLAGES);
    const base = roundingBase(minCell);
    return {
      service,
      yes,
      answered: yes + lacking.length,
      blank: villages.length - yes - lacking.length,
      counted: known.length,
      childrenWithout:
        known.length === 0 || hidden ? null : base === null ? children : base * Math.round(children / base),
      hidden,
    };
  });
}

/**
 * What bringing a service to k more villages would change. Assumes that the villages reached keep it and are like the
 * average village without it that counted its children; a count of children rests on the figure of `coverageOf`.
 */
export function scenarioOf(
  coverage: readonly ServiceCoverage[],
  steps: readonly number[],
): readonly ScenarioRow[] {
  return coverage.flatMap(({ service, yes, answered, counted, childrenWithout }) => {
    const lacking = answered - yes;
    if (answered === 0 || lacking === 0) return [];
    const reached = [...new Set([...steps.filter((step) => step < lacking), lacking])];
    return reached.map((villages) => ({
      service,
      villages,
      now: (100 * yes) / answered,
      after: (100 * (yes + villages)) / answered,
      children: childrenWithout === null ? null : Math.round((childrenWithout * villages) / counted),
    }));
  });
}

/**
 * Share of villages with a service where an obstacle was found, less that where it was not; small groups are left out,
 * parts of fewer than `least` villages, and services that `tellable` does not give back. The intervals hold for all of them together (Bonferroni).
 */
export function linksOf(
  obstacles: readonly string[],
  services: readonly string[],
  visited: readonly string[],
  found: (village: string, obstacle: string) => boolean,
  villages: ReadonlyMap<string, VillageServices>,
  level: number,
  least: number,
  tellable: (obstacle: string, services: readonly string[]) => readonly string[] = (_, all) => all,
): readonly ObstacleLink[] {
  const pairs = obstacles.flatMap((obstacle) => {
    const candidates = services.flatMap((service) => {
      const known = visited.filter((code) => typeof villages.get(code)?.has[service] === 'boolean');
      const group = (is: boolean): readonly [number, number] => {
        const members = known.filter((code) => found(code, obstacle) === is);
        return [members.filter((code) => villages.get(code)?.has[service] === true).length, members.length];
      };
      const [having, lacking] = [group(true), group(false)];
      const parts = [having, lacking].flatMap(([x, n]) => [x, n - x]);
      const enough = having[1] >= LEAST_IN_GROUP && lacking[1] >= LEAST_IN_GROUP;
      return enough && parts.every((part) => part >= least) ? [{ obstacle, service, having, lacking }] : [];
    });
    const told = tellable(
      obstacle,
      candidates.map(({ service }) => service),
    );
    return candidates.filter(({ service }) => told.includes(service));
  });
  const together = 1 - (1 - level) / Math.max(1, pairs.length);
  return pairs.map(({ obstacle, service, having, lacking }): ObstacleLink => {
    const { value, lower, upper } = newcombe(...having, ...lacking, together);
    return {
      obstacle,
      service,
      with: having,
      without: lacking,
      difference: 100 * value,
      lower: 100 * lower,
      upper: 100 * upper,
    };
  });
}

/** Children of a village with an effect, of those assessed, by the code of the village. */
export type ChildCounts = ReadonlyMap<string, { readonly x: number; readonly n: number }>;

/**
 * Share of assessed children with an effect in villages with a property, less that in villages without it. A village is
 * a cluster: Wilson's limits with the design effect of each part, put together by squares (Zou and Donner 2008), and
 * holding for all rows together (Bonferroni). Parts of few villages are left out, and villages of which the property is
 * not known (null).
 */
export function contrastsOf(
  properties: readonly { readonly id: string; readonly holds: (village: string) => boolean | null }[],
  effects: Readonly<Record<string, ChildCounts>>,
  level: number,
): readonly ChildContrast[] {
  const pairs = properties.flatMap(({ id, holds }) =>
    Object.entries(effects).flatMap(([indicator, counts]) => {
      const part = (is: boolean) =>
        [...counts].flatMap(([village, count]) => (count.n > 0 && holds(village) === is ? [count] : []));
      const [having, lacking] = [part(true), part(false)];
      const enough = having.length >= LEAST_IN_GROUP && lacking.length >= LEAST_IN_GROUP;
      return enough ? [{ property: id, indicator, having, lacking }] : [];
    }),
  );
  const together = 1 - (1 - level) / Math.max(1, pairs.length);
  return pairs.map(({ property, indicator, having, lacking }): ChildContrast => {
    const [first, second] = [having, lacking].map((part) => clusteredProportion(part, together));
    if (first === undefined || second === undefined) throw new Error('a contrast has two parts');
    const value = first.value - second.value;
    return {
      property,
      indicator,
      with: assessed(having),
      without: assessed(lacking),
      difference: 100 * value,
      lower: 100 * (value - Math.hypot(first.value - first.lower, second.upper - second.value)),
      upper: 100 * (value + Math.hypot(first.upper - first.value, second.value - second.lower)),
    };
  });
}

function assessed(part: readonly { readonly x: number; readonly n: number }[]): AssessedChildren {
  return {
    villages: part.length,
    numerator: part.reduce((sum, { x }) => sum + x, 0),
    denominator: part.reduce((sum, { n }) => sum + n, 0),
  };
}
