import { describe, expect, it } from 'vitest';
import type { DesmigError } from '../../src/model/error.ts';
import { compareJson } from '../../src/report/compare-machine.ts';
import { sampleCsv, sampleDocument, sampleJson } from '../../src/report/sample-report.ts';
import { PLAIN, terminal } from '../../src/report/terminal.ts';
import { compare } from '../../src/workflows/compare.ts';
import type { SampleOptions } from '../../src/workflows/sample/options.ts';
import { sample } from '../../src/workflows/sample.ts';
import { claimsOf } from '../messages/never-said.ts';
import { EXAMPLE } from '../support/bin.ts';

const draw = (options: SampleOptions) => sample([EXAMPLE.villages], options);
const refused = (options: SampleOptions) =>
  draw(options).then(
    () => null,
    (error: DesmigError) => error,
  );
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('villages to visit', () => {
  it('are the same with the same seed, and others with another', async () => {
    const [one, again, other] = await Promise.all([
      draw({ size: 30 }),
      draw({ size: 30 }),
      draw({ size: 30, seed: 2 }),
    ]);
    expect(sampleCsv(again)).toBe(sampleCsv(one));
    expect(sampleCsv(other)).not.toBe(sampleCsv(one));
    expect(one).toMatchObject({ design: 'simple', seed: 1, frame: 503 });
    expect(one.villages).toHaveLength(30);
    expect(one.villages.every((village) => village.inclusionProbability === 30 / 503)).toBe(true);
  });

  it('stratified: at least one of each province, weights that add up to all villages', async () => {
    const found = await draw({ size: 30, stratify: 'province' });
    expect(found.strata).toHaveLength(12);
    expect(found.strata.every((stratum) => stratum.chosen >= 1)).toBe(true);
    expect(sum(found.strata.map((stratum) => stratum.chosen))).toBe(30);
    expect(sum(found.villages.map((village) => village.weight))).toBeCloseTo(503, 9);
  });

  it('Neyman: more from strata whose column varies more, two of each where they fit', async () => {
    const found = await draw({
      size: 40,
      stratify: 'province',
      allocation: 'neyman',
      bySize: 'children_left_behind',
    });
    expect(found.strata.every((stratum) => stratum.chosen >= 2)).toBe(true);
    expect(sum(found.villages.map((village) => village.weight))).toBeCloseTo(503, 9);
  });

  it('PPS: a blank size is the median, no chance is 0, and the public reads no small count from a chance', async () => {
    const found = await draw({ size: 60, design: 'pps', sizeColumn: 'children_left_behind' });
    expect(found.villages).toHaveLength(60);
    expect(found.start).toBeGreaterThanOrEqual(0);
    expect(found.notes.map((note) => note.key)).toEqual(['note-size-blank', 'note-size-least-public']);
    const internal = await draw({
      size: 60,
      design: 'pps',
      sizeColumn: 'children_left_behind',
      audience: 'internal',
    });
    expect(internal.notes.map((note) => note.key)).not.toContain('note-size-least-public');
    expect(internal.villages.every((village) => village.inclusionProbability > 0)).toBe(true);
  });

  it('risk: those outside the limits first, and a floor of random villages', async () => {
    const compared = await compare(['fixtures/example/children.csv'], {
      by: 'village',
      indicators: ['school_problem'],
      audience: 'internal',
    });
    const content = [...compareJson(compared, { name: 'desmig', version: '0' })].join('');
    const asked = { size: 8, design: 'risk', from: { name: 'c.json', content } } as const;
    expect(await refused(asked)).toMatchObject({ code: 'internal-source', class: 'disclosure' });
    const found = await draw({ ...asked, audience: 'internal' });
    expect(found.risk).toEqual({ from: 'c.json', flagged: 5, random: 3 });
    const outside = found.villages.filter(({ reason }) => reason.kind === 'outside');
    expect(outside.every((village) => village.region.code.startsWith('35.') && village.weight === 1)).toBe(
      true,
    );
    expect(found.notes[0]).toMatchObject({ key: 'note-risk-left', params: { count: 1 } });
    expect(sum(found.villages.map((village) => village.weight))).toBeCloseTo(503, 9);
  });

  it('are told with design, reason, seed and weights, in 80 columns and both languages', async () => {
    const found = await draw({ size: 12, stratify: 'province' });
    for (const lang of ['id', 'en'] as const) {
      const text = terminal(sampleDocument(found), { lang, top: null, width: 80, style: PLAIN });
      expect(text.split('\n').every((line) => line.length <= 80)).toBe(true);
      for (const village of found.villages) expect(text).toContain(village.region.code);
      expect(text.split('\n').flatMap(claimsOf)).toEqual([]);
    }
    const json = JSON.parse(sampleJson(found, { name: 'desmig', version: '0' })) as {
      readonly rows: readonly object[];
    };
    expect(json.rows[0]).toMatchObject({ reason: { kind: 'stratum' }, certainty: false });
    expect(Object.keys(json.rows[0] ?? {})).toContain('inclusionProbability');
  });

  it.each([
    ['more than there are', { size: 504 }, 'sample-size'],
    ['none', { size: 0 }, 'sample-size'],
    ['fewer than the strata', { size: 5, stratify: 'province' }, 'sample-size'],
    ['PPS without a size', { design: 'pps' }, 'needs-option'],
    [
      'Neyman without a column',
      { stratify: 'province', design: 'stratified', allocation: 'neyman' },
      'needs-option',
    ],
    ['risk without a comparison', { design: 'risk' }, 'needs-option'],
    ['a column that is no count', { design: 'pps', sizeColumn: 'village' }, 'unknown-column'],
    ['a file that is no comparison', { from: { name: 'x.json', content: '{}' } }, 'not-a-comparison'],
    ['a floor above 1', { floor: 2 }, 'invalid-option-value'],
  ] as const)('refuses %s', async (_name, options, code) => {
    expect(await refused(options as SampleOptions)).toMatchObject({ code, class: 'usage' });
  });

  it('needs a list of villages', async () => {
    const error = await sample([EXAMPLE.population], {}).then(
      () => null,
      (one: DesmigError) => one,
    );
    expect(error).toMatchObject({ code: 'sample-needs-villages' });
  });
});
