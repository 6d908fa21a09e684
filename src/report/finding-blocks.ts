import { msg } from '../messages/message.ts';
import type { Block } from '../model/document.ts';
import type { Finding, FindingExample } from '../model/finding.ts';
import type { Text } from '../model/message.ts';

/** Contradictions of a table are few, and each matters. */
const TOTALS_SHOWN = 12;

/** Findings as blocks, `most` places each; errors first, then in the order found. */
export function findingBlocks(findings: readonly Finding[], most: number): readonly Block[] {
  const rank = { error: 0, warning: 1, info: 2 } as const;
  return merged(findings)
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .map((finding): Block => {
      const shown = finding.code === 'total-mismatch' ? TOTALS_SHOWN : most;
      const places = finding.examples.slice(0, shown).map((example) => placeOf(example, finding.code));
      return {
        kind: 'finding',
        severity: finding.severity,
        text: lineOf(finding),
        places,
        more: Math.max(0, finding.count - places.length),
        hint: finding.hint,
      };
    });
}

/** Notes of one code about several columns of a file are one note that names the columns. */
function merged(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const [index, finding] of findings.entries()) {
    const key =
      finding.severity === 'info' && finding.column !== null
        ? `${finding.code} ${finding.file}`
        : String(index);
    const before = kept.get(key);
    kept.set(
      key,
      before === undefined
        ? finding
        : {
            ...before,
            count: before.count + finding.count,
            column: `${before.column}, ${finding.column}`,
            examples: [],
          },
    );
  }
  return [...kept.values()];
}

function lineOf(finding: Finding): Text {
  const { message: title, count, column } = finding;
  const located = finding.examples.some(
    (example) => example.line !== undefined || example.value !== undefined,
  );
  if (!located && finding.action === 'keep' && column === null) return msg('finding-line-file', { title });
  if (finding.action === 'reject')
    return column === null
      ? msg('finding-rejected-row', { title, count })
      : msg('finding-rejected', { title, column, count });
  if (finding.action === 'null' && column !== null) return msg('finding-nulled', { title, column, count });
  return column === null
    ? msg('finding-line', { title, count })
    : msg('finding-line-column', { title, column, count });
}

function placeOf(example: FindingExample, code: string): Text {
  const place =
    example.cell !== undefined && example.sheet !== undefined
      ? msg('place-cell', { sheet: example.sheet, cell: example.cell })
      : example.line === undefined
        ? example.file
        : msg('place-line', { file: example.file, line: { plain: example.line } });
  if (example.value === undefined) return place;
  if (code === 'total-mismatch') {
    return msg('place-total', {
      place,
      column: example.column ?? '',
      printed: example.value,
      sum: example.suggestion ?? '',
    });
  }
  if (example.suggestion === undefined) return msg('place-value', { place, value: example.value });
  return msg('place-suggestion', { place, value: example.value, suggestion: example.suggestion });
}
