/** A claim that no report makes, as a pattern general enough to catch its variants. */
export interface Claim {
  readonly name: string;
  readonly pattern: RegExp;
  /** the forbidden sentences of WORDS.md ("Never say"), and variants of them */
  readonly said: readonly string[];
}

const FIGURE = '\\d[\\d.,]*';
const MIGRANT = '(?:pekerja migran|\\bPMI\\b|migrant)';
const MOVED =
  '(?:naik|turun|meningkat|menurun|bertambah|berkurang|rose|risen|fell|fallen|grew|dropped|declined|increased|decreased|up|down)';

export const CLAIMS: readonly Claim[] = [
  {
    name: 'cases of all families told as children of migrants, or as victims',
    pattern: new RegExp(
      `${MIGRANT}[^.;]*\\b(?:korban|victims?)\\b|\\b(?:korban|victims?)\\b[^.;]*${MIGRANT}`,
      'i',
    ),
    said: [
      '374 anak pekerja migran menjadi korban.',
      "374 migrants' children are victims.",
      'Sebanyak 374 korban adalah anak PMI.',
      '12 victims come from migrant families.',
    ],
  },
  {
    name: 'a share of complaints told as a share of children',
    pattern:
      /(?:%|persen|per ?cent)\s+(?:dari\s+)?(?:semua\s+|seluruh\s+)?anak\b|(?:%|per ?cent)\s+of\s+(?:all\s+|the\s+)?children\b|\banak\s+(?:yang\s+)?(?:mengalami|menderita)\b|\bchildren\s+(?:who\s+)?(?:suffer|experience)/i,
    said: [
      '30,6% anak mengalami pengasuhan bermasalah.',
      '30.6% of children suffer problematic care.',
      '30,6 persen dari seluruh anak diasuh dengan buruk.',
      '30.6 per cent of all children.',
      'Anak yang mengalami pengasuhan bermasalah',
    ],
  },
  {
    name: 'places told as worst or red',
    pattern: /\b(?:terburuk|terparah|terjelek|terbaik|paling buruk|worst|zona merah|red[ -]zones?)\b/i,
    said: [
      'Desa/provinsi terburuk, zona merah.',
      'Worst village/province, red zone.',
      'Provinsi terparah: Banten',
      'This regency is a red-zone.',
    ],
  },
  {
    name: 'no cases, where the figure is hidden or missing',
    pattern:
      /\b(?:tidak ada|tak ada|tanpa|nihil|nol)\s+(?:kasus|pengaduan|aduan|anak)\b|\b(?:no|zero)\s+(?:cases?|complaints?|children)\b/i,
    said: ['Tidak ada kasus', 'No cases', 'Nol kasus di wilayah ini', 'There were no complaints.'],
  },
  {
    name: 'a change ascribed to the programme',
    pattern: new RegExp(
      `\\b${MOVED}\\b[^.;]*\\b(?:berkat|karena|akibat|disebabkan|thanks to|because of|due to|owing to)\\b`,
      'i',
    ),
    said: [
      'Kasus turun berkat program.',
      'Cases fell thanks to the programme.',
      'Pengaduan berkurang karena Desmigratif.',
      'Complaints have declined because of the visits.',
    ],
  },
  {
    name: 'migration told as a cause',
    pattern:
      /\b(?:migrasi|migration|merantau|bekerja di luar negeri|working abroad)\b[^.;]*\b(?:menyebabkan|mengakibatkan|berakibat|causes?|caused|leads? to)\b/i,
    said: [
      'Migrasi ibu menyebabkan pengasuhan bermasalah.',
      "Mothers' migration causes problematic care.",
      'Bekerja di luar negeri berakibat buruk bagi anak.',
      'Migration of parents leads to bullying.',
    ],
  },
  {
    name: 'two dates of one year told as a rise',
    pattern: new RegExp(
      `\\b${MOVED}\\b\\s+(?:dari|from)\\s+${FIGURE}\\s+(?:menjadi|ke|to)\\s+${FIGURE}`,
      'i',
    ),
    said: [
      'Naik dari 1.222 menjadi 1.569.',
      'Rose from 1,222 to 1,569.',
      'Kasus menurun dari 40 ke 12',
      'Complaints increased from 5 to 9.',
    ],
  },
];

/** The names of the claims a text makes. */
export function claimsOf(text: string): readonly string[] {
  return CLAIMS.filter((claim) => claim.pattern.test(text)).map((claim) => claim.name);
}
