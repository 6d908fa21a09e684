import type { RawNote } from '../../ingest/raw/types.ts';

const MOST_RUNS = 200;

/** Notes of one code on consecutive lines are one, with how many. Places beyond a cap are counted in one last note. */
export function groupNotes(notes: readonly RawNote[]): readonly RawNote[] {
  const groups = new Map<string, RawNote[]>();
  for (const note of notes) {
    const key = [note.code, note.sheet ?? '', note.column ?? ''].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  return [...groups.values()].flatMap(runsOf);
}

function runsOf(notes: readonly RawNote[]): readonly RawNote[] {
  const sorted = [...notes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const runs: RawNote[] = [];
  for (const note of sorted) {
    const last = runs.at(-1);
    const joins =
      last?.line !== undefined &&
      note.line !== undefined &&
      note.line === (last.lineEnd ?? last.line) + 1 &&
      last.cell === undefined;
    if (last !== undefined && joins)
      runs[runs.length - 1] = {
        ...last,
        lineEnd: note.lineEnd ?? note.line,
        count: (last.count ?? 1) + (note.count ?? 1),
      };
    else runs.push(note);
  }
  if (runs.length <= MOST_RUNS) return runs;
  const rest = runs.slice(MOST_RUNS - 1);
  const [first] = rest;
  if (first === undefined) return runs;
  return [
    ...runs.slice(0, MOST_RUNS - 1),
    {
      ...first,
      lineEnd: rest.at(-1)?.lineEnd ?? rest.at(-1)?.line,
      value: undefined,
      count: rest.reduce((sum, one) => sum + (one.count ?? 1), 0),
    },
  ];
}
