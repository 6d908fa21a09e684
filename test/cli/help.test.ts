import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { OPTIONS, type OptionDeclaration } from '../../src/commands/options.ts';
import { placeholderWord } from '../../src/commands/words.ts';
import type { Lang } from '../../src/model/message.ts';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { argumentsOf } from '../support/commands.ts';

const LANGS: readonly Lang[] = ['id', 'en'];

describe('help', () => {
  it.each(LANGS)('of the program lists every command (%s)', async (lang) => {
    const runs = await Promise.all([
      desmig(['--help', '--lang', lang]),
      desmig([], { env: { DESMIG_LANG: lang } }),
      desmig(['--bantuan', '--bahasa', lang]),
    ]);
    for (const { status, stdout } of runs) {
      expect(status).toBe(0);
      expect(stdout).toBe(runs[0].stdout);
      for (const { name, aliases } of COMMANDS)
        for (const word of [name, ...aliases]) expect(stdout).toMatch(new RegExp(`\\b${word}\\b`));
      expect(stdout).toContain(lang === 'id' ? 'Perintah' : 'Commands');
    }
  });

  it.each(COMMANDS)(
    'of $name stands there in both languages, under every name, within 80 columns',
    async ({ name, aliases, options, args }) => {
      const texts = await Promise.all(
        LANGS.map(async (lang) => {
          const calls = [
            [name, '--help'],
            ...(lang === 'id' ? aliases.map((alias) => [alias, '-h']) : [['help', name]]),
          ];
          const runs = await Promise.all(calls.map((call) => desmig(call, { env: { DESMIG_LANG: lang } })));
          for (const { status, stdout, stderr } of runs) {
            expect([status, stderr]).toEqual([0, '']);
            expect(stdout).toBe(runs[0]?.stdout);
          }
          return runs[0]?.stdout ?? '';
        }),
      );
      expect(texts[0]).not.toBe(texts[1]);
      for (const [at, text] of texts.entries()) {
        // an example is for copying, so it stays on one line
        const wide = text.split('\n').filter((line) => line.length > 80 && !line.startsWith('  desmig '));
        expect(wide).toEqual([]);
        for (const id of options) {
          const option: OptionDeclaration = OPTIONS[id];
          expect(text).toContain(option.flag);
          if (LANGS[at] === 'id')
            for (const alias of option.aliases.slice(0, 1)) expect(text).toContain(alias);
        }
        for (const argument of args)
          expect(text).toContain(placeholderWord(argument.name)[LANGS[at] ?? 'en']);
        expect(text).not.toMatch(/\{[a-z]+\}|undefined/);
      }
    },
  );

  it.each(COMMANDS.filter((command) => (command.options as readonly string[]).includes('format')))(
    'of $name names the formats that it takes, and no other',
    async (command) => {
      const { stdout } = await desmig([command.name, '--help', '--lang', 'en']);
      const named =
        /output format:([a-z0-9\s]+?)(?:\n\s*(?:-o|--)|$)/.exec(stdout)?.[1]?.trim().split(/\s+/) ?? [];
      expect(named.length).toBeGreaterThan(1);
      // the format is looked at before any file, so a file that is not there is no matter
      const all = [...new Set(COMMANDS.flatMap((one) => one.formats))];
      const taken = await Promise.all(
        all.map(async (format) => {
          const args = [command.name, ...argumentsOf(command), '--format', format, '--quiet'];
          return (await desmig(args)).stderr.includes('unknown-output-format') ? [] : [format];
        }),
      );
      expect([...named].sort()).toEqual(taken.flat().sort());
    },
  );

  it('tells the version', async () => {
    const { status, stdout } = await desmig(['--version']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await desmig(['--version', '--verbose'])).stdout).toContain('ODbL');
  });
});

describe('Indonesian at the keyboard (WORDS.md)', () => {
  it('gives the same figures', async () => {
    const [id, en] = await Promise.all([
      desmig([
        'laporan',
        EXAMPLE.complaints,
        '--menurut',
        'kabkota',
        '--audiens',
        'publik',
        '--bentuk',
        'csv',
        '--indikator',
        'problematic_care',
        '--bahasa',
        'id',
      ]),
      desmig([
        'report',
        EXAMPLE.complaints,
        '--by',
        'regency',
        '--audience',
        'public',
        '--format',
        'csv',
        '--indicator',
        'problematic_care',
        '--lang',
        'en',
      ]),
    ]);
    expect(id.status).toBe(0);
    expect(id.stdout).toBe(en.stdout);
    expect(id.stdout).toContain('32.61');
  });

  it.each([
    ['periksa', 'validate', [EXAMPLE.population]],
    ['lihat', 'inspect', [EXAMPLE.population]],
    ['indikator', 'indicators', []],
    ['jelaskan', 'explain', ['problematic_care']],
    ['angka', 'rate', ['374', '1222']],
  ])('%s is %s', async (indonesian, english, args) => {
    const [id, en] = await Promise.all([
      desmig([indonesian, ...args, '--lang', 'id']),
      desmig([english, ...args, '--lang', 'id']),
    ]);
    expect(id.status).toBe(0);
    expect(id.stdout).not.toBe('');
    expect(id).toEqual(en);
  });
});

describe('explain', () => {
  it.each([
    ['problematic_care', /374|SELECT|sum\(n\)/],
    ['problematic-care', /problematic_care/],
    ['unknown-region', /unlocated|place/i],
    ['file-empty', /3/],
    ['wilson', /1927/],
    ['suppression', /min-cell/],
    ['91.01', /93\.01/],
    ['Indramayu', /32\.12/],
  ])('%s', async (topic, pattern) => {
    for (const lang of LANGS) {
      const { status, stdout } = await desmig(['explain', topic, '--format', 'terminal', '--lang', lang]);
      expect(status).toBe(0);
      if (lang === 'en') expect(stdout).toMatch(pattern);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });
});

describe('rate', () => {
  it('has every method, with the figures of the contract', async () => {
    const { stdout } = await desmig(['rate', '374', '1222', '--format', 'json']);
    const found = JSON.parse(stdout) as {
      value: number;
      methods: { method: string; lower: number; upper: number }[];
    };
    expect(found.value).toBe(30.605564648117838);
    const wilson = found.methods.find((one) => one.method === 'wilson');
    expect(wilson?.lower).toBeCloseTo(28.086, 3);
    expect(wilson?.upper).toBeCloseTo(33.247, 3);
    expect(found.methods.map((one) => one.method)).toContain('clopper-pearson');
  });
});
