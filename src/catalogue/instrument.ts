import type { InstrumentItem, ObstacleAction, OversightBook, RespondentType } from '../model/oversight.ts';
import { ITEM } from './code-books/instrument.ts';
import { ADDRESSEE, OBSTACLE, RECOMMENDATION } from './code-books/oversight.ts';

const OFFICES = ['social-office', 'labour-office', 'population-office'] as const;
const FAMILIES = ['former-migrant', 'child', 'carer'] as const;
/** The nine kinds of respondent, in the order in which a visit asks them. */
export const EVERYONE: readonly RespondentType[] = [
  ...OFFICES,
  'religious-adat-figure',
  ...FAMILIES,
  'officer',
  'partner',
];

type ItemId = keyof typeof ITEM.codes;
type Obstacle = keyof typeof OBSTACLE.codes;

const item = (
  id: ItemId,
  points: 'yes' | 'no',
  obstacle: Obstacle | null,
  respondents: readonly RespondentType[] = EVERYONE,
): InstrumentItem => ({ id, text: ITEM.codes[id].label, respondents, scale: 'yes-no', points, obstacle });

/** The oversight instrument. Every visit asks all nine kinds of respondent unless an item names fewer. */
export const INSTRUMENT: readonly InstrumentItem[] = [
  item('unresponsive-environment', 'yes', 'unresponsive-environment'),
  item('care-seen-as-private', 'yes', 'care-seen-as-private'),
  item('community-takes-part', 'no', 'unresponsive-environment'),
  item('activity-held-regularly', 'no', null),
  item('carers-trained', 'no', 'carers-untrained'),
  item('remote-parenting-trained', 'no', 'remote-parenting-untrained'),
  item('parents-in-contact', 'no', null),
  item('child-can-report', 'no', null),
  item('children-heard', 'no', null),
  item('village-regulation', 'no', 'no-regulation'),
  item('agencies-work-together', 'no', 'no-collaboration'),
  item('referral-known', 'no', null),
];

/** What is recommended where a visit recorded no recommendation, and to whom. */
export const OBSTACLE_ACTIONS: Readonly<Record<Obstacle, readonly ObstacleAction[]>> = {
  'physical-violence': [
    { recommendation: 'refer-and-protect', addressee: 'uptd-ppa' },
    { recommendation: 'refer-and-protect', addressee: 'polri' },
  ],
  'sexual-violence': [
    { recommendation: 'refer-and-protect', addressee: 'uptd-ppa' },
    { recommendation: 'refer-and-protect', addressee: 'polri' },
  ],
  'child-marriage': [
    { recommendation: 'refer-and-protect', addressee: 'uptd-ppa' },
    { recommendation: 'mobilise-community', addressee: 'kemenpppa' },
    { recommendation: 'mobilise-community', addressee: 'kemendikdasmen' },
  ],
  'unhealthy-food': [
    { recommendation: 'train-carers', addressee: 'kemenkes' },
    { recommendation: 'train-carers', addressee: 'kemensos' },
  ],
  'carers-untrained': [{ recommendation: 'train-carers', addressee: 'kemnaker' }],
  'remote-parenting-untrained': [{ recommendation: 'train-remote-parenting', addressee: 'kemenp2mi' }],
  'no-regulation': [
    { recommendation: 'issue-regulation', addressee: 'village' },
    { recommendation: 'issue-regulation', addressee: 'kemendes-pdt' },
  ],
  'no-collaboration': [
    { recommendation: 'work-together', addressee: 'kemenko-pmk' },
    { recommendation: 'work-together', addressee: 'regency-office' },
  ],
  'unresponsive-environment': [{ recommendation: 'mobilise-community', addressee: 'kpad' }],
  'care-seen-as-private': [{ recommendation: 'mobilise-community', addressee: 'kpad' }],
  other: [],
};

const labels = <T extends string>(
  codes: Readonly<Record<T, { readonly label: { id: string; en: string } }>>,
) =>
  Object.fromEntries(
    Object.entries<{ label: { id: string; en: string } }>(codes).map(([id, { label }]) => [id, label]),
  );

/** The instrument with its obstacles, recommendations and addressees, as built in. */
export const OVERSIGHT_BOOK: OversightBook = {
  items: INSTRUMENT,
  obstacles: labels(OBSTACLE.codes),
  recommendations: labels(RECOMMENDATION.codes),
  addressees: labels(ADDRESSEE.codes),
  actions: OBSTACLE_ACTIONS,
  danger: ['physical-violence', 'sexual-violence', 'child-marriage'],
  ofChildren: ['physical-violence', 'sexual-violence', 'child-marriage', 'unhealthy-food'],
};
