import type { Bilingual } from '../model/message.ts';

/** A value that may come from a flag, the environment, the configuration file, or here. */
export interface Setting {
  readonly flag: string;
  readonly environment: string;
  readonly fallback: string | number | null;
  readonly title: Bilingual;
}

/** Precedence is flag, environment, file, default; `desmig doctor` prints which it was. */
export const SETTINGS = {
  lang: {
    flag: '--lang',
    environment: 'DESMIG_LANG',
    fallback: null,
    title: { id: 'bahasa', en: 'language' },
  },
  minCell: {
    flag: '--min-cell',
    environment: 'DESMIG_MIN_CELL',
    fallback: 5,
    title: { id: 'batas sel kecil', en: 'smallest cell' },
  },
  level: {
    flag: '--level',
    environment: 'DESMIG_LEVEL',
    fallback: 0.95,
    title: { id: 'tingkat kepercayaan', en: 'confidence level' },
  },
  by: {
    flag: '--by',
    environment: 'DESMIG_BY',
    fallback: 'province',
    title: { id: 'tingkat wilayah', en: 'level of region' },
  },
  memory: {
    flag: '--memory',
    environment: 'DESMIG_MEMORY',
    fallback: null,
    title: { id: 'batas memori', en: 'memory limit' },
  },
  threads: {
    flag: '--threads',
    environment: 'DESMIG_THREADS',
    fallback: null,
    title: { id: 'utas', en: 'threads' },
  },
} as const satisfies Record<string, Setting>;

export type SettingId = keyof typeof SETTINGS;
