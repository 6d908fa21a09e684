import { coverageOf, roundingBase, scenarioOf } from '../../analysis/oversight/policy.ts';
import { DATASETS } from '../../catalogue/datasets/index.ts';
import type { Bilingual } from '../../model/message.ts';
import type { OversightResult, VillageServices } from '../../model/oversight.ts';

/** The pillar that answers the effects on children. */
export const COMMUNITY_PARENTING = 'pillar_community_parenting';

/** The four pillars and the eight activities, by their columns. */
export const SERVICES = Object.keys(DATASETS.villages.columns).filter((column) =>
  /^(pillar|activity)_/.test(column),
);

/** Numbers of further villages that the scenario table reaches, besides all. */
const STEPS = [10, 50] as const;

export function serviceTitles(): Readonly<Record<string, Bilingual>> {
  const columns: Readonly<Record<string, { readonly title: Bilingual }>> = DATASETS.villages.columns;
  return Object.fromEntries(SERVICES.map((id) => [id, columns[id]?.title ?? { id, en: id }]));
}

/** Coverage against need, needs without a service, and what reaching more villages would change. */
export function policyView(
  services: readonly VillageServices[],
  puspaga: ReadonlyMap<string, boolean>,
  nameOf: (code: string) => string,
  { open, minCell }: { readonly open: boolean; readonly minCell: number },
): Pick<
  OversightResult,
  'coverage' | 'roundedTo' | 'unserved' | 'withoutPuspaga' | 'puspagaUnknown' | 'scenario'
> {
  const coverage = coverageOf(services, SERVICES, minCell);
  const lacking = services.filter(({ has }) => has[COMMUNITY_PARENTING] === false);
  const unserved = lacking.flatMap(({ village, name, children }) =>
    (children ?? 0) > 0 ? [{ code: village, name, children: children ?? 0 }] : [],
  );
  const sending = [
    ...new Set(
      services.filter(({ migrants }) => (migrants ?? 0) > 0).map(({ village }) => village.slice(0, 5)),
    ),
  ].sort();
  return {
    coverage,
    roundedTo: roundingBase(minCell),
    unserved: {
      villages: unserved.length,
      uncounted: lacking.filter(({ children }) => children === null).length,
      list: open ? unserved : null,
    },
    withoutPuspaga: sending
      .filter((code) => puspaga.get(code) === false)
      .map((code) => ({ code, name: nameOf(code), province: nameOf(code.slice(0, 2)) })),
    puspagaUnknown: sending.filter((code) => !puspaga.has(code)).length,
    scenario: scenarioOf(coverage, STEPS),
  };
}
