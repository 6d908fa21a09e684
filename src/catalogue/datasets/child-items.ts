import type { Bilingual } from '../../model/message.ts';

/** The age an item concerns, which decides of whom it is a share. */
export type AssessedColumn = 'assessed' | 'assessed_7_17' | 'assessed_10_17';

export interface ChildItem {
  /** column of `children` and id of the indicator */
  readonly id: ChildItemId;
  readonly of: AssessedColumn;
  /** deficits count what is missing or wrong, strengths what is there */
  readonly better: 'lower' | 'higher';
  readonly title: Bilingual;
  readonly aliases: readonly string[];
}

type ChildItemId =
  | 'growth_unmonitored'
  | 'school_problem'
  | 'out_of_school'
  | 'forced_child_marriage'
  | 'consumerism'
  | 'bullying_risk'
  | 'trafficking_risk'
  | 'weekly_parent_contact'
  | 'birth_certificate'
  | 'trained_carer'
  | 'children_heard';

/**
 * What is assessed of children: the effects the press release names, what belongs beside them, and strengths.
 * Columns, rules, indicators and the example all come from this list.
 */
export const CHILD_ITEMS: readonly ChildItem[] = [
  {
    id: 'growth_unmonitored',
    of: 'assessed',
    better: 'lower',
    title: { id: 'Tumbuh kembang tidak terpantau orang tua', en: 'Growth not monitored by parents' },
    aliases: ['tumbuh kembang tidak terpantau', 'tumbuh kembang tak terpantau', 'growth not monitored'],
  },
  {
    id: 'school_problem',
    of: 'assessed_7_17',
    better: 'lower',
    title: { id: 'Penurunan motivasi belajar dan prestasi', en: 'School problem (motivation, achievement)' },
    aliases: [
      'motivasi belajar dan prestasi menurun',
      'masalah sekolah',
      'bermasalah di sekolah',
      'school problem',
    ],
  },
  {
    id: 'out_of_school',
    of: 'assessed_7_17',
    better: 'lower',
    title: { id: 'Tidak bersekolah', en: 'Out of school' },
    aliases: ['putus sekolah', 'anak tidak sekolah', 'ats', 'not in school'],
  },
  {
    id: 'forced_child_marriage',
    of: 'assessed_10_17',
    better: 'lower',
    title: { id: 'Pemaksaan perkawinan anak', en: 'Forced child marriage' },
    aliases: ['dipaksa menikah', 'perkawinan anak', 'pernikahan anak', 'child marriage'],
  },
  {
    id: 'consumerism',
    of: 'assessed',
    better: 'lower',
    title: { id: 'Konsumerisme (perilaku konsumtif)', en: 'Consumerism (as perceived)' },
    aliases: ['konsumerisme', 'perilaku konsumtif', 'konsumtif', 'consumerism'],
  },
  {
    id: 'bullying_risk',
    of: 'assessed',
    better: 'lower',
    title: { id: 'Risiko perundungan', en: 'Risk of bullying' },
    aliases: ['perundungan', 'risiko bullying', 'bullying risk'],
  },
  {
    id: 'trafficking_risk',
    of: 'assessed',
    better: 'lower',
    title: { id: 'Risiko perdagangan orang (TPPO)', en: 'Risk of trafficking' },
    aliases: ['risiko tppo', 'risiko perdagangan orang', 'risiko trafficking', 'trafficking risk'],
  },
  {
    id: 'weekly_parent_contact',
    of: 'assessed',
    better: 'higher',
    title: { id: 'Dihubungi orang tua tiap minggu', en: 'In weekly contact with a parent' },
    aliases: [
      'kontak mingguan orang tua',
      'kontak orang tua mingguan',
      'weekly contact',
      'weekly parent contact',
    ],
  },
  {
    id: 'birth_certificate',
    of: 'assessed',
    better: 'higher',
    title: { id: 'Memiliki akta kelahiran', en: 'Has a birth certificate' },
    aliases: ['akta kelahiran', 'punya akta kelahiran', 'akta lahir', 'birth certificate'],
  },
  {
    id: 'trained_carer',
    of: 'assessed',
    better: 'higher',
    title: { id: 'Diasuh pengasuh terlatih', en: 'Has a trained carer' },
    aliases: ['pengasuh terlatih', 'anak dengan pengasuh terlatih', 'trained carer'],
  },
  {
    id: 'children_heard',
    of: 'assessed',
    better: 'higher',
    title: { id: 'Didengar pendapatnya', en: 'Is heard' },
    aliases: ['pendapat anak didengar', 'anak didengar pendapatnya', 'children heard', 'child is heard'],
  },
];

/** Who is in the denominator, in words. */
export const ASSESSED_OF: Readonly<Record<AssessedColumn, Bilingual>> = {
  assessed: { id: 'anak yang diperiksa', en: 'children assessed' },
  assessed_7_17: { id: 'anak 7-17 tahun yang diperiksa', en: 'children aged 7-17 assessed' },
  assessed_10_17: { id: 'anak 10-17 tahun yang diperiksa', en: 'children aged 10-17 assessed' },
};
