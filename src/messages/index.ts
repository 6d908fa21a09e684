import { caveats } from './caveats.ts';
import { compare } from './compare.ts';
import { doctor } from './doctor.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { reading } from './reading.ts';
import { regions } from './regions.ts';
import { report } from './report.ts';
import { rows } from './rows.ts';
import { sample } from './sample.ts';

/** Every text a person reads that is not data of the catalogue: one entry holds both languages. */
export const MESSAGES = {
  ...caveats,
  ...compare,
  ...doctor,
  ...errors,
  ...help,
  ...reading,
  ...regions,
  ...report,
  ...sample,
  ...rows,
} as const;
