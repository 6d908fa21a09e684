import { expectCount } from './expect.ts';
import type { Province } from './places.ts';
import { delimited } from './writing.ts';

const TITLE =
  'DATA CONTOH / EXAMPLE DATA: angka penduduk rekaan dan bulat; bukan data BPS / invented round figures; not real population';

const HEADER = ['Kode Provinsi', 'Provinsi', 'Tahun', 'Jumlah Anak', 'Jumlah Penduduk'];

/** Chosen so that no province stands within a third of its real population. */
const LOWEST = 5_000_000;
const RUNG = 500_000;
const STEP = 15;
const START = 29;

/**
 * `population.csv`: figures that nobody can take for real. Each province stands a fixed number of steps
 * along a ladder of round numbers, which has nothing to do with how many people live there.
 */
export function populationCsv(provinces: readonly Province[]): string {
  const rows = provinces.map(({ code, name }, index) => {
    const population = LOWEST + RUNG * ((index * STEP + START) % provinces.length);
    return [code, name, '2023', String((population * 3) / 10), String(population)];
  });
  expectCount('provinces with a population', rows.length, 38);
  expectCount('different populations', new Set(rows.map((row) => row[4])).size, 38);
  return delimited([[TITLE], HEADER, ...rows], { delimiter: ',', newline: '\n' });
}
