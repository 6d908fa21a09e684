import { fileURLToPath } from 'node:url';
import { sampleCsv } from '../../src/report/sample-report.ts';
import { sample } from '../../src/workflows/sample.ts';
import { template } from '../../src/workflows/template.ts';
import { type Day, day, slashes } from './calendar.ts';
import { at, createRandom, type Random } from './random.ts';
import { OBSTACLES } from './visit-plan.ts';

/** As in docs/oversight.md: `desmig sample fixtures/example/villages.csv --size 16 --seed 2023`. */
const SIZE = 16;
const SEED = 2023;
/** of these, not reached in the first round: their rows of the form stay blank */
const NOT_REACHED = 2;
const TITLE = 'DATA CONTOH / EXAMPLE DATA:';
const VILLAGES = fileURLToPath(new URL('../../fixtures/example/villages.csv', import.meta.url));

/** Of a village: which of the twelve items hold, and which obstacles were found. */
interface State {
  readonly code: string;
  readonly holds: readonly boolean[];
  readonly obstacles: ReadonlySet<number>;
}

/** Share of villages of which an item holds, in the order of the instrument. */
const SHARES = [0.4, 0.6, 0.4, 0.5, 0.3, 0.2, 0.7, 0.3, 0.4, 0.2, 0.35, 0.45] as const;
/** Items that a recommendation of the first round is to bring about, and the obstacle it takes away. */
const BROUGHT_ABOUT: readonly (readonly [item: number, obstacle: number])[] = [
  [4, 4],
  [5, 5],
  [9, 6],
  [10, 7],
];

/** The worked case of `docs/oversight.md`: the sample, and the forms of two rounds as they came back. */
export async function roundFiles(): Promise<Readonly<Record<string, string>>> {
  const drawn = await sample([VILLAGES], { size: SIZE, seed: SEED });
  const list = sampleCsv(drawn);
  const form = async (kind: string) =>
    lines(
      new TextDecoder().decode(
        await template(kind, { lang: 'id', format: 'csv', sample: { name: 'sample.csv', content: list } }),
      ),
    );
  const random = createRandom(20230814);
  const first = drawn.villages.map(({ region }) => stateOf(random, region.code));
  const second = first.map((state) => later(random, state));
  const reached = new Set(first.slice(0, SIZE - NOT_REACHED).map(({ code }) => code));
  const days = (states: readonly State[], from: Day, to: Day) =>
    new Map(states.map(({ code }) => [code, random.integer(from, to)]));
  const firstDays = days(
    first.filter(({ code }) => reached.has(code)),
    day(2023, 8, 14),
    day(2023, 9, 1),
  );
  const secondDays = days(second, day(2024, 2, 19), day(2024, 3, 8));
  const visits = await form('visits');
  const places = await form('findings');
  const earlier = findingRows(random, places, first, firstDays);
  const followed = earlier.map((row) => followedUp(random, row));
  const more = findingRows(random, places, second, secondDays);
  return {
    'sample.csv': list,
    'visits-1.csv': text('jawaban putaran pertama, rekaan', filled(random, visits, first, firstDays)),
    'findings-1.csv': text('temuan putaran pertama, rekaan', [at(places, 0), ...numbered(earlier, 'A')]),
    'visits-2.csv': text('jawaban putaran kedua, rekaan', filled(random, visits, second, secondDays)),
    'findings-2.csv': text('daftar temuan sampai putaran kedua, rekaan', [
      at(places, 0),
      ...numbered(followed, 'A'),
      ...numbered(more, 'B'),
    ]),
  };
}

function stateOf(random: Random, code: string): State {
  return {
    code,
    holds: SHARES.map((share) => random.next() < share),
    obstacles: new Set(OBSTACLES.flatMap(([, , , share], index) => (random.next() < share ? [index] : []))),
  };
}

/** Half a year on: some of what was recommended has come about, and some is new. */
function later(random: Random, { code, holds, obstacles }: State): State {
  const done = BROUGHT_ABOUT.filter(() => random.chance(0.4));
  const gone = new Set(done.map(([, obstacle]) => obstacle));
  const appeared = random.chance(0.2) ? [random.integer(0, OBSTACLES.length - 1)] : [];
  return {
    code,
    holds: holds.map((was, item) => was || done.some(([brought]) => brought === item)),
    obstacles: new Set([...[...obstacles].filter((one) => !gone.has(one)), ...appeared].sort()),
  };
}

/** Rows of the form with the day and the answers: four in five see it alike, some do not know, some are not asked. */
function filled(
  random: Random,
  form: readonly (readonly string[])[],
  states: readonly State[],
  days: ReadonlyMap<string, Day>,
): readonly (readonly string[])[] {
  const header = at(form, 0);
  const column = (label: string) => header.indexOf(label);
  const items = [...new Set(form.slice(1).map((row) => at(row, column('Butir'))))];
  const stateAt = new Map(states.map((state) => [state.code, state]));
  return [
    header,
    ...form.slice(1).map((row) => {
      const code = at(row, column('Kode desa/kelurahan'));
      const on = days.get(code);
      if (on === undefined) return row;
      const holds = stateAt.get(code)?.holds[items.indexOf(at(row, column('Butir')))] ?? false;
      const said = random.chance(0.2) ? !holds : holds;
      const answer = random.chance(0.05) ? 'Tidak tahu' : random.chance(0.04) ? '' : said ? 'Ya' : 'Tidak';
      return row.map((cell, index) =>
        index === column('Tanggal kunjungan') ? slashes(on) : index === column('Jawaban') ? answer : cell,
      );
    }),
  ];
}

/** A finding as a row of the form of findings, without its number. */
function findingRows(
  random: Random,
  form: readonly (readonly string[])[],
  states: readonly State[],
  days: ReadonlyMap<string, Day>,
): readonly Readonly<Record<string, string>>[] {
  const header = at(form, 0);
  return states.flatMap(({ code, obstacles }) => {
    const on = days.get(code);
    const place = form.find((row) => row.includes(code));
    if (on === undefined || place === undefined) return [];
    return [...obstacles].map((index) => {
      const [obstacle, recommendation, addressee] = at(OBSTACLES, index);
      return {
        ...Object.fromEntries(header.map((label, column) => [label, place[column] ?? ''])),
        'Tanggal temuan': slashes(on),
        Hambatan: obstacle,
        Rekomendasi: recommendation,
        'Instansi tujuan': addressee,
        'Status tindak lanjut': random.chance(0.2) ? 'Proses' : 'Belum',
        Tenggat: slashes(on + 90),
        'Tanggal tindak lanjut': '',
      };
    });
  });
}

/** What had become of a finding of the first round by the second. */
function followedUp(random: Random, row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return random.chance(0.45)
    ? {
        ...row,
        'Status tindak lanjut': 'Selesai',
        'Tanggal tindak lanjut': slashes(random.integer(day(2023, 10, 2), day(2024, 2, 9))),
      }
    : { ...row, 'Status tindak lanjut': random.chance(0.5) ? 'Proses' : 'Belum' };
}

function numbered(
  rows: readonly Readonly<Record<string, string>>[],
  round: string,
): readonly (readonly string[])[] {
  return rows.map((row, index) =>
    Object.entries(row).map(([label, cell]) =>
      label === 'Nomor temuan' ? `CONTOH-${round}-${String(index + 1).padStart(3, '0')}` : cell,
    ),
  );
}

const lines = (csv: string): readonly (readonly string[])[] =>
  csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => line.split(';'));

/** Rows under a title that says what they are, as long as the widest of them. */
function text(title: string, rows: readonly (readonly string[])[]): string {
  const width = at(rows, 0).length;
  return [[`${TITLE} ${title}`], ...rows]
    .map((row) => [...row, ...Array<string>(width - row.length).fill('')].join(';'))
    .map((line) => `${line}\r\n`)
    .join('');
}
