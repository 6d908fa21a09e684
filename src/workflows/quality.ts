import { type VillageRecord, villageQuality } from '../analysis/compare/quality.ts';
import {
  EXPECTED_WITH_PARENTING,
  QUALITY_COUNTS,
  QUALITY_GROUPS,
  QUALITY_THRESHOLDS,
} from '../catalogue/quality.ts';
import { QUALITY_FINDINGS } from '../catalogue/quality-findings.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { QualityTable } from '../model/quality.ts';
import { ident } from '../text/sql.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import type { Settings } from './figures/settings.ts';
import type { Loaded } from './load.ts';

/** Thresholds that replace the defaults: days, MAD, tolerance (a share) and the least difference asked about. */
export interface QualityOptions {
  readonly days?: number | undefined;
  readonly mad?: number | undefined;
  readonly tolerance?: number | undefined;
  readonly least?: number | undefined;
}

export interface Villages {
  readonly present: ReadonlySet<string>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** children of migrant workers by village, where a `children` file says so */
  readonly children: ReadonlyMap<string, number>;
}

const EXAMPLES = 5;

/** The villages of a file with the columns that quality is told of; null without a `villages` file. */
export async function villagesOf(loaded: Loaded): Promise<Villages | null> {
  if (!loaded.kinds.has('villages')) return null;
  const inputs = loaded.inputs.filter((input) => input.opened.dataset.id === 'villages');
  const wanted = new Set([
    ...QUALITY_GROUPS.flatMap(({ columns }) => columns),
    ...Object.keys(QUALITY_COUNTS),
  ]);
  const present = new Set(
    [...wanted].filter((column) => inputs.some((input) => input.typing.present.has(column))),
  );
  const columns = [...present, 'village'].map((column) => ident(column)).join(', ');
  const rows = await loaded.engine.rows(
    `SELECT _village, ${columns} FROM ${ident('villages')} WHERE _village IS NOT NULL ORDER BY _village`,
  );
  const children = loaded.kinds.has('children')
    ? await loaded.engine.rows(
        "SELECT _village, CAST(sum(children) AS BIGINT) AS n FROM children WHERE family = 'migrant' AND children IS NOT NULL AND _village IS NOT NULL AND _period = (SELECT max(_period) FROM children) GROUP BY _village ORDER BY _village",
      )
    : [];
  return {
    present,
    rows,
    children: new Map(children.map((row) => [String(row['_village']), Number(row['n'])])),
  };
}

/**
 * The data-quality table of the villages and its findings. For the public, counts of persons are not checked: a flag
 * would say something about a count that is not shown.
 *
 * @throws DesmigError `quality-needs-villages`.
 */
export async function qualityOf(
  loaded: Loaded,
  before: Villages | null,
  settings: Pick<Settings, 'audience'>,
  options: {
    readonly quality?: boolean | QualityOptions | undefined;
    readonly catalogue?: Catalogue | undefined;
  },
): Promise<{ readonly table: QualityTable; readonly findings: readonly Finding[] }> {
  const villages = await villagesOf(loaded);
  if (villages === null)
    throw new DesmigError({
      code: 'quality-needs-villages',
      class: 'usage',
      what: msg('error-quality-needs-villages'),
      hint: msg('hint-quality-needs-villages'),
    });
  const told = typeof options.quality === 'object' ? options.quality : {};
  const thresholds = {
    days: told.days ?? QUALITY_THRESHOLDS.days,
    mad: told.mad ?? QUALITY_THRESHOLDS.mad,
    tolerance: told.tolerance ?? QUALITY_THRESHOLDS.tolerance,
    least: told.least ?? QUALITY_THRESHOLDS.least,
  };
  const internal = settings.audience === 'internal';
  const checked = Object.keys(QUALITY_COUNTS).filter((column) => villages.present.has(column));
  const counts = checked.filter((column) => internal || QUALITY_COUNTS[column]?.persons === false);
  const groups = QUALITY_GROUPS.map((group) => ({
    ...group,
    columns: group.columns.filter((column) => villages.present.has(column)),
  })).filter(({ columns }) => columns.length > 0);
  const asOf = loaded.asOf.villages ?? null;
  const { columns: declared } = (options.catalogue ?? BUILT_IN).datasets.villages;
  const table: QualityTable = {
    groups,
    titles: Object.fromEntries(
      checked.map((column) => [column, declared[column]?.title ?? { id: column, en: column }]),
    ),
    asOf,
    mad: thresholds.mad,
    tolerance: thresholds.tolerance,
    withheld: checked.filter((column) => !counts.includes(column)),
    villages: villageQuality(recordsOf(villages, before, counts), {
      ...thresholds,
      groups: Object.fromEntries(groups.map(({ id, columns }) => [id, columns])),
      asOf,
    }),
  };
  return { table, findings: findingsOf(table, loaded) };
}

function recordsOf(
  villages: Villages,
  before: Villages | null,
  counts: readonly string[],
): readonly VillageRecord[] {
  const earlier = new Map(before?.rows.map((row) => [String(row['_village']), row]));
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  return villages.rows.map((row): VillageRecord => {
    const code = String(row['_village']);
    const previous = earlier.get(code);
    const parenting = row['pillar_community_parenting'] === true;
    return {
      code,
      name: typeof row['village'] === 'string' ? row['village'] : code,
      filled: Object.fromEntries(
        [...villages.present].map((column) => [
          column,
          EXPECTED_WITH_PARENTING.includes(column) && !parenting ? null : row[column] !== null,
        ]),
      ),
      lastReport: typeof row['last_report_on'] === 'string' ? row['last_report_on'] : null,
      counts: Object.fromEntries(counts.map((column) => [column, number(row[column])])),
      others: { children_left_behind: villages.children.get(code) ?? null },
      before:
        previous === undefined
          ? null
          : Object.fromEntries(counts.map((column) => [column, number(previous[column])])),
    };
  });
}

/** One finding a doubt and column; villages are named, they are no persons. */
function findingsOf(table: QualityTable, loaded: Loaded): readonly Finding[] {
  const input = loaded.inputs.find((one) => one.opened.dataset.id === 'villages');
  const file = input?.opened.name ?? '';
  const labelOf = (column: string | null) =>
    input?.opened.columns.find((one) => one.column === column)?.label ?? column;
  const grouped = new Map<
    string,
    { readonly code: string; readonly column: string | null; readonly villages: string[] }
  >();
  const add = (code: string, column: string | null, village: string) => {
    const key = `${code} ${column ?? ''}`;
    const group = grouped.get(key) ?? { code, column, villages: [] };
    group.villages.push(village);
    grouped.set(key, group);
  };
  for (const village of table.villages) {
    for (const flag of village.flags) add(flag.code, flag.column, village.code);
    if (village.inTime === false) add('late-report', 'last_report_on', village.code);
  }
  return [...grouped.values()].flatMap(({ code, column, villages }): Finding[] => {
    const definition = QUALITY_FINDINGS[code];
    if (definition === undefined) return [];
    return [
      {
        code,
        severity: definition.severity,
        action: definition.action,
        count: villages.length,
        file,
        column: labelOf(column),
        message: definition.title,
        hint: definition.hint,
        examples: villages.slice(0, EXAMPLES).map((value) => ({ file, value })),
      },
    ];
  });
}
