import { z } from 'zod';
import { msg } from '../../messages/message.ts';
import type { FunnelPosition } from '../../model/compare.ts';
import { DesmigError } from '../../model/error.ts';
import type { Bilingual } from '../../model/message.ts';
import { jsonOf } from '../../text/json.ts';

/** A village that a comparison found outside the limits, in the direction that asks for a visit. */
export interface Flagged {
  readonly code: string;
  readonly indicator: string;
  readonly title: Bilingual;
  readonly funnel: FunnelPosition;
}

const ROW = z.object({
  region: z.object({ level: z.string(), code: z.string() }),
  q: z.number().nullable(),
  funnel: z.string().nullable(),
});

const COMPARISON = z.object({
  schemaVersion: z.literal(1),
  command: z.literal('compare'),
  audience: z.enum(['public', 'internal']),
  indicators: z.array(
    z.object({
      id: z.string(),
      title: z.object({ id: z.string(), en: z.string() }),
      better: z.enum(['higher', 'lower', 'neither']),
      rows: z.array(ROW),
    }),
  ),
});

/**
 * Villages outside the limits in the JSON of `desmig compare --by village`, farthest first, then by q, then by code;
 * each once, with the indicator in which it lies farthest. Where an indicator has a better side, only the other counts.
 *
 * @throws DesmigError `not-a-comparison`, or `internal-source` where the list would carry what is internal.
 */
export function flaggedVillages(
  content: string,
  file: string,
  audience: 'public' | 'internal',
): readonly Flagged[] {
  const parsed = COMPARISON.safeParse(jsonOf(content));
  const villages = parsed.success
    ? parsed.data.indicators.flatMap((indicator) =>
        indicator.rows.filter((row) => row.region.level === 'village').map((row) => ({ ...row, indicator })),
      )
    : [];
  if (!parsed.success || villages.length === 0)
    throw new DesmigError({
      code: 'not-a-comparison',
      class: 'usage',
      what: msg('error-not-a-comparison', { file }),
      hint: msg('hint-not-a-comparison'),
    });
  if (parsed.data.audience === 'internal' && audience === 'public')
    throw new DesmigError({
      code: 'internal-source',
      class: 'disclosure',
      what: msg('error-internal-source', { file }),
      hint: msg('hint-internal-source'),
    });
  const found = villages.flatMap(({ region, q, funnel, indicator }) =>
    funnel !== null && asksForVisit(funnel, indicator.better)
      ? [
          {
            code: region.code,
            q: q ?? 2,
            far: funnel.endsWith('99.8') ? 0 : 1,
            funnel: funnel as FunnelPosition,
            indicator,
          },
        ]
      : [],
  );
  found.sort(
    (a, b) =>
      a.far - b.far ||
      a.q - b.q ||
      (a.code === b.code ? (a.indicator.id < b.indicator.id ? -1 : 1) : a.code < b.code ? -1 : 1),
  );
  const first = new Map<string, Flagged>();
  for (const { code, funnel, indicator } of found)
    if (!first.has(code)) first.set(code, { code, funnel, indicator: indicator.id, title: indicator.title });
  return [...first.values()];
}

function asksForVisit(funnel: string, better: 'higher' | 'lower' | 'neither'): boolean {
  if (!/^(high|low)-(95|99\.8)$/.test(funnel)) return false;
  return better === 'neither' || funnel.startsWith(better === 'lower' ? 'high' : 'low');
}
