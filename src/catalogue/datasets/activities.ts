import type { Dataset } from '../../model/dataset.ts';
import { ACTIVITY } from '../code-books/activity.ts';
import { MONTH } from '../code-books/tabulation.ts';
import { CHILDREN, count, persons, YEAR } from './column-forms.ts';
import { REGION_COLUMNS } from './region-columns.ts';

/** Community parenting as it was held: one activity of one village on a day, or in a month. */
export const activities = {
  id: 'activities',
  title: { id: 'kegiatan community parenting', en: 'community parenting activities' },
  rowOf: { id: 'satu baris satu kegiatan di satu desa', en: 'one row an activity in a village' },
  counts: 'session',
  signature: [
    ['village_code', 'village'],
    ['activity'],
    ['held_on', 'month', 'year'],
    ['sessions', 'children', 'carers'],
  ],
  columns: {
    ...REGION_COLUMNS,
    held_on: {
      type: 'date',
      min: '2016-01-01',
      title: { id: 'Tanggal kegiatan', en: 'Date held' },
      aliases: [
        'tanggal',
        'tgl',
        'tgl kegiatan',
        'tanggal pelaksanaan',
        'tgl pelaksanaan',
        'date',
        'activity date',
      ],
    },
    year: YEAR,
    month: {
      type: 'category',
      codeBook: MONTH,
      title: { id: 'Bulan', en: 'Month' },
      aliases: ['bln', 'bulan kegiatan', 'bulan pelaksanaan'],
    },
    activity: {
      type: 'category',
      required: true,
      codeBook: ACTIVITY,
      title: { id: 'Kegiatan', en: 'Activity' },
      aliases: ['jenis kegiatan', 'nama kegiatan', 'bentuk kegiatan', 'type of activity', 'activity type'],
    },
    sessions: count(
      { id: 'Jumlah sesi', en: 'Sessions' },
      ['sesi', 'jumlah pertemuan', 'pertemuan', 'number of sessions'],
      { id: 'sesi', en: 'sessions' },
    ),
    children: persons(
      { id: 'Peserta anak', en: 'Children taking part' },
      [
        'anak peserta',
        'jumlah peserta anak',
        'jumlah anak peserta',
        'child participants',
        'children participating',
      ],
      CHILDREN,
    ),
    carers: persons(
      { id: 'Peserta pengasuh', en: 'Carers taking part' },
      ['pengasuh peserta', 'jumlah peserta pengasuh', 'peserta dewasa', 'carer participants'],
      { id: 'pengasuh', en: 'carers' },
    ),
  },
  key: ['village_code', 'village', 'district', 'regency', 'province', 'held_on', 'year', 'month', 'activity'],
  eventDate: 'held_on',
  yearColumn: 'year',
  monthColumn: 'month',
  asOfColumns: ['held_on'],
  rules: [
    {
      id: 'participants-without-session',
      valid: 'not (sessions = 0 and (children > 0 or carers > 0))',
      action: 'keep',
      text: { id: 'Ada peserta, tetapi jumlah sesi 0', en: 'Someone took part, yet there were 0 sessions' },
      hint: { id: 'Periksa jumlah sesinya.', en: 'Check the number of sessions.' },
    },
  ],
} as const satisfies Dataset;
