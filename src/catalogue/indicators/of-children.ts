import type { Indicator, Side } from '../../model/indicator.ts';
import type { Level } from '../../model/region.ts';

const PUBLIC: readonly Level[] = ['national', 'province', 'regency'];

/** Villages that contribute children: fewer than three, and the public sees no row. */
export function contributing(where: string | undefined): Side {
  return {
    from: 'children',
    distinct: '_village',
    ...(where === undefined ? {} : { where }),
    label: { id: 'desa yang menyumbang data', en: 'villages that contribute' },
  };
}

/**
 * Whoever defines an indicator: one that counts from `children` is protected as one of persons, is public no
 * finer than regencies, needs enough contributing villages, and says where to turn.
 */
export function guardChildren(indicator: Indicator): Indicator {
  const sides = [indicator.numerator, ...(indicator.kind === 'count' ? [] : [indicator.denominator])];
  const side = sides.find((one) => one.from === 'children');
  if (side === undefined || indicator.contributors !== undefined) return indicator;
  return {
    ...indicator,
    counts: 'persons',
    publicLevel: PUBLIC.includes(indicator.publicLevel) ? indicator.publicLevel : 'regency',
    contributors: contributing(side.where),
    caveats: [...new Set([...(indicator.caveats ?? []), 'safeguarding-notice'])],
  };
}
