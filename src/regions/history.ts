import type { PlaceLevel } from '../model/region.ts';
import { levelOf, parentAt } from './codes.ts';
import type { Gazetteer } from './gazetteer.ts';
import { plainKey, wordsOf } from './name-keys.ts';
import { formerProvince, RENAMES, recodedFrom, SPLITS } from './renames.ts';

/**
 * Something a place was before: another name or another code; or, for a province, what it gave up or came out of.
 * `since` is the year of the change, null where only the edition before is known to differ.
 */
export interface PastOfPlace {
  readonly kind: 'name' | 'code' | 'gave-up' | 'came-from';
  readonly value: string;
  readonly since: number | null;
}

/** What is known of a place's past, oldest change first. */
export async function historyOf(code: string, gazetteer: Gazetteer): Promise<readonly PastOfPlace[]> {
  const level = levelOf(code);
  if (level === null) return [];
  if (level === 'province') return provinceHistory(code);
  const past: PastOfPlace[] = RENAMES.filter((one) => one.code === code).map(({ name, since }) => ({
    kind: 'name',
    value: name,
    since,
  }));
  const regency = parentAt(code, 'regency') ?? code;
  const moved = recodedFrom(regency);
  if (moved !== null) {
    past.push({ kind: 'came-from', value: formerProvince(regency) ?? '', since: moved.since });
    if (level === 'regency') past.push({ kind: 'code', value: moved.from, since: moved.since });
  }
  const earlier = await earlierName(level, code, gazetteer);
  if (earlier !== null) past.push({ kind: 'name', value: earlier, since: null });
  return past.sort((a, b) => (a.since ?? 9999) - (b.since ?? 9999));
}

function provinceHistory(code: string): readonly PastOfPlace[] {
  return SPLITS.flatMap(({ province, parts, month }): PastOfPlace[] => {
    const since = Number(month.slice(0, 4));
    if (code === province) return parts.map((value) => ({ kind: 'gave-up', value, since }));
    return parts.includes(code) ? [{ kind: 'came-from', value: province, since }] : [];
  });
}

async function earlierName(level: PlaceLevel, code: string, gazetteer: Gazetteer): Promise<string | null> {
  const now = { province: gazetteer.provinces, regency: gazetteer.regencies };
  const places =
    level === 'district'
      ? await gazetteer.districts()
      : level === 'village'
        ? await gazetteer.villages()
        : now[level];
  const before = (await gazetteer.earlier(level)).get(code);
  const today = places.get(code);
  if (before === undefined || today === undefined) return null;
  return plainKey(wordsOf(before)) === plainKey(wordsOf(today)) ? null : before;
}
