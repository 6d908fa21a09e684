import { FIRST_NAMES } from '../../disclosure/first-names.ts';
import { normalise } from '../../text/normalise.ts';

/** Labels that say no more than "name": of a person, or of a place, a school, a thing. */
const BARE = new Set(['nama', 'name']);
const OF_PERSONS =
  /\b(?:jenis kelamin|kelamin|sex|gender|usia|umur|age|lahir|birth|agama|pekerjaan|jabatan|hubungan|kelas|siswa|korban|pelapor|pelaku|ibu|ayah|wali|nip|nik|npwp)\b/;
const OF_THINGS =
  /\b(?:kab|kabupaten|kota|prov|provinsi|kec|kecamatan|desa|kelurahan|sd|sdn|smp|smpn|sma|sman|smk|pt|cv|ud|dinas|badan|yayasan|puskesmas|rs|rsud|kantor|koperasi|lembaga|uptd|lks|contoh|example)\b/;

/** Whether a label is one of those that only the rest of the table explains. */
export function saysOnlyName(label: string): boolean {
  return BARE.has(normalise(label));
}

/** Names of persons: beside what persons have, or by the look of them. Single words of no first name are not. */
export function namesPersons(labels: readonly string[], cells: readonly string[]): boolean {
  if (
    labels
      .map(normalise)
      .some((label) => !/^(?:jumlah|total|banyak|count|number of)/.test(label) && OF_PERSONS.test(label))
  )
    return true;
  const names = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))];
  if (names.length === 0) return false;
  let given = 0;
  let shaped = 0;
  for (const name of names) {
    const words = normalise(name).split(' ');
    if (OF_THINGS.test(words.join(' '))) continue;
    if (words.some((word) => FIRST_NAMES.has(word))) given += 1;
    else if (
      words.length >= 2 &&
      words.length <= 4 &&
      /^\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]*)+$/u.test(name)
    )
      shaped += 1;
  }
  return (
    given >= Math.max(1, names.length * 0.1) ||
    (shaped >= names.length * 0.6 && names.length >= cells.length * 0.8)
  );
}
