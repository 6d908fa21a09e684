import type { Command } from './command.ts';
import { OUTPUT_OPTIONS, READING_OPTIONS } from './options.ts';

const FILES = { name: 'FILE', text: 'argument-files', many: true } as const;
const FILE = { name: 'FILE', text: 'argument-file' } as const;
const TALK = ['format', 'output', 'lang', 'color', 'quiet'] as const;

/** Every command, in the order of `desmig --help`. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'report',
    aliases: ['laporan'],
    summary: 'command-report',
    args: [FILES],
    options: [
      'by',
      'period',
      'asOf',
      'covers',
      'indicator',
      'filter',
      ...READING_OPTIONS,
      'audience',
      'minCell',
      'protect',
      'level',
      'method',
      'seed',
      ...OUTPUT_OPTIONS,
    ],
    examples: [
      'desmig report kasus.xlsx',
      'desmig report kasus.csv desa.csv --by regency -o laporan.md -o laporan.json',
    ],
    load: () => import('./report.ts'),
  },
  {
    name: 'validate',
    aliases: ['periksa'],
    summary: 'command-validate',
    args: [FILES],
    options: [...READING_OPTIONS, 'asOf', 'audience', 'split', 'failOn', ...OUTPUT_OPTIONS],
    examples: ['desmig validate kasus.xlsx', 'desmig validate kasus.csv --split keluar --audience internal'],
    load: () => import('./validate.ts'),
  },
  {
    name: 'inspect',
    aliases: ['lihat'],
    summary: 'command-inspect',
    args: [FILE],
    options: ['as', 'sheet', 'mapping', 'locale', 'dateOrder', 'audience', 'rows', 'save', ...TALK],
    examples: ['desmig inspect kasus.xlsx', 'desmig inspect kasus.csv --save pemetaan.json'],
    load: () => import('./inspect.ts'),
  },
  {
    name: 'indicators',
    aliases: ['indikator'],
    summary: 'command-indicators',
    args: [],
    options: [...TALK],
    examples: ['desmig indicators'],
    load: () => import('./indicators.ts'),
  },
  {
    name: 'explain',
    aliases: ['jelaskan'],
    summary: 'command-explain',
    args: [{ name: 'TOPIC', text: 'argument-topic' }],
    options: [...TALK],
    examples: ['desmig explain problematic_care', 'desmig explain unknown-region', 'desmig explain wilson'],
    load: () => import('./explain.ts'),
  },
  {
    name: 'rate',
    aliases: ['angka'],
    summary: 'command-rate',
    args: [
      { name: 'X', text: 'argument-x' },
      { name: 'N', text: 'argument-n' },
    ],
    options: ['level', 'method', 'seed', ...TALK],
    examples: ['desmig rate 374 1222'],
    load: () => import('./rate.ts'),
  },
];
