import { AS_OF, type Day, YEAR_START } from './calendar.ts';
import {
  type CategoryPlan,
  CLUSTER_LABELS,
  OTHER_CLUSTERS,
  OTHER_FAMILY,
  PROBLEMATIC_CARE,
  PROVINCE_PLANS,
  UNLOCATED_PROBLEMATIC,
  UNUSABLE_PROVINCES,
} from './complaint-plan.ts';
import { type Province, provinceName, regencyName } from './places.ts';
import type { Random } from './random.ts';

interface Place {
  /** null where the row names no usable province */
  readonly province: string | null;
  readonly provinceText: string;
  readonly regencyText: string;
}

export interface Complaint extends Place {
  readonly cluster: string;
  /** null where the label is none of the code book */
  readonly category: string | null;
  readonly clusterText: string;
  readonly categoryText: string;
  readonly received: Day;
  /** null where the date written does not exist */
  readonly receivedText: string | null;
  readonly closed: Day | null;
  readonly sex: string;
  readonly age: string;
  readonly channel: string;
  readonly migrantFamily: string;
}

/** Pupils are of school age. */
const YOUNGEST: Readonly<Record<string, number>> = { 'education-leisure-culture-and-religion': 6 };

const REGENCY_WEIGHTS = [5, 4, 3, 2, 1];

export function place(
  random: Random,
  provinces: readonly Province[],
  code: string,
  regencies: number,
): Place {
  const name = provinceName(provinces, code);
  const number = random.weighted(
    REGENCY_WEIGHTS.slice(0, regencies).map((weight, index) => [index + 1, weight]),
  );
  const regency = regencyName(number);
  return {
    province: code,
    provinceText: random.chance(0.04) ? name.toUpperCase() : name,
    regencyText: random.weighted([
      [regency, 80],
      [regency.replace('Kabupaten', 'Kab.'), 15],
      [regency.replace('Kabupaten', 'KAB.').toUpperCase(), 5],
    ]),
  };
}

function nowhere(text: string): Place {
  return { province: null, provinceText: text, regencyText: '' };
}

export function complaint(random: Random, where: Place, plan: CategoryPlan): Complaint {
  const received = random.integer(YEAR_START, AS_OF);
  const closed = random.chance(0.72) ? received + 3 + Math.floor(random.next() ** 2 * 110) : null;
  return {
    ...where,
    cluster: plan.cluster,
    category: plan.category,
    clusterText: random.weighted(CLUSTER_LABELS[plan.cluster] ?? []),
    categoryText: random.weighted(plan.labels),
    received,
    receivedText: null,
    closed: closed !== null && closed <= AS_OF ? closed : null,
    sex: random.weighted([
      ['Perempuan', 46],
      ['Laki-laki', 42],
      ['P', 5],
      ['L', 5],
      ['', 2],
    ]),
    age: random.chance(0.03) ? '' : String(random.integer(YOUNGEST[plan.cluster] ?? 0, 17)),
    channel: random.weighted([
      ['Pengaduan langsung', 35],
      ['Daring', 25],
      ['Online', 5],
      ['WhatsApp', 18],
      ['Telepon', 9],
      ['Surat', 8],
    ]),
    migrantFamily: random.weighted([
      ['Tidak', 86],
      ['Ya', 6],
      ['', 8],
    ]),
  };
}

const repeated = (plans: readonly CategoryPlan[]): CategoryPlan[] =>
  plans.flatMap((plan) => Array<CategoryPlan>(plan.cases).fill(plan));

export function familyCases(random: Random, provinces: readonly Province[]): Complaint[] {
  const others = random.shuffle(repeated(OTHER_FAMILY));
  const cases: Complaint[] = [];
  const add = (where: Place, problematic: boolean): void => {
    cases.push(complaint(random, where, problematic ? PROBLEMATIC_CARE : (others.pop() ?? PROBLEMATIC_CARE)));
  };
  for (const { code, family, problematic, regencies } of PROVINCE_PLANS) {
    for (let index = 0; index < family; index += 1) {
      add(place(random, provinces, code, regencies), index < problematic);
    }
  }
  UNUSABLE_PROVINCES.forEach((text, index) => {
    add(nowhere(text), index % 3 === 0 && index / 3 < UNLOCATED_PROBLEMATIC);
  });
  return cases;
}

export function otherCases(random: Random, provinces: readonly Province[]): Complaint[] {
  const weights = PROVINCE_PLANS.map((plan) => [plan, plan.family] as const);
  return repeated(OTHER_CLUSTERS).map((plan) => {
    const { code, regencies } = random.weighted(weights);
    return complaint(random, place(random, provinces, code, regencies), plan);
  });
}
