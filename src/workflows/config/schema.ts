import * as z from 'zod';
import { DATASETS } from '../../catalogue/datasets/index.ts';
import { oversightSchema } from './oversight.ts';

const BOTH = z
  .union([z.string(), z.strictObject({ id: z.string(), en: z.string() })])
  .transform((text) => (typeof text === 'string' ? { id: text, en: text } : text));

const SOURCES = ['case_counts', 'person_counts', ...Object.keys(DATASETS)] as const;

export const SIDE = z.strictObject({
  from: z.enum(SOURCES),
  where: z.string().optional(),
  sum: z.string().optional(),
  label: BOTH,
});

export const INDICATOR = z.strictObject({
  replaces: z.string().optional(),
  title: BOTH,
  theme: z.string().default('own'),
  rationale: BOTH.optional(),
  kind: z.enum(['proportion', 'rate', 'ratio', 'count']),
  counts: z.enum(['cases', 'persons', 'villages', 'services']),
  universe: z.enum(['census', 'process', 'sample']),
  better: z.enum(['higher', 'lower', 'neither']).default('neither'),
  publicLevel: z.enum(['national', 'province', 'regency', 'district', 'village']),
  per: z.number().positive().optional(),
  unit: BOTH.optional(),
  numerator: SIDE,
  denominator: SIDE.optional(),
});

export const SCHEMA = z.strictObject({
  $schema: z.string().optional(),
  settings: z
    .strictObject({
      lang: z.enum(['id', 'en']).optional(),
      minCell: z.int().min(1).optional(),
      level: z.number().gt(0).lt(1).optional(),
      by: z.enum(['national', 'province', 'regency', 'district', 'village']).optional(),
      memory: z.string().optional(),
      threads: z.int().min(1).optional(),
    })
    .default({}),
  aliases: z.record(z.string(), z.record(z.string(), z.array(z.string()))).default({}),
  values: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.array(z.string())))).default({}),
  mappings: z.record(z.string(), z.string()).default({}),
  indicators: z.record(z.string(), INDICATOR).default({}),
  oversight: oversightSchema(BOTH),
});

/** JSON Schema of `desmig.config.json`. */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(SCHEMA, { io: 'input', target: 'draft-2020-12' });
}
