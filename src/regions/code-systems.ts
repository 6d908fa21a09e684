import { digitsOf, isCityCode, isExampleCode, withDots } from './codes.ts';
import { recoded } from './renames.ts';

/**
 * Provinces whose regency codes are the same in both systems: there a code needs no question. In the others
 * they swap meanings. Own compilation; Jakarta is not among them.
 */
const SAME_IN_BOTH: ReadonlySet<string> = new Set(['17', '32', '33', '34', '35', '36', '51', '52', '63']);

/** Province codes of BPS that differ, with the code of Kemendagri. All others are the same. */
const BPS_PROVINCES: Readonly<Record<string, string>> = {
  '91': '92',
  '92': '96',
  '94': '91',
  '95': '93',
  '96': '94',
  '97': '95',
};

/** The province codes BPS has given the places of a province of today: now, and before the splits of 2022. */
const BPS_OF: Readonly<Record<string, readonly string[]>> = {
  '91': ['94'],
  '92': ['91'],
  '93': ['95', '94'],
  '94': ['96', '94'],
  '95': ['97', '94'],
  '96': ['92', '91'],
};

/** Whether a province or regency code (digits or dotted) means the same in both systems. */
export function sameInBoth(code: string): boolean {
  if (isExampleCode(code)) return true;
  const digits = code.replace(/\D/g, '');
  if (digits.length === 2) return Number(digits) < 91;
  return SAME_IN_BOTH.has(digits.slice(0, 2));
}

/** The province of Kemendagri for a province code of BPS; null for a code that BPS has not given. */
export function provinceOfBps(digits: string): string | null {
  return digits === '93' ? null : (BPS_PROVINCES[digits] ?? digits);
}

/** Whether a BPS code (digits) may stand for a regency: its province and its kind of number agree. */
export function couldBeBps(digits: string, regency: string): boolean {
  const province = regency.slice(0, 2);
  const possible = BPS_OF[province] ?? [province];
  return possible.includes(digits.slice(0, 2)) && isCityCode(digits) === isCityCode(regency);
}

/** A code beside the place that its row's name gives, whatever the code says. */
export interface CodeNamePair {
  readonly digits: string;
  readonly place: string;
}

/** What code and name say together over a whole column; null where they say nothing. */
export type Verdict = 'kemendagri' | 'bps' | null;

const LEAST_PAIRS = 2;
const LEAST_SHARE = 0.15;
const MOST_STRAY = 0.1;

/**
 * Decides the system of a column of regency codes by code and name together. Under Kemendagri a code and its name
 * agree. Under BPS those that differ still keep to their province and to regency or city, and pair off one to one.
 * With a crosswalk each pair is looked up; without, at least two places must differ, and not as a few slips in many.
 */
export function judgeRegencies(
  evidence: readonly CodeNamePair[],
  crosswalk: ReadonlyMap<string, string> | null,
): Verdict {
  const pairs = distinct(evidence).filter(({ digits, place }) => !sameInBoth(digits) || !sameInBoth(place));
  const agrees = ({ digits, place }: CodeNamePair) => currentCode(digits) === place;
  const right = pairs.filter(agrees);
  const other = pairs.filter((pair) => !agrees(pair));
  if (crosswalk !== null) {
    const translated = other.filter(({ digits, place }) => {
      const home = crosswalk.get(digits);
      return home !== undefined && currentCode(home) === place;
    });
    const refuting = right.filter(({ digits }) => (crosswalk.get(digits) ?? digits) !== digits);
    if (translated.length > refuting.length) return 'bps';
    if (refuting.length > 0) return 'kemendagri';
  }
  const differing = other.filter(({ digits, place }) => couldBeBps(digits, place));
  const stray = other.length - differing.length + doubled(differing);
  const concerned = new Set(differing.map(({ digits }) => digits.slice(0, 2)));
  const beside = right.filter(({ digits }) => concerned.has(digits.slice(0, 2))).length;
  if (
    differing.length >= LEAST_PAIRS &&
    stray <= differing.length * MOST_STRAY &&
    differing.length / (differing.length + beside) >= LEAST_SHARE
  )
    return 'bps';
  return right.length > 0 ? 'kemendagri' : null;
}

/** The same for a column of province codes: those of Papua tell, all others are the same in both. */
export function judgeProvinces(pairs: readonly CodeNamePair[]): Verdict {
  const telling = distinct(pairs).filter(({ digits }) => !sameInBoth(digits));
  const bps = telling.filter(({ digits, place }) => (BPS_OF[place] ?? [place]).includes(digits)).length;
  const home = telling.filter(({ digits, place }) => digits === place).length;
  if (bps === home) return null;
  return bps > home ? 'bps' : 'kemendagri';
}

/** A code of Kemendagri, digits, as it is today. */
export function currentCode(digits: string): string {
  const code = withDots(digits);
  return recoded(code)?.to ?? code;
}

function distinct(pairs: readonly CodeNamePair[]): readonly CodeNamePair[] {
  return [...new Map(pairs.map((pair) => [`${pair.digits} ${pair.place}`, pair])).values()];
}

/** How many pairs break the rule of one code a place and one place a code. */
function doubled(pairs: readonly CodeNamePair[]): number {
  const codes = new Set(pairs.map(({ digits }) => digits)).size;
  const places = new Set(pairs.map(({ place }) => place)).size;
  return 2 * pairs.length - codes - places;
}

/**
 * What the shape of codes proves without any name. Dots between province and regency are Kemendagri's; so is 93
 * for a province, as 97 is BPS's. District codes have six digits there and seven here. Village codes have ten in
 * both, but Kemendagri's number within the district begins with 1, 2 or 3.
 */
export function judgeByShape(codes: {
  readonly provinces: Iterable<string>;
  readonly regencies: Iterable<string>;
  readonly districts: Iterable<string>;
}): Verdict {
  const upper = [...codes.provinces, ...codes.regencies];
  const starts = new Set(upper.map((text) => digitsOf(text)?.slice(0, 2) ?? ''));
  if (starts.has('97') && !starts.has('93')) return 'bps';
  if (starts.has('93') && !starts.has('97')) return 'kemendagri';
  const regencies = [...codes.regencies];
  const dots = regencies.filter((text) => /^'?\d{2}\.\d{2}$/.test(text.trim())).length;
  if (dots > 0 && dots >= regencies.length * 0.5) return 'kemendagri';
  const lengths = [...codes.districts].map((text) => digitsOf(text)?.length ?? 0);
  if (lengths.some((length) => length === 7)) return lengths.includes(6) ? null : 'bps';
  return null;
}
