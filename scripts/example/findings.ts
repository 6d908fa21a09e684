import { AS_OF, type Day, slashes } from './calendar.ts';
import { expectCount } from './expect.ts';
import { fieldTitle, PLACE_HEADER, placeCells } from './field-files.ts';
import type { Province } from './places.ts';
import { at, createRandom } from './random.ts';
import { FINDING_TOTALS, OBSTACLES } from './visit-plan.ts';
import { type Visit, visitedVillages } from './visits.ts';
import { delimited } from './writing.ts';

const HEADER = [
  'No Temuan',
  ...PLACE_HEADER,
  'Tanggal Temuan',
  'Hambatan',
  'Rekomendasi',
  'Instansi Tujuan',
  'Status Tindak Lanjut',
  'Tenggat',
  'Tanggal Tindak Lanjut',
];

interface Row {
  readonly visit: Visit;
  readonly obstacle: string;
  readonly recommendation: string;
  readonly addressee: string;
  readonly status: 'Belum' | 'Proses' | 'Selesai' | '';
  readonly due: Day;
  readonly followedUp: Day | null;
}

function toCells(row: Row, index: number): string[] {
  return [
    `CONTOH-T-${String(index + 1).padStart(3, '0')}`,
    ...placeCells(row.visit.village),
    slashes(row.visit.on),
    row.obstacle,
    row.recommendation,
    row.addressee,
    row.status,
    slashes(row.due),
    row.followedUp === null ? '' : slashes(row.followedUp),
  ];
}

/** `findings.csv`: what the visits found, what is recommended to whom, and how far it has come. */
export function findingsCsv(provinces: readonly Province[]): string {
  const random = createRandom(31072024);
  const rows = visitedVillages(provinces).flatMap((visit) =>
    OBSTACLES.filter(([, , , share]) => random.next() < share).map(
      ([obstacle, recommendation, addressee]): Row => {
        const status = random.weighted<Row['status']>([
          ['Belum', 5],
          ['Proses', 3],
          ['Selesai', 2],
          ['', 1],
        ]);
        const followedUp = status === 'Selesai' ? Math.min(AS_OF, visit.on + random.integer(2, 8)) : null;
        return { visit, obstacle, recommendation, addressee, status, due: visit.on + 90, followedUp };
      },
    ),
  );
  expectCount('findings', rows.length, FINDING_TOTALS.rows);
  expectCount('findings done', rows.filter((row) => row.status === 'Selesai').length, FINDING_TOTALS.done);
  expectCount(
    'findings with a status',
    rows.filter((row) => row.status !== '').length,
    FINDING_TOTALS.withStatus,
  );
  const written = rows.map(toCells);
  // an obstacle of no code book, word for word as a visitor wrote it
  const first = at(rows, 0);
  const unknown = toCells({ ...first, obstacle: 'Jaringan internet sering putus', status: '' }, rows.length);
  return delimited([[fieldTitle('temuan lapangan')], HEADER, ...written, unknown], {
    delimiter: ';',
    newline: '\r\n',
  });
}
