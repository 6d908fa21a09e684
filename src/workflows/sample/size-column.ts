import { QUALITY_COUNTS } from '../../catalogue/quality.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { Bilingual } from '../../model/message.ts';
import type { SampleDesign } from '../../model/sample.ts';
import { BUILT_IN } from '../catalogue.ts';
import type { SampleOptions } from './options.ts';

/** The column a design reads; what it cannot do without is asked for. */
export function columnFor(design: SampleDesign, options: SampleOptions): string | null {
  const needs = (option: string, example: Bilingual) =>
    new DesmigError({
      code: 'needs-option',
      class: 'usage',
      what: msg('error-needs-option', { design, option: { id: option, en: option } }),
      hint: msg('hint-needs-option', { example }),
    });
  if (design === 'pps') {
    if (options.sizeColumn === undefined)
      throw needs('--size-column', {
        id: '--design sebanding --size-column children_left_behind',
        en: '--design pps --size-column children_left_behind',
      });
    return options.sizeColumn;
  }
  if (design === 'risk' && options.from === undefined)
    throw needs('--from', {
      id: '--design risiko --from banding.json',
      en: '--design risk --from compare.json',
    });
  if (design === 'stratified' && options.allocation === 'neyman') {
    if (options.bySize === undefined)
      throw needs('--by-size', {
        id: '--stratify provinsi --allocation neyman --by-size children_left_behind',
        en: '--stratify province --allocation neyman --by-size children_left_behind',
      });
    return options.bySize;
  }
  return null;
}

export function sizeTitle(column: string | null, options: SampleOptions): Bilingual {
  const { columns } = (options.catalogue ?? BUILT_IN).datasets.villages;
  return columns[column ?? '']?.title ?? { id: column ?? '', en: column ?? '' };
}

export function countsPersons(column: string | null): boolean {
  return QUALITY_COUNTS[column ?? '']?.persons ?? true;
}
