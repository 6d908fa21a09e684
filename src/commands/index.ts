import type { Command } from './command.ts';
import { OUTPUT_OPTIONS, READING_OPTIONS } from './options.ts';

const FILES = { name: 'FILE', text: 'argument-files', many: true } as const;
const FILE = { name: 'FILE', text: 'argument-file' } as const;
const TALK = ['format', 'output', 'lang', 'color', 'quiet'] as const;

const ALL_FORMATS = ['terminal', 'md', 'json', 'ndjson', 'csv'] as const;

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
      'release',
      'level',
      'method',
      'seed',
      ...OUTPUT_OPTIONS,
    ],
    examples: [
      'desmig report kasus.xlsx',
      'desmig report kasus.csv desa.csv --by regency -o laporan.md -o laporan.json',
    ],
    formats: ALL_FORMATS,
    load: () => import('./report.ts'),
  },
  {
    name: 'validate',
    aliases: ['periksa'],
    summary: 'command-validate',
    args: [FILES],
    options: [...READING_OPTIONS, 'asOf', 'audience', 'split', 'failOn', ...OUTPUT_OPTIONS],
    examples: ['desmig validate kasus.xlsx', 'desmig validate kasus.csv --split keluar --audience internal'],
    formats: ALL_FORMATS,
    load: () => import('./validate.ts'),
  },
  {
    name: 'inspect',
    aliases: ['lihat'],
    summary: 'command-inspect',
    args: [FILE],
    options: ['as', 'sheet', 'mapping', 'locale', 'dateOrder', 'audience', 'rows', 'save', 'config', ...TALK],
    examples: ['desmig inspect kasus.xlsx', 'desmig inspect kasus.csv --save pemetaan.json'],
    formats: ['terminal', 'md', 'json', 'csv'],
    load: () => import('./inspect.ts'),
  },
  {
    name: 'indicators',
    aliases: ['indikator'],
    summary: 'command-indicators',
    args: [],
    options: ['config', ...TALK],
    examples: ['desmig indicators'],
    formats: ['terminal', 'md', 'json', 'csv'],
    load: () => import('./indicators.ts'),
  },
  {
    name: 'explain',
    aliases: ['jelaskan'],
    summary: 'command-explain',
    args: [{ name: 'TOPIC', text: 'argument-topic' }],
    options: [...TALK],
    examples: ['desmig explain problematic_care', 'desmig explain unknown-region', 'desmig explain wilson'],
    formats: ['terminal', 'md', 'json'],
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
    formats: ['terminal', 'md', 'json', 'csv'],
    load: () => import('./rate.ts'),
  },
  {
    name: 'doctor',
    aliases: ['dokter'],
    summary: 'command-doctor',
    args: [],
    options: ['config', 'minCell', 'level', 'by', 'memory', 'threads', ...TALK],
    examples: ['desmig doctor'],
    formats: ['terminal', 'md', 'json'],
    load: () => import('./doctor.ts'),
  },
];
