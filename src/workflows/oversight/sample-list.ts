import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { ListedVillage } from '../../model/oversight.ts';

/** A file that holds a list of `desmig sample`, as it was read. */
export interface SampleFile {
  readonly name: string;
  readonly content: string;
}

/** A village of the list as written, and where it stands. */
interface Entry {
  readonly line: number | null;
  readonly village: unknown;
  readonly probability: unknown;
  readonly stratum: unknown;
  readonly names: readonly unknown[];
}

/** The villages chosen by `desmig sample`, from its CSV or JSON. @throws DesmigError `not-a-sample`. */
export function readSample({ content, name }: SampleFile): ReadonlyMap<string, ListedVillage> {
  const fail = (line: number | null) =>
    new DesmigError({
      code: 'not-a-sample',
      class: 'usage',
      what: msg('error-not-a-sample', { file: name }),
      hint: msg('hint-not-a-sample'),
      location: { file: name, ...(line === null ? {} : { line }) },
    });
  const text = content.replace(/^\uFEFF/, '');
  const entries = text.trimStart().startsWith('{') ? fromJson(text) : fromCsv(text);
  if (entries === null || entries.length === 0) throw fail(1);
  return new Map(
    entries.map(({ line, village, probability, stratum, names }) => {
      const share = Number(probability);
      if (typeof village !== 'string' || village === '' || !(share > 0 && share <= 1)) throw fail(line);
      const [own, regency, province] = names.map((one) => (typeof one === 'string' ? one : ''));
      return [
        village,
        {
          village,
          stratum: typeof stratum === 'string' ? stratum : '',
          weight: 1 / share,
          names: { village: own ?? '', regency: regency ?? '', province: province ?? '' },
        },
      ];
    }),
  );
}

function fromCsv(text: string): readonly Entry[] | null {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split(',');
  if (columns[0] !== 'village_code' || !columns.includes('inclusion_probability')) return null;
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const cells = (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) =>
      cell.replace(/,$/, '').replace(/^"([\s\S]*)"$/, (_, inner: string) => inner.replaceAll('""', '"')),
    );
    const cell = (name: string) => cells[columns.indexOf(name)];
    return [
      {
        line: index + 2,
        village: cell('village_code'),
        probability: cell('inclusion_probability'),
        stratum: cell('stratum'),
        names: [cell('village'), cell('regency'), cell('province')],
      },
    ];
  });
}

function fromJson(text: string): readonly Entry[] | null {
  const value = parsed(text);
  const rows = valueAt(value, 'rows');
  if (valueAt(value, 'command') !== 'sample' || !Array.isArray(rows)) return null;
  return rows.map((row: unknown) => ({
    line: null,
    village: valueAt(valueAt(row, 'region'), 'code'),
    probability: valueAt(row, 'inclusionProbability'),
    stratum: valueAt(row, 'stratum'),
    names: ['region', 'regency', 'province'].map((level) => valueAt(valueAt(row, level), 'name')),
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
