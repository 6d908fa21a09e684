import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { roundFiles } from '../../scripts/example/oversight-rounds.ts';
import { withOutputs } from '../../scripts/generate-readme.ts';
import { desmig, type Ran } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';
import { workbookParts } from '../support/workbook-parts.ts';

const PAGE = join(ROOT, 'docs/oversight.md');
const text = readFileSync(PAGE, 'utf8');
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block = '']) => block,
  );
const commands = blocks('sh').flatMap((block) => block.split('\n').filter((line) => line !== ''));

interface Round {
  readonly asOf: string;
  readonly design: string;
  readonly visited: number;
  readonly notYetVisited: number;
  readonly followUp: Readonly<Record<string, number>>;
  readonly change: {
    readonly villages: number;
    readonly rows: readonly { readonly obstacle: string; readonly resolved: number }[];
  };
  readonly danger: { readonly some: boolean };
  readonly addressees: readonly { readonly addressee: string }[];
  readonly villages: readonly { readonly missing: readonly string[] | null; readonly obstacles: null }[];
}

const folder = scratch();
const ran = new Map<string, Ran>();

beforeAll(async () => {
  mkdirSync(join(folder.path, 'fixtures'));
  cpSync(join(ROOT, 'fixtures/example'), join(folder.path, 'fixtures/example'), { recursive: true });
  for (const command of commands)
    ran.set(command, await desmig(command.split(' ').slice(1), { cwd: folder.path }));
}, 240_000);

const read = (name: string) => readFileSync(join(folder.path, name));
const round = (name: string): Round => JSON.parse(read(name).toString('utf8'));

describe('docs/oversight.md', () => {
  it('shows what the built program prints; `npm run docs` writes it again', () => {
    expect(withOutputs(text)).toBe(text);
  });

  it('has commands that all run as they stand, in order', () => {
    expect(commands.length).toBeGreaterThanOrEqual(6);
    for (const command of commands) {
      expect(command).toMatch(/^desmig /);
      expect([command, ran.get(command)?.status]).toEqual([command, 0]);
    }
  });

  it('draws the very sample that the forms of the fixtures are of', () => {
    expect(read('sample.csv').equals(readFileSync(join(ROOT, 'fixtures/example/oversight/sample.csv')))).toBe(
      true,
    );
  });

  it('rests on fixtures that the generator gives, byte for byte', async () => {
    const files = await roundFiles();
    expect(Object.keys(files)).toHaveLength(5);
    for (const [name, content] of Object.entries(files)) {
      expect(readFileSync(join(ROOT, 'fixtures/example/oversight', name), 'utf8')).toBe(content);
      if (name !== 'sample.csv') expect(content.split('\n')[0]).toContain('DATA CONTOH / EXAMPLE DATA');
    }
  });

  it('makes forms that are filled in for as many respondents as the instrument asks, and read back', async () => {
    const parts = await workbookParts(read('visits.xlsx'));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect([...sheet.matchAll(/<row /g)]).toHaveLength(1 + 16 * 9 * 12);
    expect([...sheet.matchAll(/<f>IF\(I\d+=&quot;&quot;,&quot;&quot;,I\d+\)<\/f>/g)]).toHaveLength(
      16 * (9 * 12 - 1),
    );
    expect([
      ...((await workbookParts(read('findings.xlsx'))).get('xl/worksheets/sheet1.xml') ?? '').matchAll(
        /<row /g,
      ),
    ]).toHaveLength(1 + 16);
  });

  it('brings up the notice at the first command that sees a child in danger, and in every later one', () => {
    const about = commands.filter((command) => /findings-\d/.test(command));
    expect(about).toHaveLength(3);
    for (const command of about) {
      const { stderr } = ran.get(command) ?? { stderr: '' };
      expect(stderr).toMatch(/SAPA 129/);
      expect(stderr).toMatch(/rujukannya|record the referral/);
    }
  });

  it('reports a follow-up round: states at the as-of day, and change since the visit before', () => {
    const second = round('round-2.json');
    expect(second).toMatchObject({ asOf: '2024-03-15', design: 'sample', visited: 16, notYetVisited: 0 });
    expect(second.change.villages).toBe(14);
    expect(second.change.rows.find(({ obstacle }) => obstacle === 'no-regulation')?.resolved).toBeGreaterThan(
      0,
    );
    for (const status of ['open', 'in-progress', 'done', 'overdue'])
      expect([status, (second.followUp[status] ?? 0) > 0]).toEqual([status, true]);
    expect(second.addressees.length).toBeGreaterThan(5);
    expect(second.danger.some).toBe(true);
    expect(second.villages.map(({ obstacles }) => obstacles)).toEqual(Array(16).fill(null));
    expect(second.villages.some(({ missing }) => (missing?.length ?? 0) > 0)).toBe(true);
  });

  it('writes pages in full: a section an addressee, the services that a village lacks by name', () => {
    const page = read('round-2.html').toString('utf8');
    for (const words of [
      'Kementerian Ketenagakerjaan',
      'Pilar 3 community parenting',
      'CAKUPAN DAN KEBUTUHAN',
    ])
      expect(page).toContain(words);
    expect(page).toContain('DATA CONTOH');
  });

  it('shows a configuration that works', async () => {
    const [config = ''] = blocks('json');
    writeFileSync(join(folder.path, 'desmig.config.json'), config);
    const form = await desmig(['template', 'visits', '--instrument', '--lang', 'en'], { cwd: folder.path });
    const lines = form.stdout.trim().split('\r\n').slice(1);
    expect(lines.filter((line) => line.includes('Children know the helpline SAPA 129'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('village regulation'))).toEqual([]);
    const doctor = await desmig(['doctor', '--lang', 'en', '--format', 'terminal'], { cwd: folder.path });
    expect(doctor.stdout).toMatch(/helpline-known\s+\(new\), village-regulation\s+\(not asked\)/);
    expect(doctor.stdout).toContain('dinas-kominfo');
  });
});
