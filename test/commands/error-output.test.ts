import { describe, expect, it } from 'vitest';
import { errorJson, errorText } from '../../src/commands/error-output.ts';
import { msg } from '../../src/messages/message.ts';
import { DesmigError } from '../../src/model/error.ts';

const error = new DesmigError({
  code: 'map-feature',
  class: 'input',
  what: msg('error-map-feature', { n: 3, file: 'peta.geojson', what: msg('map-not-degrees') }),
  hint: msg('hint-map-key', { keys: Array.from({ length: 12 }, (_, at) => `KOLOM_${at}`).join(', ') }),
  location: { file: 'peta.geojson', line: 7 },
});
const lines = (isTTY: boolean, columns = 40) =>
  errorText(error, 'id', { isTTY, columns }).trimEnd().split('\n');

describe('an error', () => {
  it('has a line for what, where and what next in a pipe, however long', () => {
    expect(lines(false)).toEqual([
      'kesalahan[map-feature]: bidang ke-3 dalam peta.geojson: koordinatnya bukan bujur dan lintang dalam derajat',
      'tempat: peta.geojson:7',
      expect.stringMatching(/^saran: .*KOLOM_11\.$/),
    ]);
  });

  it('fits the width of a terminal, with the same words', () => {
    const shown = lines(true);
    expect(Math.max(...shown.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(shown.map((line) => line.trim()).join(' ')).toBe(lines(false).join(' '));
    expect(lines(true, 500)).toEqual(lines(false));
  });

  it('keeps the lines of a trace whole', () => {
    const bug = errorText(new RangeError('x'), 'en', { isTTY: true, columns: 40 }).split('\n');
    expect(bug.some((line) => /^\s+at .*error-output\.test\.ts/.test(line))).toBe(true);
  });

  it('does not say whom a file is named after, nor of the file that may be meant', () => {
    const file = 'data/Siti_Aminah_kasu.csv';
    const missing = new DesmigError({
      code: 'file-not-found',
      class: 'input',
      what: msg('error-file-not-found', { file }),
      hint: msg('hint-did-you-mean-file', { file: 'Siti_Aminah_kasus.csv' }),
      location: { file },
    });
    const said = errorText(missing, 'en', { isTTY: false, columns: 80 }) + errorJson(missing, 'en');
    expect(said).toContain('Did you mean [...].csv?');
    expect(said).not.toMatch(/Siti|Aminah/);
  });
});
