import type { Check } from '../check.ts';
import { regionOffences } from '../region-offences.ts';

export const check: Check = {
  code: 'region-spelling',
  finding: {
    severity: 'info',
    action: 'keep',
    title: {
      id: 'nama dieja lain daripada nama resmi kodenya',
      en: 'name spelt unlike the official one of its code',
    },
    explanation: {
      id: 'Kodenya sah dan namanya hampir sama dengan nama resmi, serta tidak lebih mirip dengan wilayah lain; kodenya dipakai.',
      en: 'The code is valid and the name is nearly its official one, and no other place is nearer; the code is used.',
    },
    hint: { id: 'Perbaiki ejaannya bila perlu.', en: 'Correct the spelling if it matters.' },
  },
  offences: (input) => regionOffences(input, { spelling: null }, 'note'),
};
