import type { NumberForm } from '../../model/input.ts';

/**
 * How often each spelling of a number occurs in a column. A point or comma before exactly three digits,
 * alone, says nothing by itself ("1.222"); everything else shows its convention.
 */
export interface NumberEvidence {
  readonly indonesian: number;
  readonly english: number;
  readonly pointGroups: number;
  readonly commaGroups: number;
}

export interface NumberDecision {
  readonly form: NumberForm;
  /** decided by the rule for counts alone, which is stated */
  readonly ambiguous: number;
  readonly conflict: boolean;
}

const DIGITS = '[-+]?\\d+';
const POINT_GROUP = '[-+]?\\d{1,3}\\.\\d{3}';
const COMMA_GROUP = '[-+]?\\d{1,3},\\d{3}';
const POINT_GROUPS = '[-+]?\\d{1,3}(\\.\\d{3}){2,}';
const COMMA_GROUPS = '[-+]?\\d{1,3}(,\\d{3}){2,}';
const INDONESIAN = '[-+]?\\d{1,3}(\\.\\d{3})*,\\d+|[-+]?\\d+,\\d+';
const ENGLISH = '[-+]?\\d{1,3}(,\\d{3})*\\.\\d+|[-+]?\\d+\\.\\d+';
/** A fraction of a workbook, which the reader marks so that it cannot pass for thousands. */
const NATIVE = '[-+]?\\d+(\\.\\d+)?e0';

const match = (x: string, pattern: string) => `regexp_full_match(${x}, '${pattern}')`;
/** The same of a number or of a percentage. */
const shows = (x: string, pattern: string) => match(x, `(${pattern})( ?%)?`);

/** Four SQL aggregates over the raw text `x`, in the order of `NumberEvidence`; `count` may weigh the texts. */
export function numberEvidence(
  x: string,
  count = (condition: string) => `count(*) FILTER (WHERE ${condition})`,
): readonly string[] {
  const marked = `(contains(${x}, '.') OR contains(${x}, ','))`;
  return [
    count(
      `${marked} AND (${shows(x, POINT_GROUPS)} OR (${shows(x, INDONESIAN)} AND NOT ${shows(x, COMMA_GROUP)} AND NOT ${shows(x, COMMA_GROUPS)}))`,
    ),
    count(
      `${marked} AND (${shows(x, COMMA_GROUPS)} OR (${shows(x, ENGLISH)} AND NOT ${shows(x, POINT_GROUP)} AND NOT ${shows(x, POINT_GROUPS)}))`,
    ),
    count(`${marked} AND ${shows(x, POINT_GROUP)}`),
    count(`${marked} AND ${shows(x, COMMA_GROUP)}`),
  ];
}

/** One convention for the whole column. Points in groups of three alone are Indonesian thousands, and that is said. */
export function decideNumbers(evidence: NumberEvidence, told: NumberForm | null): NumberDecision {
  const { indonesian, english, pointGroups, commaGroups } = evidence;
  if (told !== null) return { form: told, ambiguous: 0, conflict: false };
  if (indonesian > 0 && english > 0) return { form: 'plain', ambiguous: 0, conflict: true };
  if (indonesian > 0) return { form: 'id', ambiguous: 0, conflict: false };
  if (english > 0) return { form: 'en', ambiguous: 0, conflict: false };
  if (pointGroups > 0 && commaGroups > 0) return { form: 'plain', ambiguous: 0, conflict: true };
  if (pointGroups > 0) return { form: 'id', ambiguous: pointGroups, conflict: false };
  if (commaGroups > 0) return { form: 'en', ambiguous: commaGroups, conflict: false };
  return { form: 'plain', ambiguous: 0, conflict: false };
}

/** SQL for the exact decimal value of raw text `x`, 30.6 for `30,6 %`; null where it is not a number of this form. */
export function numberExpression(x: string, form: NumberForm): string {
  const share = plainNumber(`regexp_replace(${x}, ' ?%$', '')`, form);
  return `CASE WHEN suffix(${x}, '%') THEN ${share} ELSE ${plainNumber(x, form)} END`;
}

function plainNumber(x: string, form: NumberForm): string {
  const decimal = 'DECIMAL(38, 9)';
  const branches = [`WHEN ${match(x, DIGITS)} THEN try_cast(${x} AS ${decimal})`];
  if (form === 'id') {
    branches.push(
      `WHEN ${match(x, `${INDONESIAN}|${POINT_GROUP}|${POINT_GROUPS}`)} THEN try_cast(replace(replace(${x}, '.', ''), ',', '.') AS ${decimal})`,
    );
  }
  if (form === 'en') {
    branches.push(
      `WHEN ${match(x, `${ENGLISH}|${COMMA_GROUP}|${COMMA_GROUPS}`)} THEN try_cast(replace(${x}, ',', '') AS ${decimal})`,
    );
  }
  branches.push(`WHEN ${match(x, NATIVE)} THEN try_cast(replace(${x}, 'e0', '') AS ${decimal})`);
  return `CASE ${branches.join(' ')} END`;
}

/** SQL for a whole number: a float that stands for one ("394.0") passes, a fraction or a percentage does not. */
export function integerExpression(x: string, form: NumberForm): string {
  const digits = `WHEN ${match(x, DIGITS)} THEN try_cast(${x} AS BIGINT)`;
  const number = plainNumber(x, form);
  return `CASE ${digits} ELSE (SELECT CASE WHEN v = trunc(v) THEN try_cast(v AS BIGINT) END FROM (SELECT ${number} AS v)) END`;
}
