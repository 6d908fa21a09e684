import { type Check, type CheckInput, columnsWhere, type Offence } from '../check.ts';

export const check: Check = {
  code: 'missing-value',
  finding: {
    severity: 'error',
    action: 'reject',
    title: { id: 'nilai wajib kosong', en: 'required value is missing' },
    explanation: {
      id: 'Kolom wajib kosong atau berisi tanda "tidak ada data". Baris tanpa nilai wajib tidak dapat dihitung, jadi disisihkan.',
      en: 'A required column is blank or holds a mark of "no data". A row without it cannot be counted, so it is set aside.',
    },
    hint: { id: 'Isi nilainya pada berkas asal.', en: 'Fill it in at the source.' },
  },
  offences: (input) => [
    ...columnsWhere(input, (column) => column.required === true).map(
      ([column]): Offence => ({ column, where: `${column}__raw IS NULL`, shows: null, action: 'reject' }),
    ),
    ...withoutPeriod(input),
  ],
};

/** A row of a kind dated by day or year that has neither belongs to no period, so that it cannot be counted. */
function withoutPeriod({ dataset, present }: CheckInput): readonly Offence[] {
  const { eventDate, yearColumn } = dataset;
  if (eventDate === null || yearColumn === null) return [];
  const columns = [eventDate, yearColumn].filter((column) => present.has(column));
  const [column] = columns;
  if (column === undefined) return [];
  return [
    {
      column,
      where: columns.map((one) => `${one} IS NULL`).join(' AND '),
      shows: column,
      action: 'reject',
      words: {
        text: { id: 'tanpa tanggal atau tahun yang sah', en: 'without a valid date or year' },
        hint: { id: 'Isi tanggalnya, atau tahunnya.', en: 'Fill in the date, or the year.' },
      },
    },
  ];
}
