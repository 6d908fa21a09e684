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
      id: 'Samakan labelnya dengan saran, bila itu yang dimaksud.',
      en: 'Change the label to the suggestion, if that is what it means.',
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
