/** Items as the form prints them, the share of villages of which they hold, and the obstacle they point to. */
export interface ItemPlan {
  readonly label: string;
  readonly share: number;
}

export const ITEMS: readonly ItemPlan[] = [
  { label: 'Lingkungan tidak tanggap', share: 0.4 },
  { label: 'Urusan internal keluarga', share: 0.6 },
  { label: 'Masyarakat ikut serta', share: 0.4 },
  { label: 'Kegiatan berjalan teratur', share: 0.5 },
  { label: 'Pengasuh pernah dilatih', share: 0.3 },
  { label: 'Pelatihan pengasuhan jarak jauh', share: 0.15 },
  // never discriminates: every respondent of every village says yes
  { label: 'Orang tua menghubungi anak', share: 1 },
  { label: 'Anak tahu tempat melapor', share: 0.3 },
  { label: 'Anak didengar', share: 0.4 },
  { label: 'Peraturan desa', share: 0.2 },
  { label: 'Kerja sama antarinstansi', share: 0.35 },
  { label: 'Jalur rujukan diketahui', share: 0.45 },
];

export const NEVER_DISCRIMINATES = 6;

/** Respondents with how many of each a village has. */
export const RESPONDENTS: readonly (readonly [string, number])[] = [
  ['Dinas Sosial', 1],
  ['Disnaker', 1],
  ['DP3A', 1],
  ['Tokoh agama', 1],
  ['Purna PMI', 1],
  ['Anak PMI', 2],
  ['Pengasuh', 2],
  ['Petugas Desmigratif', 1],
  ['Mitra', 1],
];

export const VISITED = 20;

/** Obstacles as the visitors wrote them down, with what is recommended, to whom, and how often they are met. */
export const OBSTACLES: readonly (readonly [string, string, string, number])[] = [
  ['Kekerasan fisik', 'Rujuk ke UPTD PPA', 'UPTD PPA', 0.2],
  ['Kekerasan seksual', 'Rujuk ke UPTD PPA', 'Polri', 0.1],
  ['Perkawinan usia anak', 'Pendampingan anak', 'KemenPPPA', 0.3],
  ['Makanan tidak sehat', 'Latih pengasuh', 'Kemenkes', 0.35],
  ['Pengasuh belum dilatih', 'Latih pengasuh', 'Kemnaker', 0.7],
  ['Belum ada pelatihan pengasuhan jarak jauh', 'Pelatihan pengasuhan jarak jauh', 'KemenP2MI', 0.8],
  ['Belum ada peraturan', 'Terbitkan peraturan desa', 'Pemerintah desa', 0.6],
  ['Belum ada kerja sama', 'Kerja sama antarinstansi', 'Kemenko PMK', 0.5],
  ['Lingkungan tidak tanggap', 'Penyadaran masyarakat', 'Pemerintah desa', 0.4],
  ['Dianggap urusan internal keluarga', 'Penyadaran masyarakat', 'KPAD', 0.4],
];

/** Sums of the files, as drawn with their seeds. */
export const VISIT_TOTALS = { rows: 2317, answered: 2235 } as const;
export const FINDING_TOTALS = { rows: 88, done: 17, withStatus: 82 } as const;
