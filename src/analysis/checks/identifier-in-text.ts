import type { FindingWords } from '../../model/finding.ts';
import { type Check, columnsWhere, type Offence } from '../check.ts';

/** Ten digits, with blanks, points, hyphens or brackets between any two of them, or an at sign: what the rest looks into. */
const CANDIDATE = '@|(?:[0-9][ .()-]{0,2}){9}[0-9]|[Pp]as+port?|[Bb]ernama|[Aa]tas nama|[Aa]\\. ?[Nn]\\.';

/** Direct identifiers that may stand in a sentence, the surest first. A text counts under one of them. */
const KINDS: readonly {
  readonly pattern: string;
  readonly words: FindingWords;
}[] = [
  {
    pattern: '[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}',
    words: words('alamat surel', 'an e-mail address'),
  },
  {
    pattern: '(?:^|[^0-9])(?:[0-9][ .-]?){15}[0-9](?:[^0-9]|$)',
    words: words('angka 16 digit seperti NIK', 'a number of 16 digits, like a national id'),
  },
  {
    pattern: '(?:\\+?62|\\b0)[ .()-]{0,2}8(?:[ .()-]{0,2}[0-9]){7,11}\\b',
    words: words('nomor telepon', 'a phone number'),
  },
  {
    pattern: '(?:^|[^0-9])[0-9]{2}\\.?[0-9]{3}\\.?[0-9]{3}\\.?[0-9]-?[0-9]{3}\\.?[0-9]{3}(?:[^0-9]|$)',
    words: words('angka 15 digit seperti NPWP', 'a number of 15 digits, like a taxpayer number'),
  },
  {
    pattern: '(?:^|[^0-9])0[0-9]{12}(?:[^0-9]|$)',
    words: words(
      'angka 13 digit seperti nomor BPJS',
      'a number of 13 digits, like a health insurance number',
    ),
  },
  {
    pattern: '(?:[Pp]aspor|[Pp]assport)[^0-9]{0,12}[A-Za-z]{1,2} ?[0-9]{6,7}(?:[^0-9]|$)',
    words: words('nomor paspor', 'a passport number'),
  },
  {
    pattern: '(?:[Bb]ernama|[Aa]tas nama|(?:^|[^\\p{L}.])[Aa]\\. ?[Nn]\\.) +\\p{Lu}\\p{L}+',
    words: words('nama orang', 'the name of a person'),
  },
];

/** A whole cell: the letter and seven digits of a passport, unless four of them are a year. */
const PASSPORT_ALONE = '^[ABCEX] ?(?:1[0-8]|2[1-9]|[03-9][0-9])[0-9]{5}$';

/** SQL condition: a text holds what identifies a person, of whatever kind. */
export function holdsIdentifier(text: string): string {
  const kinds = KINDS.map(({ pattern }) => `regexp_matches(${text}, '${pattern}')`);
  return `(regexp_matches(${text}, '${CANDIDATE}') AND (${kinds.join(' OR ')}) OR regexp_matches(${text}, '${PASSPORT_ALONE}'))`;
}

function words(id: string, en: string): FindingWords {
  return {
    text: { id: `kolom teks memuat ${id}`, en: `text column holds ${en}` },
    hint: {
      id: 'Hapus dari berkas sebelum dibagikan; desmig tidak pernah menampilkan isinya.',
      en: 'Remove it from the file before it is shared; desmig never shows what it says.',
    },
  };
}

export const check: Check = {
  code: 'identifier-in-text',
  finding: {
    severity: 'warning',
    action: 'keep',
    title: { id: 'teks memuat identitas orang', en: 'text holds a person’s identifier' },
    explanation: {
      id: 'Seluruh teks bebas diperiksa: surel, angka seperti NIK, nomor KK, NPWP, atau BPJS, nomor telepon, nomor paspor, dan nama yang didahului kata seperti "bernama". Hanya kolom dan jenisnya yang disebut, isinya tidak pernah.',
      en: 'All free text is searched for e-mail addresses, numbers like a NIK, a family card, a taxpayer or an insurance number, phone numbers, passport numbers, and names after words such as "bernama". Only the column and the kind are named, never the value.',
    },
    hint: {
      id: 'Hapus dari berkas sebelum dibagikan.',
      en: 'Remove it from the file before it is shared.',
    },
  },
  offences: (input) =>
    columnsWhere(input, (column) => column.type === 'text').flatMap(([id]) => {
      const holds = (pattern: string) => `regexp_matches(${id}__raw, '${pattern}')`;
      const kinds = KINDS.map(({ pattern }, at) => `WHEN ${holds(pattern)} THEN ${at}`).join(' ');
      // one value for all kinds, so that the engine works it out once a row, and most rows with one pattern
      const kind = `coalesce(CASE WHEN NOT ${holds(CANDIDATE)} THEN NULL ${kinds} END, -1)`;
      return KINDS.map(
        ({ words: said }, at): Offence => ({
          column: id,
          where: `${kind} = ${at}`,
          shows: null,
          action: 'keep',
          words: said,
        }),
      );
    }),
};
