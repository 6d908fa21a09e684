import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateShare } from '../../../src/analysis/oversight/estimates.ts';
import { designMean, designRatio, designTotal } from '../../../src/analysis/stats/index.ts';
import type { SampledVillage } from '../../../src/model/oversight.ts';
import { APISTRAT } from '../stats/reference/r.ts';

/** Estimate and standard error as a page prints them, to its last digit. */
const printed = (value: number, digits: number) => Number(value.toFixed(digits));

describe('weighted estimates are those that the R package survey prints', () => {
  // help page "svymean", example(svymean): dstrat <- svydesign(id=~1, strata=~stype, weights=~pw, data=apistrat, fpc=~fpc)
  const dstrat = (pick: 3 | 4) =>
    APISTRAT.map((row) => ({ y: row[pick], weight: row[1], population: row[2], stratum: row[0] }));

  it('svymean(~api00, dstrat): 662.29, 9.4089', () => {
    const { value, se } = designMean(dstrat(3));
    expect([printed(value, 2), printed(se, 4)]).toEqual([662.29, 9.4089]);
  });

  it('svytotal(~enroll, dstrat): 3687178, 114642', () => {
    const { value, se } = designTotal(dstrat(4));
    expect([printed(value, 0), printed(se, 0)]).toEqual([3_687_178, 114_642]);
  });

  // vignette "A survey analysis example": dclus1 <- svydesign(id=~dnum, weights=~pw, data=apiclus1, fpc=~fpc), whole
  // districts drawn; by district: schools, sum of enroll, sum of api00
  const districts = [
    [13, 6777, 9372],
    [34, 15038, 22508],
    [4, 1668, 2077],
    [13, 6958, 8593],
    [16, 9025, 11369],
    [2, 683, 1116],
    [1, 274, 551],
    [4, 1436, 1888],
    [12, 7375, 9111],
    [21, 14968, 13761],
    [9, 2180, 6386],
    [11, 6081, 7359],
    [37, 25814, 20394],
    [2, 680, 905],
    [4, 1641, 2493],
  ] as const;
  const drawn = { weight: 33.846996307373, population: 757 };

  it('svytotal(~enroll, dclus1): 3404940, 932235', () => {
    const { value, se } = designTotal(districts.map(([, enrolled]) => ({ ...drawn, y: enrolled })));
    expect([printed(value, 0), printed(se, 0)]).toEqual([3_404_940, 932_235]);
  });

  it('svymean(~api00, dclus1): 644.17, 23.542', () => {
    const { value, se } = designRatio(
      districts.map(([schools, , score]) => ({ ...drawn, y: score, x: schools })),
    );
    expect([printed(value, 2), printed(se, 3)]).toEqual([644.17, 23.542]);
  });

  it('a share of villages is svymean of a yes or no: 0.8279480114, 0.7802331192 to 0.8756629036', () => {
    // survey 4.1.1, svymean(~I(as.numeric(sch.wide == "Yes")), dstrat) and its confint
    const sample = new Map(
      APISTRAT.map(([stratum, weight], at): [string, SampledVillage] => [
        `v${at}`,
        { village: `v${at}`, stratum, weight },
      ]),
    );
    const found = estimateShare(
      (village) => APISTRAT[Number(village.slice(1))]?.[6] === 1,
      [...sample.keys()],
      sample,
      0.95,
    );
    expect(found.method).toBe('hajek-proportion');
    expect(found.value).toBeCloseTo(0.8279480114158234, 12);
    expect(found.lower).toBeCloseTo(0.7802331191826499, 9);
    expect(found.upper).toBeCloseTo(0.8756629036489969, 9);
  });
});

describe('a sample of everything', () => {
  it('is the census: totals and means of any strata without error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 1000 })), {
          minLength: 1,
          maxLength: 60,
        }),
        (units) => {
          const size = (stratum: string) => units.filter(([own]) => own === stratum).length;
          const visited = units.map(([stratum, y]) => ({ y, weight: 1, stratum, population: size(stratum) }));
          const sum = units.reduce((total, [, y]) => total + y, 0);
          const total = designTotal(visited);
          expect([total.value, total.se]).toEqual([sum, 0]);
          const mean = designMean(visited);
          expect(mean.value).toBeCloseTo(sum / units.length, 10);
          expect(mean.se).toBe(0);
        },
      ),
    );
  });

  it('drawn over and over, the weighted share is on average that of the census', () => {
    // all 20 samples of 3 of 6 villages, each as likely
    const villages = ['a', 'b', 'c', 'd', 'e', 'f'];
    const has = (village: string) => 'abf'.includes(village);
    const samples = villages.flatMap((one, i) =>
      villages.slice(i + 1).flatMap((two, j) => villages.slice(i + j + 2).map((three) => [one, two, three])),
    );
    const shares = samples.map((drawnVillages) => {
      const sample = new Map(
        drawnVillages.map((village) => [village, { village, stratum: '', weight: 2 }] as const),
      );
      return estimateShare(has, drawnVillages, sample, 0.95).value ?? Number.NaN;
    });
    expect(samples).toHaveLength(20);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(0.5, 12);
  });
});
