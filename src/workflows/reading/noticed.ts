import { READING_FINDINGS } from '../../catalogue/findings.ts';
import type { Finding } from '../../model/finding.ts';
import type { OpenedInput } from './open-input.ts';
import type { Typing } from './typing.ts';

/** Findings of the reading itself: encoding, line ends, hidden parts, doubled labels, stated conventions. */
export function noticedFindings(input: OpenedInput, numbers: Typing['numbers']): readonly Finding[] {
  const make = (
    code: string,
    count: number,
    column: string | null,
    place: { readonly line?: number; readonly cell?: string; readonly value?: string },
  ): Finding => {
    const definition = READING_FINDINGS[code];
    if (definition === undefined) throw new Error(`no finding has the code ${code}`);
    const { severity, action, title, hint } = definition;
    return {
      code,
      severity,
      action,
      count,
      file: input.name,
      column,
      message: title,
      hint,
      examples: [{ file: input.name, ...(column === null ? {} : { column }), ...place }],
    };
  };
  const notes = input.source.notes().map(({ code, count, ...place }) => make(code, count, null, place));
  const labels = input.duplicateLabels.map((label) =>
    make('duplicate-label', 1, label, { line: input.source.headerLine }),
  );
  const stated = [...numbers].flatMap(([id, decision]) =>
    decision.ambiguous === 0
      ? []
      : [
          make(
            'ambiguous-number',
            decision.ambiguous,
            input.columns.find((column) => column.column === id)?.label ?? id,
            {},
          ),
        ],
  );
  const unit =
    input.table?.unitAssumed === true
      ? [make('unit-assumed', 1, null, { value: input.table.unit ?? '' })]
      : [];
  return [...notes, ...labels, ...stated, ...unit];
}
