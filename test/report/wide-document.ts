import type { DocCell, DocChart, Document } from '../../src/model/document.ts';

/** A document of many places and indicators, each with count, denominator, value and interval. */
export function wideDocument(places: number, indicators: number): Document {
  const charts = Array.from({ length: indicators }, (_, indicator): DocChart => {
    const title = { id: `Indikator ${indicator + 1}`, en: `Indicator ${indicator + 1}` };
    return {
      kind: 'chart',
      title,
      unit: '%',
      digits: 1,
      source: 'a.csv',
      note: null,
      drawings: [],
      table: {
        kind: 'table',
        places: Array.from({ length: places }, (_, at) => `61.01.01.${2001 + at}`),
        columns: [
          { title: { id: 'Desa', en: 'Village' }, align: 'left' },
          { title: { id: 'Jumlah', en: 'Count' }, align: 'right' },
          { title: { id: 'Dari', en: 'Of' }, align: 'right' },
          { title: '%', align: 'right' },
          { title: { id: 'Selang 95%', en: '95% interval' }, align: 'right' },
        ],
        rows: Array.from({ length: places }, (_, at): readonly DocCell[] => {
          const n = 40 + ((at * 7 + indicator) % 60);
          const x = (at + indicator * 3) % n;
          const value = (100 * x) / n;
          return [
            { kind: 'text', text: `Desa ${at + 1}` },
            { kind: 'count', value: x },
            { kind: 'count', value: n },
            { kind: 'decimal', value, digits: 1 },
            { kind: 'interval', lower: value * 0.8, upper: value * 1.1, digits: 1 },
          ];
        }),
        rest: null,
        quotes: {
          kind: 'all',
          text: {
            id: `Indikator ${indicator + 1}, {0}: {1} dari {2} anak ({3}%; selang kepercayaan 95% {4}), periode 1 Januari 2023 sampai 6 September 2023 (belum penuh), keadaan per 6 September 2023. Pembilang: anak dengan tanda ini; penyebut: anak yang diperiksa. Dihitung dari anak yang diperiksa, bukan semua anak yang ditinggalkan. Sumber: a.csv (SHA-256 0123456789ab).`,
            en: `Indicator ${indicator + 1}, {0}: {1} of {2} children ({3}%; 95% confidence interval {4}), period 1 January 2023 to 6 September 2023 (part of the period), as of 6 September 2023. Numerator: children with this sign; denominator: children assessed. Of children assessed, not of all left behind. Source: a.csv (SHA-256 0123456789ab).`,
          },
        },
      },
    };
  });
  return {
    title: { id: 'Laporan', en: 'Report' },
    marks: [],
    sections: charts.map((chart) => ({
      blocks: [{ kind: 'heading', text: chart.title, strong: true }, chart],
    })),
  };
}
