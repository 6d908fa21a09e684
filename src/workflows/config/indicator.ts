import type * as z from 'zod';
import { expressionFault } from '../../analysis/expression.ts';
import { CASE_COUNTS_COLUMNS, isCountSource } from '../../analysis/plan.ts';
import { DATASETS } from '../../catalogue/datasets/index.ts';
import { INDICATORS } from '../../catalogue/indicators/index.ts';
import { msg } from '../../messages/message.ts';
import type { DatasetId } from '../../model/dataset.ts';
import type { Indicator, Side } from '../../model/indicator.ts';
import { nearest } from '../../text/distance.ts';
import { normalise } from '../../text/normalise.ts';
import type { INDICATOR, SIDE } from './schema.ts';
import type { At, Fail } from './tree.ts';

export function indicatorFrom(
  id: string,
  declared: z.infer<typeof INDICATOR>,
  at: At,
  fail: Fail,
): Indicator {
  const { replaces, denominator, per, unit, rationale, ...rest } = declared;
  if (!/^[a-z][a-z0-9_]*$/.test(id))
    throw fail(
      at('indicators', id),
      msg('error-config-indicator-id', { id }),
      msg('hint-did-you-mean', { suggestion: idLike(id) }),
    );
  if (Object.hasOwn(INDICATORS, id) && replaces !== id)
    throw fail(
      at('indicators', id),
      msg('error-config-indicator-taken', { id }),
      msg('hint-config-replaces', { id }),
    );
  const base = {
    ...rest,
    numerator: sideFrom(id, 'numerator', declared.numerator, at, fail),
    rationale: rationale ?? declared.title,
  };
  if (declared.kind === 'count') return { ...base, kind: 'count', unit: unit ?? { id: '', en: '' } };
  if (denominator === undefined)
    throw fail(at('indicators', id), msg('error-config-denominator', { id }), msg('hint-config-denominator'));
  const below = sideFrom(id, 'denominator', denominator, at, fail);
  if (declared.kind === 'proportion') return { ...base, kind: 'proportion', denominator: below };
  if (declared.kind === 'ratio')
    return { ...base, kind: 'ratio', denominator: below, unit: unit ?? { id: '', en: '' } };
  return { ...base, kind: 'rate', denominator: below, per: per ?? 100_000, unit: unit ?? { id: '', en: '' } };
}

function sideFrom(id: string, name: string, side: z.infer<typeof SIDE>, at: At, fail: Fail): Side {
  const columns = isCountSource(side.from as Side['from'])
    ? [...CASE_COUNTS_COLUMNS]
    : Object.keys(DATASETS[side.from as DatasetId].columns);
  for (const part of ['where', 'sum'] as const) {
    const fault = side[part] === undefined ? null : expressionFault(side[part], columns);
    if (fault === null) continue;
    const near =
      fault.kind === 'word' ? nearest(fault.found, columns, (one) => one, 0.5, 1)[0]?.item : undefined;
    throw fail(
      at('indicators', id, name, part),
      msg('error-config-expression', { id, found: fault.found }),
      near === undefined ? msg('hint-config-expression') : msg('hint-did-you-mean', { suggestion: near }),
    );
  }
  return {
    from: side.from as Side['from'],
    label: side.label,
    ...(side.where === undefined ? {} : { where: side.where }),
    ...(side.sum === undefined ? {} : { sum: side.sum }),
  };
}

/** An id made of what was written. */
function idLike(text: string): string {
  const id = normalise(text).replaceAll(' ', '_');
  return /^[a-z]/.test(id) ? id : `own_${id}`;
}
