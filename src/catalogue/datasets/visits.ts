import type { Dataset } from '../../model/dataset.ts';
import { ANSWER, ITEM, RESPONDENT } from '../code-books/instrument.ts';
import { count } from './column-forms.ts';
import { REGION_COLUMNS } from './region-columns.ts';

/**
 * Answers of an oversight visit, long: one row is one respondent's answer to one item of the instrument.
 *
 * Why long: the instrument's items are data and may be a user's own, so they cannot be columns; a blank answer
 * keeps its row, so that completeness is a count over (village, item); agreement between respondents is a
 * comparison of rows with the same village, visit and item; and an item that never discriminates is a group
 * with one answer. The key is (village, day, respondent, number, item). Whoever keeps one row a respondent with
 * items in columns unpivots first; `desmig template visits --instrument` prints the long form with its rows. Answers about a village are
 * counted from the view `village_answers`: all respondents of a village and period to one item.
 */
export const visits = {
  id: 'visits',
  title: { id: 'jawaban kunjungan pengawasan', en: 'answers of oversight visits' },
  rowOf: {
    id: 'satu baris satu jawaban satu responden',
    en: 'one row an answer of a respondent',
  },
  counts: 'answer',
  signature: [['village_code', 'village'], ['respondent'], ['item'], ['answer']],
  columns: {
    ...REGION_COLUMNS,
    visited_on: {
      type: 'date',
      required: true,
      min: '2016-01-01',
      title: { id: 'Tanggal kunjungan', en: 'Date of visit' },
      aliases: ['tanggal', 'tgl kunjungan', 'tgl', 'date', 'visit date'],
    },
    respondent: {
      type: 'category',
      required: true,
      codeBook: RESPONDENT,
      title: { id: 'Jenis responden', en: 'Kind of respondent' },
      aliases: ['responden', 'tipe responden', 'respondent', 'respondent type'],
    },
    respondent_number: count({ id: 'Nomor responden', en: 'Number of respondent' }, [
      'no responden',
      'responden ke',
      'respondent no',
      'respondent number',
    ]),
    item: {
      type: 'category',
      required: true,
      codeBook: ITEM,
      title: { id: 'Butir', en: 'Item' },
      aliases: ['butir instrumen', 'pertanyaan', 'pernyataan', 'item instrumen', 'question', 'statement'],
    },
    answer: {
      type: 'category',
      codeBook: ANSWER,
      title: { id: 'Jawaban', en: 'Answer' },
      aliases: ['jawab', 'respons', 'response'],
    },
  },
  typedIn: ['visited_on', 'answer'],
  key: [
    'village_code',
    'village',
    'district',
    'regency',
    'province',
    'visited_on',
    'respondent',
    'respondent_number',
    'item',
  ],
  eventDate: 'visited_on',
  yearColumn: null,
  asOfColumns: ['visited_on'],
  rules: [],
} as const satisfies Dataset;
