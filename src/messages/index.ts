import { caveats } from './caveats.ts';
import { doctor } from './doctor.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { reading } from './reading.ts';
import { regions } from './regions.ts';
import { report } from './report.ts';

/** Every text a person reads that is not data of the catalogue: one entry holds both languages. */
export const MESSAGES = {
  ...caveats,
  ...doctor,
  ...errors,
  ...help,
  ...reading,
  ...regions,
  ...report,
} as const;
