import type { Dataset, RowRule } from '../../model/dataset.ts';
import { CHILD_AGE_BAND, FAMILY } from '../code-books/children.ts';
import { SEX } from '../code-books/small.ts';
import { ASSESSED_OF, CHILD_ITEMS, type ChildItem } from './child-items.ts';
import { CHILDREN, count, YEAR } from './column-forms.ts';
import { REGION_COLUMNS } from './region-columns.ts';

const item = (id: ChildItem['id']) => {
  const found = CHILD_ITEMS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no child item ${id}`);
  return count(found.title, found.aliases, CHILDREN);
};

/** An item that counts more children than were assessed cannot be right: its cell is emptied, the row stays. */
const withinAssessed = CHILD_ITEMS.map(
  ({ id, of, title }): RowRule => ({
    id: `${id.replaceAll('_', '-')}-above-assessed`,
    valid: `${id} <= ${of}`,
    action: 'null',
    empties: id,
    text: {
      id: `${title.id}: lebih banyak daripada ${ASSESSED_OF[of].id}`,
      en: `${title.en}: more than the ${ASSESSED_OF[of].en}`,
    },
    hint: {
      id: 'Selnya dikosongkan; periksa kedua angka pada berkas asal.',
      en: 'The cell is emptied; check both figures at the source.',
    },
  }),
);

const CHECK_BOTH = {
  id: 'Periksa kedua angka pada berkas asal.',
  en: 'Check both figures at the source.',
} as const;

/**
 * How children of a village fare, as counts: never one row a child. A row is a village on a day (or year), by
 * family and, where recorded, sex and age band; its items are shares of those assessed in the age they concern.
 * A file without the column `family` counts children of migrant workers only.
 */
export const children = {
  id: 'children',
  title: { id: 'keadaan anak', en: 'situation of children' },
  rowOf: { id: 'satu baris satu desa, hitungan anak', en: 'one row a village, counts of children' },
  counts: 'child',
  signature: [
    ['village_code', 'village'],
    ['assessed', 'assessed_7_17', 'assessed_10_17'],
    CHILD_ITEMS.map(({ id }) => id),
  ],
  columns: {
    ...REGION_COLUMNS,
    assessed_on: {
      type: 'date',
      min: '2016-01-01',
      title: { id: 'Tanggal pendataan', en: 'Date assessed' },
      aliases: [
        'tanggal',
        'tgl pendataan',
        'tanggal pemeriksaan',
        'keadaan per',
        'as of',
        'date',
        'assessment date',
      ],
    },
    year: YEAR,
    family: {
      type: 'category',
      codeBook: FAMILY,
      absent: 'migrant',
      title: { id: 'Keluarga', en: 'Family' },
      aliases: ['jenis keluarga', 'status keluarga', 'kelompok keluarga', 'family type'],
    },
    sex: {
      type: 'category',
      codeBook: SEX,
      title: { id: 'Jenis kelamin', en: 'Sex' },
      aliases: ['jk', 'kelamin', 'gender'],
    },
    age_band: {
      type: 'category',
      codeBook: CHILD_AGE_BAND,
      title: { id: 'Kelompok usia', en: 'Age band' },
      aliases: ['kelompok umur', 'rentang usia', 'usia', 'umur'],
    },
    children_total: count(
      { id: 'Jumlah semua anak di desa', en: 'All children in the village' },
      ['anak di desa', 'semua anak di desa', 'jumlah anak di desa', 'children in the village'],
      CHILDREN,
    ),
    children: count(
      { id: 'Jumlah anak', en: 'Children living there' },
      [
        'anak',
        'anak tinggal',
        'jumlah anak yang ditinggalkan',
        'anak yang ditinggalkan',
        'anak pmi',
        'jumlah anak pmi',
        'children',
        'children living',
      ],
      CHILDREN,
    ),
    assessed: count(
      { id: 'Anak diperiksa', en: 'Children assessed' },
      ['jumlah anak diperiksa', 'anak yang diperiksa', 'diperiksa', 'anak didata', 'assessed'],
      CHILDREN,
    ),
    assessed_7_17: count(
      { id: 'Diperiksa usia 7-17', en: 'Assessed aged 7-17' },
      ['anak diperiksa 7 17 tahun', 'diperiksa 7 17 tahun', 'diperiksa 7 17', 'assessed 7 17'],
      CHILDREN,
    ),
    assessed_10_17: count(
      { id: 'Diperiksa usia 10-17', en: 'Assessed aged 10-17' },
      ['anak diperiksa 10 17 tahun', 'diperiksa 10 17 tahun', 'diperiksa 10 17', 'assessed 10 17'],
      CHILDREN,
    ),
    growth_unmonitored: item('growth_unmonitored'),
    school_problem: item('school_problem'),
    out_of_school: item('out_of_school'),
    forced_child_marriage: item('forced_child_marriage'),
    consumerism: item('consumerism'),
    consumerism_asked_twice: count(
      { id: 'Konsumerisme: dinilai dua responden', en: 'Consumerism: judged by two respondents' },
      ['konsumerisme dua responden', 'consumerism asked twice'],
      CHILDREN,
    ),
    consumerism_agreed: count(
      { id: 'Konsumerisme: kedua responden sependapat', en: 'Consumerism: both respondents agree' },
      ['konsumerisme sependapat', 'consumerism agreed'],
      CHILDREN,
    ),
    bullying_risk: item('bullying_risk'),
    trafficking_risk: item('trafficking_risk'),
    weekly_parent_contact: item('weekly_parent_contact'),
    birth_certificate: item('birth_certificate'),
    trained_carer: item('trained_carer'),
    children_heard: item('children_heard'),
  },
  key: [
    'village_code',
    'village',
    'district',
    'regency',
    'province',
    'assessed_on',
    'year',
    'family',
    'sex',
    'age_band',
  ],
  eventDate: 'assessed_on',
  yearColumn: 'year',
  breakdown: { sex: null, age_band: '0-17' },
  asOfColumns: ['assessed_on'],
  rules: [
    {
      id: 'assessed-above-living',
      valid: 'assessed <= children',
      action: 'keep',
      text: {
        id: 'Anak yang diperiksa lebih banyak daripada anak yang tinggal di desa',
        en: 'More children assessed than live in the village',
      },
      hint: CHECK_BOTH,
    },
    {
      id: 'living-above-total',
      valid: 'children <= children_total',
      action: 'null',
      empties: 'children_total',
      text: {
        id: 'Anak pada baris ini lebih banyak daripada semua anak di desa',
        en: 'The row counts more children than the village has',
      },
      hint: CHECK_BOTH,
    },
    {
      id: 'aged-7-17-above-assessed',
      valid: 'assessed_7_17 <= assessed',
      action: 'null',
      empties: 'assessed_7_17',
      text: {
        id: 'Anak diperiksa usia 7-17 lebih banyak daripada semua yang diperiksa',
        en: 'More children aged 7-17 assessed than children assessed',
      },
      hint: CHECK_BOTH,
    },
    {
      id: 'aged-10-17-above-7-17',
      valid: 'assessed_10_17 <= coalesce(assessed_7_17, assessed)',
      action: 'null',
      empties: 'assessed_10_17',
      text: {
        id: 'Anak diperiksa usia 10-17 lebih banyak daripada usia 7-17',
        en: 'More children aged 10-17 assessed than children aged 7-17',
      },
      hint: CHECK_BOTH,
    },
    ...withinAssessed,
    {
      id: 'agreed-above-asked-twice',
      valid: 'consumerism_agreed <= consumerism_asked_twice',
      action: 'null',
      empties: 'consumerism_agreed',
      text: {
        id: 'Anak dengan responden yang sependapat lebih banyak daripada yang dinilai dua responden',
        en: 'More children on whom respondents agree than were judged by two',
      },
      hint: CHECK_BOTH,
    },
    {
      id: 'family-not-said',
      valid: 'family is not null',
      action: 'keep',
      text: {
        id: 'Jenis keluarga tidak diisi: baris tidak masuk kelompok mana pun',
        en: 'The family is not said: the row is in neither group',
      },
      hint: {
        id: 'Isi "Pekerja migran" atau "Bukan pekerja migran".',
        en: 'Write "Migrant" or "Non-migrant".',
      },
    },
  ],
} as const satisfies Dataset;
