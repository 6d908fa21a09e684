import type { Indicator } from '../../model/indicator.ts';
import type { Bilingual } from '../../model/message.ts';
import { ASSESSED_OF, CHILD_ITEMS, type ChildItem } from '../datasets/child-items.ts';
import { contributing } from './of-children.ts';

type Family = 'migrant' | 'non-migrant';

/** Assessed children are no sample with design weights, so the interval is that of a process, and says so. */
const OF_CHILDREN = {
  theme: 'children',
  kind: 'proportion',
  counts: 'persons',
  universe: 'process',
  publicLevel: 'regency',
} as const;

const CARE = ['caveat-assessed', 'caveat-no-sample', 'caveat-stigma', 'safeguarding-notice'] as const;

const whose = (family: Family): Bilingual =>
  family === 'migrant'
    ? { id: 'anak pekerja migran yang ditinggalkan', en: 'children left behind' }
    : { id: 'anak dari keluarga bukan pekerja migran', en: 'children of non-migrant families' };

/** An item among the children assessed in the age it concerns; villages that left it blank are counted beside. */
function share(item: ChildItem, family: Family): Indicator {
  const { id, of, title } = item;
  const own = `family = '${family}'`;
  const ofWhom = {
    id: `${ASSESSED_OF[of].id}, ${whose(family).id}`,
    en: `${ASSESSED_OF[of].en}, ${whose(family).en}`,
  };
  const other = family === 'non-migrant';
  return {
    ...OF_CHILDREN,
    better: item.better,
    title: other ? { id: `${title.id}: keluarga lain`, en: `${title.en}: other families` } : title,
    rationale: {
      id: `Bagian dari ${ofWhom.id}; desa yang mengosongkan butir ini tidak masuk penyebut.`,
      en: `Share of ${ofWhom.en}; villages that left the item blank are not in the denominator.`,
    },
    numerator: { from: 'children', sum: id, where: `${own} and ${of} is not null`, label: title },
    denominator: { from: 'children', sum: of, where: `${own} and ${id} is not null`, label: ofWhom },
    asked: { from: 'children', sum: of, where: own, label: ofWhom },
    contributors: contributing(`${own} and ${id} is not null and ${of} > 0`),
    ...(other ? { needs: ['family'] } : { beside: `${id}_non_migrant` }),
    caveats: [
      ...CARE,
      ...(other ? ['caveat-association'] : []),
      ...(id === 'consumerism' ? ['caveat-perception'] : []),
      ...(id === 'bullying_risk' || id === 'trafficking_risk' ? ['caveat-risk'] : []),
    ],
  };
}

/** How children left behind fare, of those assessed; deficits and strengths both, beside other families' children. */
export const childrenIndicators: Readonly<Record<string, Indicator>> = {
  left_behind_share: {
    ...OF_CHILDREN,
    universe: 'census',
    better: 'neither',
    title: { id: 'Anak yang ditinggalkan', en: 'Children left behind' },
    rationale: {
      id: 'Hanya desa yang mengisi jumlah semua anak di desa.',
      en: 'Only villages that filled in the number of all children.',
    },
    numerator: {
      from: 'children',
      sum: 'children',
      where: "family = 'migrant' and children_total is not null",
      label: { id: 'anak pekerja migran yang ditinggalkan', en: 'children left behind' },
    },
    denominator: {
      from: 'children',
      sum: 'children_total',
      where: "family = 'migrant' and children is not null",
      label: { id: 'semua anak di desa-desa itu', en: 'all children of those villages' },
    },
    contributors: contributing("family = 'migrant' and children is not null and children_total > 0"),
    caveats: ['caveat-stigma', 'safeguarding-notice'],
  },
  assessed_share: {
    ...OF_CHILDREN,
    universe: 'census',
    better: 'higher',
    title: { id: 'Anak yang diperiksa', en: 'Children assessed' },
    rationale: {
      id: 'Seberapa jauh pemeriksaan menjangkau anak yang ditinggalkan.',
      en: 'How far the assessment reaches the children left behind.',
    },
    numerator: {
      from: 'children',
      sum: 'assessed',
      where: "family = 'migrant' and children is not null",
      label: { id: 'anak yang diperiksa', en: 'children assessed' },
    },
    denominator: {
      from: 'children',
      sum: 'children',
      where: "family = 'migrant' and assessed is not null",
      label: { id: 'anak pekerja migran yang ditinggalkan', en: 'children left behind' },
    },
    contributors: contributing("family = 'migrant' and assessed is not null and children > 0"),
    caveats: ['caveat-stigma', 'safeguarding-notice'],
  },
  ...Object.fromEntries(CHILD_ITEMS.map((item) => [item.id, share(item, 'migrant')])),
  consumerism_agreement: {
    ...OF_CHILDREN,
    better: 'neither',
    title: { id: 'Konsumerisme: sependapat', en: 'Consumerism: agreement' },
    rationale: {
      id: 'Konsumerisme adalah persepsi; inilah bagian anak yang dinilai sama oleh dua responden.',
      en: 'Consumerism is a perception; this is the share of children whom two respondents judge alike.',
    },
    numerator: {
      from: 'children',
      sum: 'consumerism_agreed',
      where: "family = 'migrant' and consumerism_asked_twice is not null",
      label: { id: 'kedua responden sependapat', en: 'both respondents agree' },
    },
    denominator: {
      from: 'children',
      sum: 'consumerism_asked_twice',
      where: "family = 'migrant' and consumerism_agreed is not null",
      label: { id: 'anak yang dinilai dua responden', en: 'children judged by two respondents' },
    },
    contributors: contributing(
      "family = 'migrant' and consumerism_agreed is not null and consumerism_asked_twice > 0",
    ),
    caveats: [...CARE],
  },
  ...Object.fromEntries(CHILD_ITEMS.map((item) => [`${item.id}_non_migrant`, share(item, 'non-migrant')])),
};
