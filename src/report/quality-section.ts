import { msg } from '../messages/message.ts';
import type { Block } from '../model/document.ts';
import type { Message, Text } from '../model/message.ts';
import type { QualityFlag, QualityTable, VillageQuality } from '../model/quality.ts';
import { left, placeOf, right, textCell } from './compare-tables.ts';
import { heading } from './indicator-tables.ts';

/** How well the villages' records are kept: doubts first, then late reports, then blanks. */
export function qualityBlocks(quality: QualityTable): readonly Block[] {
  const { villages } = quality;
  const filled = villages.reduce((sum, one) => sum + one.filled, 0);
  const expected = villages.reduce((sum, one) => sum + one.expected, 0);
  const flags = villages.flatMap((one) => one.flags);
  const count = (code: QualityFlag['code']) => flags.filter((flag) => flag.code === code).length;
  const facts: (readonly [Text, Text])[] = [
    [
      msg('fact-completeness'),
      msg('completeness-line', { filled, expected, value: { percent: (filled / (expected || 1)) * 100 } }),
    ],
  ];
  for (const group of quality.groups) {
    const shares = villages.flatMap((one) => one.completeness[group.id] ?? []);
    const mean = shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
    facts.push([
      msg('indented', { text: group.title }),
      msg('percent-value', { value: { percent: mean * 100 } }),
    ]);
  }
  if (quality.asOf !== null)
    facts.push([
      msg('fact-in-time'),
      msg('in-time-line', {
        count: villages.filter((one) => one.inTime === true).length,
        n: villages.length,
        date: { date: quality.asOf },
      }),
    ]);
  facts.push([
    msg('fact-doubts'),
    msg('doubts-line', {
      outlying: count('outlying-count'),
      disagree: count('counts-disagree'),
      changed: count('year-to-year-change'),
      mad: { plain: quality.mad },
    }),
  ]);
  return [
    heading(msg('quality-heading', { n: villages.length })),
    { kind: 'facts', items: facts },
    qualityTable(quality),
    {
      kind: 'notes',
      items: [
        msg('caveat-quality'),
        ...(quality.withheld.length === 0
          ? []
          : [msg('quality-withheld', { columns: quality.withheld.join(', ') })]),
      ],
    },
  ];
}

/** What wants looking at first; the order is total. */
function byDoubt(a: VillageQuality, b: VillageQuality): number {
  const late = (one: VillageQuality) => (one.inTime === false ? 0 : 1);
  const share = (one: VillageQuality) => (one.expected === 0 ? 1 : one.filled / one.expected);
  return (
    b.flags.length - a.flags.length || late(a) - late(b) || share(a) - share(b) || (a.code < b.code ? -1 : 1)
  );
}

function qualityTable(quality: QualityTable): Block {
  return {
    kind: 'table',
    columns: [
      left(msg('level-village')),
      right(msg('column-filled')),
      right(msg('column-days')),
      left(msg('column-doubts')),
    ],
    rows: [...quality.villages]
      .sort(byDoubt)
      .map((one) => [
        textCell(placeOf({ region: { level: 'village', code: one.code, name: one.name } })),
        one.expected === 0
          ? { kind: 'empty' }
          : { kind: 'decimal', value: (one.filled / one.expected) * 100, digits: 0 },
        one.daysSinceReport === null
          ? textCell(msg('never-reported'))
          : { kind: 'count', value: one.daysSinceReport },
        textCell(
          one.flags.length === 0
            ? ''
            : msg('listing', { items: { list: one.flags.map((flag) => doubtText(flag, quality)) } }),
        ),
      ]),
    rest: (count) => msg('compare-rest', { left: count }),
  };
}

function doubtText({ code, column: id }: QualityFlag, quality: QualityTable): Message {
  const column = quality.titles[id] ?? id;
  switch (code) {
    case 'outlying-count':
      return msg('doubt-outlying-count', { column });
    case 'counts-disagree':
      return msg('doubt-counts-disagree', { column });
    case 'year-to-year-change':
      return msg('doubt-year-to-year-change', { column });
  }
}
