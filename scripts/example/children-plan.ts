import type { Random } from './random.ts';

/** Items in the order of the columns: label, whose age it concerns, share among migrants' and other children. */
export interface ItemPlan {
  readonly label: string;
  readonly of: 'all' | '7-17' | '10-17';
  readonly migrant: number;
  readonly other: number;
}

export const ITEMS: readonly ItemPlan[] = [
  { label: 'Tumbuh Kembang Tidak Terpantau', of: 'all', migrant: 0.22, other: 0.17 },
  { label: 'Motivasi Belajar dan Prestasi Menurun', of: '7-17', migrant: 0.24, other: 0.22 },
  { label: 'Tidak Bersekolah', of: '7-17', migrant: 0.05, other: 0.045 },
  { label: 'Pemaksaan Perkawinan Anak', of: '10-17', migrant: 0.02, other: 0.018 },
  { label: 'Konsumerisme', of: 'all', migrant: 0.3, other: 0.26 },
  { label: 'Risiko Perundungan', of: 'all', migrant: 0.15, other: 0.14 },
  { label: 'Risiko TPPO', of: 'all', migrant: 0.04, other: 0.03 },
  { label: 'Kontak Mingguan Orang Tua', of: 'all', migrant: 0.62, other: 0.97 },
  { label: 'Akta Kelahiran', of: 'all', migrant: 0.93, other: 0.94 },
  { label: 'Pengasuh Terlatih', of: 'all', migrant: 0.28, other: 0.12 },
  { label: 'Pendapat Anak Didengar', of: 'all', migrant: 0.35, other: 0.36 },
];

/** The item in which some villages differ, and how much; where they stand is in the README. */
export const SCHOOL = 1;
export const PLANTED_SHARE = 0.6;
export const PLANTED_VILLAGES = 6;
export const PLANTED_PROVINCE = '35';

/** Regencies in which children were assessed. */
export const REGENCIES = 44;

/** Totals of the rows of migrants' children that count: what the file must hold, as drawn with its seed. */
export const TOTALS = {
  villages: 170,
  children: 49_346,
  assessed: 29_633,
  schoolProblem: 4510,
  schoolOf: 17_493,
} as const;

/** Near `n` times `share`, with about the spread that chance gives. */
export function near(random: Random, n: number, share: number): number {
  const spread = Math.sqrt(n * share * (1 - share)) * 1.7;
  return Math.min(n, Math.max(0, Math.round(n * share + (random.next() * 2 - 1) * spread)));
}
