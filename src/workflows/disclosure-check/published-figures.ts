import type { Indicator } from '../../model/indicator.ts';
import type { PublishedRow } from '../../model/published.ts';
import { jsonOf } from '../../text/json.ts';

/** Figures of one file, and the smallest cell it says it was protected with. */
export interface Figures {
  readonly rows: readonly PublishedRow[];
  readonly minCell: number | null;
}

/** What a manifest says of how a file was made. */
export interface MadeWith {
  readonly filters: readonly string[];
  readonly rounded: boolean;
}

type Nature = (id: string) => Pick<Indicator, 'kind' | 'counts' | 'within'> | null;
type Fields = Readonly<Record<string, unknown>>;

/** Columns worked out from the counts of a row: where the counts are hidden, they must be empty. */
const DERIVED = [
  'value',
  'lower',
  'upper',
  'z',
  'funnel',
  'p',
  'q',
  'shrunken',
  'weight',
  'decile',
  'rankLower',
  'rankUpper',
  'rank_lower',
  'rank_upper',
] as const;

const DIVIDED = new Set(['rate', 'ratio']);

/** The figures in JSON or NDJSON of desmig; null where there are none. */
export function figuresOfJson(content: string, file: string, made: MadeWith, nature: Nature): Figures | null {
  const whole = parsed(content);
  const indicators: readonly Fields[] | null =
    whole === null
      ? ndjson(content)
      : Array.isArray(whole['indicators'])
        ? whole['indicators'].filter(isFields)
        : null;
  if (indicators === null) return null;
  const rounded = made.rounded || whole?.['protect'] === 'round5';
  // a file that was sent on has no manifest beside it, and says itself what it was filtered by
  const own = Array.isArray(whole?.['filters']) ? whole['filters'].map(String).sort() : [];
  const filteredBy = made.filters.length > 0 ? made.filters : own;
  const rows = indicators.flatMap((indicator) => {
    const id = String(indicator['id'] ?? '');
    const known = nature(id);
    const counts = indicator['counts'] ?? known?.counts;
    if (counts !== undefined && counts !== 'cases' && counts !== 'persons') return [];
    const label = isFields(indicator['denominator']) ? indicator['denominator']['en'] : undefined;
    const about = {
      file,
      id,
      filters: filteredBy,
      within: known?.within ?? null,
      rounded,
      denominatorOf: (indicator['kind'] ?? known?.kind) === 'proportion' ? String(label ?? `of ${id}`) : null,
      divided: DIVIDED.has(String(indicator['kind'] ?? known?.kind)),
    };
    const rowsOf = Array.isArray(indicator['rows']) ? indicator['rows'].filter(isFields) : [];
    return rowsOf.map((row) => {
      const region = isFields(row['region']) ? row['region'] : {};
      const period = isFields(row['period']) ? row['period'] : {};
      return rowOf(about, {
        ...row,
        region_level: region['level'],
        region_code: region['code'],
        region_name: region['name'],
        period: period['label'],
      });
    });
  });
  return { rows, minCell: typeof whole?.['minCell'] === 'number' ? whole['minCell'] : null };
}

/** The figures in CSV of desmig; null where the header is another. */
export function figuresOfCsv(
  records: readonly (readonly string[])[],
  file: string,
  { filters, rounded }: MadeWith,
  nature: Nature,
): Figures | null {
  const [header, ...lines] = records;
  if (header === undefined) return null;
  if (!['indicator', 'region_code', 'numerator', 'status'].every((column) => header.includes(column)))
    return null;
  const rows = lines.flatMap((line) => {
    const fields = Object.fromEntries(
      header.map((column, at) => [column, line[at] === '' ? null : line[at]]),
    );
    const id = String(fields['indicator'] ?? '');
    const known = nature(id);
    if (known !== null && known.counts !== 'cases' && known.counts !== 'persons') return [];
    const proportion = known === null ? fields['unit'] === 'percent' : known.kind === 'proportion';
    return [
      rowOf(
        {
          file,
          id,
          filters,
          within: known?.within ?? null,
          rounded,
          denominatorOf: proportion ? `of ${id}` : null,
          divided: DIVIDED.has(String(known?.kind)),
        },
        fields,
      ),
    ];
  });
  return { rows, minCell: null };
}

interface About {
  readonly file: string;
  readonly id: string;
  readonly filters: readonly string[];
  readonly within: string | null;
  readonly rounded: boolean;
  readonly denominatorOf: string | null;
  /** by something of another kind, without which its count is not printed */
  readonly divided: boolean;
}

function rowOf(about: About, fields: Fields): PublishedRow {
  const { file, id, filters, rounded } = about;
  const suffix = filters.length === 0 ? '' : ` [${filters.join('; ')}]`;
  const status = String(fields['status'] ?? 'ok');
  const numerator = countOf(fields['numerator']);
  return {
    file,
    series: `${id}${suffix}`,
    denominatorOf: about.denominatorOf === null ? null : `${about.denominatorOf}${suffix}`,
    // a filtered count is part of the same count without the filter
    within: filters.length > 0 ? id : about.within,
    period: String(fields['period'] ?? ''),
    level: String(fields['region_level'] ?? ''),
    code: String(fields['region_code'] ?? ''),
    place: String(fields['region_name'] ?? ''),
    numerator,
    denominator: countOf(fields['denominator']),
    status: status === 'suppressed' || status === 'missing' || status === 'undefined' ? status : 'ok',
    derived:
      DERIVED.some((column) => fields[column] !== null && fields[column] !== undefined) ||
      numerator !== null ||
      (about.denominatorOf !== null && countOf(fields['denominator']) !== null),
    rounded,
    ...(about.divided && (status === 'missing' || status === 'undefined') && numerator === null
      ? { uncounted: true }
      : {}),
  };
}

function countOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function ndjson(content: string): readonly Fields[] | null {
  const byId = new Map<string, Fields[]>();
  for (const line of content.split('\n')) {
    if (line.trim() === '') continue;
    const row = parsed(line);
    if (row === null || typeof row['indicator'] !== 'string') return null;
    byId.set(row['indicator'], [...(byId.get(row['indicator']) ?? []), row]);
  }
  return byId.size === 0 ? null : [...byId].map(([id, rows]) => ({ id, rows }));
}

function parsed(text: string): Fields | null {
  const value = jsonOf(text);
  return isFields(value) ? value : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
