import { normalise } from '../text/normalise.ts';

/** Short forms of words in names of places; both sides of a comparison are written out. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  kep: 'kepulauan',
  kp: 'kampung',
  kmp: 'kampung',
  kamp: 'kampung',
  mns: 'meunasah',
  ps: 'pasar',
  sei: 'sungai',
  tj: 'tanjung',
  tg: 'tanjung',
  tjg: 'tanjung',
  gn: 'gunung',
  gng: 'gunung',
  perk: 'perkebunan',
  sp: 'simpang',
  ma: 'muara',
  lb: 'lubuk',
  pl: 'pulau',
};

const NUMERALS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** Single letters with spaces between them are one word: P A P U A. */
function joinLetters(words: string): string {
  return /^\S( \S)+$/.test(words) ? words.replaceAll(' ', '') : words;
}

/** Lower-case words of a name, letters that stand apart joined. */
export function wordsOf(text: string): string {
  return joinLetters(normalise(text));
}

/** The words without spaces. */
export function plainKey(words: string): string {
  return words.replaceAll(' ', '');
}

/** The words without spaces, short forms written out and Roman numerals as digits: Kp. Baru II, kampungbaru2. */
function foldedKey(words: string): string {
  return words
    .split(' ')
    .map((word) => {
      const numeral = NUMERALS.indexOf(word);
      return numeral === -1 ? (SHORT_FORMS[word] ?? word) : String(numeral + 1);
    })
    .join('');
}

/** The keys a name is found by: as it stands, and written out. */
export function keysOf(words: string): readonly string[] {
  const plain = plainKey(words);
  const folded = foldedKey(words);
  return plain === folded ? [plain] : [plain, folded];
}
