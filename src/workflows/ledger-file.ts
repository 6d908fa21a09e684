import * as z from 'zod';
import type { Ledger } from '../model/ledger.ts';
import { jsonOf } from '../text/json.ts';

const CELL = z.strictObject({
  indicator: z.string(),
  period: z.string(),
  level: z.string(),
  code: z.string(),
  together: z.array(z.string()).optional(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  hidden: z.boolean(),
});
const LEDGER = z.strictObject({
  schemaVersion: z.literal(1),
  entries: z.array(
    z.strictObject({
      name: z.string(),
      filters: z.array(z.string()),
      minCell: z.number(),
      cells: z.array(CELL),
      withdrawn: z.enum(['never-published', 'taken-down']).optional(),
    }),
  ),
});

/** The ledger of a text; null for what is none. */
export function parseLedger(text: string): Ledger | null {
  const parsed = LEDGER.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : null;
}
