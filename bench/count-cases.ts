/** The counts that the scripts with csv-parse and papaparse make: the same as in `bare-duckdb.ts`, unchecked. */
const FIGURES = [
  'cases',
  'family',
  'problematic',
  'problematicBroad',
  'accessDenied',
  'custody',
  'maintenance',
  'migrant',
  'closed',
  'closed30',
] as const;

type Figures = Record<(typeof FIGURES)[number], number>;

export interface CaseCounter {
  /** Takes the next record of the file, title and header among them. */
  add(record: readonly string[]): void;
  result(): string;
}

export function createCaseCounter(): CaseCounter {
  const groups = new Map<string, Figures>();
  let at: ReadonlyMap<string, number> | null = null;
  return {
    add(record) {
      if (at === null) {
        if (record.includes('Tgl Aduan')) at = new Map(record.map((label, index) => [label, index]));
        return;
      }
      const places = at;
      const cell = (label: string) => record[places.get(label) ?? -1] ?? '';
      const received = day(cell('Tgl Aduan'));
      const closed = day(cell('Tgl Selesai'));
      const year = received === null ? '' : String(new Date(received).getUTCFullYear());
      const key = `${year}|${cell('Prov').toUpperCase()}`;
      let group = groups.get(key);
      if (group === undefined) {
        group = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Figures;
        groups.set(key, group);
      }
      const category = cell('Sub Klaster').toLowerCase().replace('anak korban ', '');
      group.cases += 1;
      if (cell('Klaster').toLowerCase().includes('keluarga')) {
        group.family += 1;
        if (category === 'pengasuhan bermasalah') group.problematic += 1;
        if (category.startsWith('pengasuhan bermasalah')) group.problematicBroad += 1;
        if (category.startsWith('pelarangan akses')) group.accessDenied += 1;
        if (category === 'perebutan hak kuasa asuh') group.custody += 1;
        if (category === 'pemenuhan hak nafkah') group.maintenance += 1;
      }
      if (cell('Keluarga PMI') === 'Ya') group.migrant += 1;
      if (closed !== null) {
        group.closed += 1;
        if (received !== null && closed >= received && closed - received <= 30 * 86_400_000)
          group.closed30 += 1;
      }
    },
    result: () => `${JSON.stringify(Object.fromEntries([...groups].sort()))}\n`,
  };
}

/** Milliseconds of a day written `dd/mm/yyyy`. */
function day(text: string): number | null {
  if (text.length !== 10 || text[2] !== '/') return null;
  return Date.UTC(Number(text.slice(6)), Number(text.slice(3, 5)) - 1, Number(text.slice(0, 2)));
}
