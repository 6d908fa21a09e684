import { batch } from './batch.ts';
import { caveats } from './caveats.ts';
import { compare } from './compare.ts';
import { configuration } from './configuration.ts';
import { dataset } from './dataset.ts';
import { disclosureControl } from './disclosure-control.ts';
import { doctor } from './doctor.ts';
import { errors } from './errors.ts';
import { formats } from './formats.ts';
import { help } from './help.ts';
import { instrument } from './instrument.ts';
import { limits } from './limits.ts';
import { map } from './map.ts';
import { markedCopy } from './marked-copy.ts';
import { oversight } from './oversight.ts';
import { page } from './page.ts';
import { places } from './places.ts';
import { protection } from './protection.ts';
import { reading } from './reading.ts';
import { reconcile } from './reconcile.ts';
import { regions } from './regions.ts';
import { report } from './report.ts';
import { rows } from './rows.ts';
import { sample } from './sample.ts';
import { scripting } from './scripting.ts';
import { template } from './template.ts';

/** Every text a person reads that is not data of the catalogue: one entry holds both languages. */
export const MESSAGES = {
  ...batch,
  ...caveats,
  ...compare,
  ...configuration,
  ...dataset,
  ...disclosureControl,
  ...doctor,
  ...errors,
  ...formats,
  ...help,
  ...instrument,
  ...limits,
  ...map,
  ...markedCopy,
  ...oversight,
  ...page,
  ...places,
  ...protection,
  ...reading,
  ...reconcile,
  ...regions,
  ...report,
  ...sample,
  ...rows,
  ...scripting,
  ...template,
} as const;
