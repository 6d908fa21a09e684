import type { Bilingual } from '../model/message.ts';
import { villages } from './datasets/villages.ts';

/** Columns of `villages` whose completeness is told together. */
export const QUALITY_GROUPS: readonly {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly string[];
}[] = [
  {
    id: 'identity',
    title: { id: 'Identitas', en: 'Identity' },
    columns: ['cohort_year', 'decree', 'programme', 'status'],
  },
  {
    id: 'pillars',
    title: { id: 'Pilar', en: 'Pillars' },
    columns: [
      'pillar_migration_service',
      'pillar_productive_enterprise',
      'pillar_community_parenting',
      'pillar_cooperative',
    ],
  },
  {
    id: 'people',
    title: { id: 'Orang', en: 'People' },
    columns: [
      'officers',
      'migrants',
      'prospective_migrants',
      'former_migrants',
      'migrant_households',
      'children_left_behind',
      'carers_trained',
    ],
  },
  {
    id: 'activities',
    title: { id: 'Kegiatan', en: 'Activities' },
    columns: [
      'activity_guidance',
      'activity_finance',
      'activity_literacy',
      'activity_numeracy',
      'activity_arts',
      'activity_sports',
      'activity_internet',
      'activity_spirituality',
      'sessions',
      'children_reached',
      'last_activity_on',
    ],
  },
  { id: 'reporting', title: { id: 'Pelaporan', en: 'Reporting' }, columns: ['last_report_on'] },
];

/** Columns expected only of a village with community parenting. */
export const EXPECTED_WITH_PARENTING: readonly string[] =
  QUALITY_GROUPS.find(({ id }) => id === 'activities')?.columns ?? [];

const CHECKED = [
  'officers',
  'sessions',
  'migrants',
  'migrant_households',
  'children_left_behind',
  'carers_trained',
  'children_reached',
] as const satisfies readonly (keyof typeof villages.columns)[];

/** Counts of a village that are checked, and whether they count persons, whom the public may not see singly. */
export const QUALITY_COUNTS: Readonly<Record<string, { readonly persons: boolean }>> = Object.fromEntries(
  CHECKED.map((column) => [column, { persons: 'persons' in villages.columns[column] }]),
);

/** Defaults of the thresholds; each is an option of the library. */
export const QUALITY_THRESHOLDS = { days: 183, mad: 10, tolerance: 1 / 3, least: 5 } as const;
