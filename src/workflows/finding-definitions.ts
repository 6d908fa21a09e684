import { CHECKS } from '../analysis/checks/index.ts';
import { CROSS_CHECKS } from '../analysis/cross-check.ts';
import { READING_FINDINGS } from '../catalogue/findings.ts';
import { QUALITY_FINDINGS } from '../catalogue/quality-findings.ts';
import { RECONCILE_FINDINGS } from '../catalogue/reconcile-findings.ts';
import type { FindingDefinition } from '../model/finding.ts';

/** Every finding of reading and of checks, by code. */
export function findingDefinitions(): Readonly<Record<string, FindingDefinition>> {
  return {
    ...READING_FINDINGS,
    ...QUALITY_FINDINGS,
    ...RECONCILE_FINDINGS,
    ...Object.fromEntries([...CHECKS, ...CROSS_CHECKS].map((check) => [check.code, check.finding])),
  };
}
