import { VILLAGE_KINDS } from '../analysis/cross-check.ts';
import { DATASETS } from '../catalogue/datasets/index.ts';
import { msg } from '../messages/message.ts';
import type { Dataset, KindSchema } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import { nearest } from '../text/distance.ts';

/** Every kind of file, in the order of the catalogue. */
export function kinds(): readonly KindSchema[] {
  return Object.values(DATASETS).map(schemaOf);
}

/**
 * One kind by its id.
 *
 * @throws DesmigError `unknown-kind-name` with the nearest kind.
 */
export function kindSchema(kind: string): KindSchema {
  const found = Object.values(DATASETS).find((dataset) => dataset.id === kind);
  if (found !== undefined) return schemaOf(found);
  const names = Object.keys(DATASETS);
  const near = nearest(kind.toLowerCase(), names, (name) => name, 0.5, 1)[0]?.item;
  throw new DesmigError({
    code: 'unknown-kind-name',
    class: 'usage',
    what: msg('error-unknown-kind-name', { kind }),
    hint:
      near === undefined
        ? msg('hint-choices', { choices: names.join(', ') })
        : msg('hint-did-you-mean-of', { suggestion: near, choices: names.join(', ') }),
  });
}

function schemaOf(dataset: Dataset): KindSchema {
  return {
    dataset,
    references: VILLAGE_KINDS.includes(dataset.id)
      ? [{ column: 'village_code', kind: 'villages', to: 'village_code' }]
      : [],
  };
}
