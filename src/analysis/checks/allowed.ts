import { type Check, columnsWhere } from '../check.ts';

export const check: Check = {
  code: 'unknown-category',
  finding: {
    severity: 'warning',
    action: 'keep',
    title: { id: 'label tidak ada dalam daftar', en: 'label not in the code book' },
    explanation: {
      id: 'Label tidak sama dengan label mana pun dalam daftar desmig. Barisnya tetap dihitung, tetapi tidak pada label mana pun; desmig tidak menebak.',
      en: 'The label equals none in desmig’s code book. The row still counts, but under no label; desmig does not guess.',
    },
    hint: {
      id: 'Samakan ejaannya dengan daftar, atau daftarkan label ini di bawah "values" dalam desmig.config.json.',
      en: 'Spell it as in the code book, or list it under "values" in desmig.config.json.',
    },
  },
  offences: (input) =>
    columnsWhere(input, (column) => column.codeBook !== undefined).map(([id]) => ({
      column: id,
      where: `${id}__raw IS NOT NULL AND ${id}__unknown`,
      shows: id,
      action: 'keep',
    })),
};
