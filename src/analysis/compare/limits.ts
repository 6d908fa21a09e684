import type { FunnelLimits } from '../../model/compare.ts';
import { overdispersedLimits, proportionFunnelLimits, rateFunnelLimits } from '../stats/index.ts';
import type { Fit } from './fit.ts';

/** Funnel limits of a fit at one denominator, on the scale of the value; widened where the fit is overdispersed. */
export function limitsAt(
  fit: Pick<Fit, 'reference' | 'tau2' | 'overdispersed'>,
  kind: 'proportion' | 'rate',
  n: number,
  multiplier: number,
): FunnelLimits {
  const { reference, tau2, overdispersed } = fit;
  const at = (level: number) =>
    overdispersed
      ? overdispersedLimits({ kind, reference, tau2: tau2 ?? 0 }, n, level)
      : (kind === 'rate' ? rateFunnelLimits : proportionFunnelLimits)(n, reference, level);
  const [inner, outer] = [at(0.95), at(0.998)];
  return {
    n,
    lower95: inner.lower * multiplier,
    upper95: inner.upper * multiplier,
    lower998: outer.lower * multiplier,
    upper998: outer.upper * multiplier,
  };
}
