import type * as Zod from 'zod';
import { DATASETS, type KindRow } from '../catalogue/datasets/index.ts';
import type { Column, DatasetId } from '../model/dataset.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A zod schema of one row of a kind, for scripts that make or check rows themselves: dates as ISO days,
 * categories as ids, absent cells null. Made from the kind's declaration; zod is loaded when it is asked for.
 */
export async function rowSchema<K extends DatasetId>(kind: K): Promise<Zod.ZodType<KindRow<K>>> {
  const z = await import('zod');
  const shape = Object.fromEntries(
    Object.entries(DATASETS[kind].columns).map(([id, column]) => {
      const value = valueSchema(z, column);
      return [id, column.required === true ? value : value.nullable().default(null)];
    }),
  );
  // the shape is built from the same declaration as the type; a test holds the two together
  return z.strictObject(shape) as unknown as Zod.ZodType<KindRow<K>>;
}

function valueSchema(z: typeof Zod, column: Column): Zod.ZodType {
  switch (column.type) {
    case 'integer':
    case 'number': {
      let number = column.type === 'integer' ? z.int() : z.number();
      if (typeof column.min === 'number') number = number.min(column.min);
      if (typeof column.max === 'number') number = number.max(column.max);
      return number;
    }
    case 'boolean':
      return z.boolean();
    case 'category':
      return z.enum(Object.keys(column.codeBook?.codes ?? {}));
    case 'date': {
      const { min, max } = column;
      return z
        .string()
        .regex(ISO_DAY)
        .refine(
          (day) =>
            !Number.isNaN(Date.parse(day)) &&
            (typeof min !== 'string' || day >= min) &&
            (typeof max !== 'string' || day <= max),
        );
    }
    case 'text':
    case 'key':
    case 'region':
      return z.string().min(1);
  }
}
