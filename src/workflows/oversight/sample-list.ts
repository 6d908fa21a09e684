import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { SampledVillage } from '../../model/oversight.ts';

/** The villages chosen by `desmig sample`, from its CSV. @throws DesmigError `not-a-sample`. */
export function readSample(content: string, file: string): ReadonlyMap<string, SampledVillage> {
  const [header = '', ...lines] = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = header.split(',');
  const at = (name: string) => columns.indexOf(name);
  const fail = (line: number) =>
    new DesmigError({
      code: 'not-a-sample',
      class: 'usage',
      what: msg('error-not-a-sample', { file }),
      hint: msg('hint-not-a-sample'),
      location: { file, line },
    });
  if (at('village_code') !== 0 || at('inclusion_probability') < 0) throw fail(1);
  const villages = new Map<string, SampledVillage>();
  lines.forEach((line, index) => {
    if (line === '') return;
    const cells = (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, ''));
    const village = cells[0] ?? '';
    const probability = Number(cells[at('inclusion_probability')]);
    if (village === '' || !(probability > 0 && probability <= 1)) throw fail(index + 2);
    villages.set(village, { village, stratum: cells[at('stratum')] ?? '', weight: 1 / probability });
  });
  if (villages.size === 0) throw fail(1);
  return villages;
}
