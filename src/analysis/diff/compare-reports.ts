import type {
  Cause,
  ChangedFigure,
  ChangedFinding,
  ChangedWhole,
  Difference,
  FigureState,
} from '../../model/difference.ts';
import type { Bilingual } from '../../model/message.ts';

/** A report as its JSON tells it; what is not needed here is left out. */
export interface PrintedReport {
  readonly tool: { readonly version: string };
  readonly command: string;
  readonly audience?: string;
  readonly minCell?: number | null;
  readonly protect?: string | null;
  readonly inputs: readonly { readonly path: string; readonly kind: string; readonly sha256: string }[];
  readonly indicators: readonly PrintedIndicator[];
  readonly findings: readonly { readonly code: string; readonly file: string; readonly count: number }[];
}

export interface PrintedIndicator {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: string;
  readonly method: string | null;
  readonly level: number;
  readonly rows: readonly PrintedRow[];
}

export interface PrintedRow extends FigureState {
  readonly region: { readonly level: string; readonly code: string; readonly name: string };
  readonly period: { readonly label: string; readonly to: string; readonly complete: boolean | null };
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What changed from one report to another, figure by figure, and the likeliest cause of each change. */
export function compareReports(before: PrintedReport, after: PrintedReport): Difference {
  const whole = [
    ...wholeChanges(before, after),
    ...inputChanges(before, after),
    ...definitionChanges(before, after),
  ];
  const redefined = new Set(whole.flatMap(({ cause, what }) => (cause === 'definition' ? [what] : [])));
  const told = whole.find(({ cause }) => cause === 'options' || cause === 'version')?.cause ?? null;
  const sameInputs = !whole.some(({ cause }) => cause.startsWith('input-'));
  let same = 0;
  const figures: ChangedFigure[] = [];
  const ids = [...new Set([...before.indicators, ...after.indicators].map(({ id }) => id))];
  for (const id of ids) {
    const old = before.indicators.find((one) => one.id === id);
    const now = after.indicators.find((one) => one.id === id);
    const oldRows = byPlace(old);
    const nowRows = byPlace(now);
    const title = now?.title ?? old?.title ?? { id, en: id };
    for (const key of new Set([...oldRows.keys(), ...nowRows.keys()])) {
      const one = oldRows.get(key) ?? null;
      const other = nowRows.get(key) ?? null;
      if (one !== null && other !== null && sameFigure(one, other)) {
        same += 1;
        continue;
      }
      const row = other ?? one;
      if (row === null) continue;
      const cause = redefined.has(id) ? 'definition' : causeOf(one, other);
      figures.push({
        indicator: id,
        title,
        region: row.region,
        period: row.period.label,
        cause: sameInputs && told !== null ? told : cause,
        before: stateOf(one),
        after: stateOf(other),
      });
    }
  }
  return { whole, figures, findings: findingChanges(before, after), same };
}

function byPlace(indicator: PrintedIndicator | undefined): ReadonlyMap<string, PrintedRow> {
  return new Map(
    (indicator?.rows ?? []).map((row) => [`${row.period.label} ${row.region.level} ${row.region.code}`, row]),
  );
}

function sameFigure(one: PrintedRow, other: PrintedRow): boolean {
  return (['numerator', 'denominator', 'value', 'lower', 'upper', 'status'] as const).every(
    (part) => one[part] === other[part],
  );
}

function causeOf(one: PrintedRow | null, other: PrintedRow | null): Cause {
  if (one === null) return 'appeared';
  if (other === null) return 'disappeared';
  if (one.status !== other.status && [one.status, other.status].includes('suppressed')) return 'protection';
  const [was, is] = [one.denominator ?? one.numerator ?? 0, other.denominator ?? other.numerator ?? 0];
  if (is > was) return one.period.complete === true ? 'late' : 'period-went-on';
  if (is < was) return 'withdrawn';
  return one.numerator === other.numerator ? 'derived' : 'recoded';
}

function stateOf(row: PrintedRow | null): FigureState | null {
  if (row === null) return null;
  const { numerator, denominator, value, status, asOf } = row;
  return { numerator, denominator, value, status, asOf };
}

function wholeChanges(before: PrintedReport, after: PrintedReport): readonly ChangedWhole[] {
  const parts: readonly (readonly [Cause, string, unknown, unknown])[] = [
    ['version', 'desmig', before.tool.version, after.tool.version],
    ['options', 'command', before.command, after.command],
    ['options', 'audience', before.audience, after.audience],
    ['options', 'minCell', before.minCell, after.minCell],
    ['options', 'protect', before.protect, after.protect],
  ];
  return parts.flatMap(([cause, what, was, is]) =>
    (was ?? null) === (is ?? null) ? [] : [{ cause, what, before: textOf(was), after: textOf(is) }],
  );
}

function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

/** Files by what they are called and hold; the folder they lie in is no difference. */
function inputChanges(before: PrintedReport, after: PrintedReport): readonly ChangedWhole[] {
  const name = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
  const gone = before.inputs.filter((one) => !after.inputs.some(({ sha256 }) => sha256 === one.sha256));
  const come = after.inputs.filter((one) => !before.inputs.some(({ sha256 }) => sha256 === one.sha256));
  const changes: ChangedWhole[] = [];
  const left = [...come];
  for (const old of gone) {
    const named = left.findIndex((one) => name(one.path) === name(old.path));
    const ofKind =
      gone.filter(({ kind }) => kind === old.kind).length === 1 &&
      come.filter(({ kind }) => kind === old.kind).length === 1
        ? left.findIndex(({ kind }) => kind === old.kind)
        : -1;
    const at = named === -1 ? ofKind : named;
    const successor = at === -1 ? undefined : left[at];
    if (successor !== undefined) left.splice(at, 1);
    changes.push({
      cause: successor === undefined ? 'input-removed' : 'input-changed',
      what: name(successor?.path ?? old.path),
      before: old.sha256,
      after: successor?.sha256 ?? null,
    });
  }
  return [
    ...changes,
    ...left.map(
      (one): ChangedWhole => ({
        cause: 'input-added',
        what: name(one.path),
        before: null,
        after: one.sha256,
      }),
    ),
  ];
}

function definitionChanges(before: PrintedReport, after: PrintedReport): readonly ChangedWhole[] {
  return before.indicators.flatMap((old): readonly ChangedWhole[] => {
    const now = after.indicators.find(({ id }) => id === old.id);
    if (now === undefined) return [];
    const was = definitionOf(old);
    const is = definitionOf(now);
    return was === is ? [] : [{ cause: 'definition', what: old.id, before: was, after: is }];
  });
}

function definitionOf({ title, kind, method, level }: PrintedIndicator): string {
  return [title.en, kind, method ?? '-', String(level)].join('; ');
}

function findingChanges(before: PrintedReport, after: PrintedReport): readonly ChangedFinding[] {
  const counts = (report: PrintedReport) => {
    const map = new Map<string, number>();
    for (const { code, file, count } of report.findings)
      map.set(`${code} ${file}`, (map.get(`${code} ${file}`) ?? 0) + count);
    return map;
  };
  const [old, now] = [counts(before), counts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key) => {
    const [was, is] = [old.get(key) ?? 0, now.get(key) ?? 0];
    const at = key.indexOf(' ');
    return was === is ? [] : [{ code: key.slice(0, at), file: key.slice(at + 1), before: was, after: is }];
  });
}
