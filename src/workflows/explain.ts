import { METHODS } from '../analysis/kinds.ts';
import { columnsOf, columnsRead, planCounts, sidesOf } from '../analysis/plan.ts';
import { ERRORS } from '../catalogue/errors.ts';
import { METHOD_DESCRIPTIONS } from '../catalogue/methods.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Indicator } from '../model/indicator.ts';
import { nearest } from '../text/distance.ts';
import { entryOf } from '../text/entry.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { nearIndicator } from './figures/near-indicator.ts';
import { findingDefinitions } from './finding-definitions.ts';

/** What a word of desmig means: an indicator with its SQL, a finding, an error or a method. */
export function explain(topic: string, catalogue: Catalogue = BUILT_IN): Explanation {
  const { indicators } = catalogue;
  const id = topic.trim();
  const indicator = entryOf(indicators, id) ?? entryOf(indicators, id.replaceAll('-', '_'));
  if (indicator !== undefined)
    return explainIndicator(
      entryOf(indicators, id) === undefined ? id.replaceAll('-', '_') : id,
      indicator,
      catalogue,
    );
  const word = id.toLowerCase();
  const findings = findingDefinitions();
  const finding = entryOf(findings, word);
  if (finding !== undefined) return { topic: 'finding', id: word, finding };
  const method = entryOf(METHOD_DESCRIPTIONS, word);
  if (method !== undefined) return { topic: 'method', id: word, method };
  const error = entryOf(ERRORS, word);
  if (error !== undefined) return { topic: 'error', id: word, ...error };
  const topics = [
    ...Object.keys(indicators),
    ...Object.keys(findings),
    ...Object.keys(METHOD_DESCRIPTIONS),
    ...Object.keys(ERRORS),
  ];
  const near = nearest(word, topics, (one) => one, 0.6, 1)[0]?.item ?? nearIndicator(word, indicators);
  throw new DesmigError({
    code: 'unknown-topic',
    class: 'usage',
    what: msg('error-unknown-topic', { topic: id }),
    hint: near === undefined ? msg('hint-topics') : msg('hint-did-you-mean', { suggestion: near }),
  });
}

function explainIndicator(id: string, indicator: Indicator, catalogue: Catalogue): Explanation {
  const columns = new Set(
    sidesOf(indicator).flatMap((side) =>
      columnsRead(side, columnsOf(side.from, catalogue.datasets)).map((column) => `${side.from}.${column}`),
    ),
  );
  return {
    topic: 'indicator',
    id,
    indicator,
    columns: [...columns],
    sql: planCounts([indicator], { by: 'province', asOf: {} }).map((query) => query.sql),
  };
}

export interface RateResult {
  readonly x: number;
  readonly n: number;
  readonly level: number;
  readonly value: number;
  readonly methods: readonly { readonly method: string; readonly lower: number; readonly upper: number }[];
}

/** A proportion with every interval method desmig has, in percent. */
export function rate(
  x: number,
  n: number,
  options: { readonly level?: number | undefined; readonly method?: string | undefined } = {},
): RateResult {
  if (!Number.isSafeInteger(x) || !Number.isSafeInteger(n) || x < 0 || n < 1 || x > n) {
    throw notAProportion(String(x), String(n));
  }
  const level = options.level ?? 0.95;
  const asked = Object.entries(METHODS.proportion).filter(
    ([name]) => options.method === undefined || name === options.method,
  );
  if (asked.length === 0) {
    throw new DesmigError({
      code: 'unknown-option-value',
      class: 'usage',
      what: msg('error-unknown-option-value', { option: '--method', value: options.method ?? '' }),
      hint: msg('hint-choices', { choices: Object.keys(METHODS.proportion).join(', ') }),
    });
  }
  const methods = asked.map(([method, interval]) => {
    const { lower, upper } = interval(x, n, level);
    return { method, lower: lower * 100, upper: upper * 100 };
  });
  return { x, n, level, value: (x / n) * 100, methods };
}

/** Two numbers, or words in their place, that make no proportion. */
export function notAProportion(x: string, n: string): DesmigError {
  return new DesmigError({
    code: 'invalid-option-value',
    class: 'usage',
    what: msg('error-rate-numbers', { x, n }),
    hint: msg('hint-rate-numbers'),
  });
}
