import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Invocation, OptionValues } from '../../src/commands/command.ts';
import { progressLine } from '../../src/commands/progress-line.ts';
import { progress } from '../../src/commands/talk.ts';
import type { PhaseWork } from '../../src/model/progress.ts';

const work = (rows: number | null, share: number | null): PhaseWork => ({ rows, done: () => share });
const half = work(1_230_000, 0.5);

describe('a line of progress', () => {
  it.each([
    ['id', 'reading', undefined, 0, 'membaca kasus.csv ...'],
    ['id', 'reading', half, 12_000, 'membaca kasus.csv, 1.230.000 baris: 50%, kira-kira 12 detik lagi ...'],
    ['en', 'reading', half, 12_000, 'reading kasus.csv, 1,230,000 rows: 50%, about 12 seconds left ...'],
    ['en', 'reading', half, 1000, 'reading kasus.csv, 1,230,000 rows: 50%, about 1 second left ...'],
    ['en', 'reading', half, 300_000, 'reading kasus.csv, 1,230,000 rows: 50%, about 5 minutes left ...'],
    ['en', 'checking', work(10, null), 9000, 'checking kasus.csv, 10 rows ...'],
    ['en', 'reading', work(null, 0.01), 9000, 'reading kasus.csv ...'],
    ['en', 'reading', work(null, 1), 9000, 'reading kasus.csv ...'],
    ['id', 'computing', work(1222, null), 9000, 'menghitung, 1.222 baris ...'],
  ] as const)('in %s while %s', (lang, phase, size, elapsed, line) => {
    expect(progressLine(lang, phase, 'kasus.csv', size, elapsed)).toBe(line);
  });
});

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  function talk(isTTY: boolean, options: OptionValues) {
    const written: string[] = [];
    const stderr = {
      isTTY,
      columns: 80,
      write: (text: string | Uint8Array) => void written.push(String(text)),
    };
    const shown = progress({ options, context: { stderr } } as unknown as Invocation, 'en');
    return { written, shown };
  }

  it('is said after a second, again each second, and wiped away at the end', () => {
    const { written, shown } = talk(true, {});
    shown.onPhase('reading', 'a\u001b[31m.csv', work(5, 0.25));
    vi.advanceTimersByTime(900);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1100);
    expect(written).toEqual([
      '\r\u001b[2Kreading a [31m.csv, 5 rows: 25%, about 3 seconds left ...',
      '\r\u001b[2Kreading a [31m.csv, 5 rows: 25%, about 6 seconds left ...',
    ]);
    shown.end();
    expect(written.at(-1)).toBe('\r\u001b[2K');
    vi.advanceTimersByTime(5000);
    expect(written).toHaveLength(3);
  });

  it.each([
    ['what takes less than a second', true, {}, 900],
    ['a pipe', false, {}, 5000],
    ['--quiet', true, { quiet: true }, 5000],
    ['--no-progress', true, { noProgress: true }, 5000],
  ] as const)('says nothing for %s', (_, isTTY, options, time) => {
    const { written, shown } = talk(isTTY, options);
    shown.onPhase('reading', 'a.csv');
    vi.advanceTimersByTime(time);
    shown.end();
    expect(written).toEqual([]);
  });
});
