/** What a script of a researcher does, on whatever version of Node: it prints one line of JSON. */
import * as desmig from 'desmig';
import { DesmigError, type IndicatorResult, type KindRow, type ReportResult, report, rows } from 'desmig';
import { wilson } from 'desmig/stats';

const file = (name: string) =>
  new URL(`fixtures/example/${name}`, import.meta.resolve('desmig/package.json')).pathname;

const phases = new Set<string>();
const result: ReportResult = await report([file('complaints.csv')], {
  by: 'province',
  audience: 'public',
  indicators: ['problematic_care'],
  onPhase: (phase) => phases.add(phase),
});
const care: IndicatorResult | undefined = result.indicators[0];
const national = care?.rows[0];

let villages = 0;
let first: KindRow<'villages'> | null = null;
for await (const row of rows('villages', [file('villages.csv')], { audience: 'internal' })) {
  first ??= row;
  villages += 1;
}

const stop = new AbortController();
stop.abort();
const stopped = await report([file('villages.csv')], { signal: stop.signal }).then(
  () => 'finished',
  () => 'stopped',
);
const code = await report(['there-is-none.csv']).then(
  () => 'read',
  (error: unknown) => (error instanceof DesmigError ? error.code : 'other'),
);

console.log(
  JSON.stringify({
    exports: Object.keys(desmig).sort(),
    figure: [national?.numerator, national?.denominator, national?.value, national?.lower],
    interval: wilson(374, 1222).lower,
    phases: [...phases],
    villages,
    cohort: first?.cohort_year ?? null,
    stopped,
    code,
  }),
);
