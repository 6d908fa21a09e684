import type { Dataset } from '../../model/dataset.ts';
import { ADDRESSEE, FOLLOW_UP, OBSTACLE, RECOMMENDATION } from '../code-books/oversight.ts';
import { REGION_COLUMNS } from './region-columns.ts';

/** What a visit found in the field: an obstacle, what is recommended, to whom, and what became of it. */
export const findings = {
  id: 'findings',
  title: { id: 'temuan lapangan', en: 'field findings' },
  rowOf: { id: 'satu baris satu temuan di satu desa', en: 'one row a finding in a village' },
  counts: 'finding',
  signature: [['village_code', 'village'], ['obstacle'], ['recommendation', 'addressee', 'follow_up']],
  columns: {
    finding_id: {
      type: 'key',
      title: { id: 'Nomor temuan', en: 'Finding number' },
      aliases: ['no temuan', 'id temuan', 'kode temuan', 'finding id', 'finding no'],
    },
    ...REGION_COLUMNS,
    found_on: {
      type: 'date',
      required: true,
      min: '2016-01-01',
      title: { id: 'Tanggal temuan', en: 'Date found' },
      aliases: ['tanggal', 'tgl temuan', 'tanggal kunjungan', 'tgl kunjungan', 'date', 'visit date'],
    },
    obstacle: {
      type: 'category',
      required: true,
      codeBook: OBSTACLE,
      title: { id: 'Hambatan', en: 'Obstacle' },
      aliases: ['temuan', 'kendala', 'kode hambatan', 'hambatan dan kendala', 'finding', 'obstacle code'],
    },
    recommendation: {
      type: 'category',
      codeBook: RECOMMENDATION,
      title: { id: 'Rekomendasi', en: 'Recommendation' },
      aliases: ['saran', 'tindakan yang disarankan', 'recommended action'],
    },
    addressee: {
      type: 'category',
      codeBook: ADDRESSEE,
      title: { id: 'Instansi tujuan', en: 'Addressee' },
      aliases: ['tujuan', 'ditujukan kepada', 'instansi', 'penanggung jawab', 'addressed to'],
    },
    follow_up: {
      type: 'category',
      codeBook: FOLLOW_UP,
      title: { id: 'Status tindak lanjut', en: 'Follow-up' },
      aliases: ['tindak lanjut', 'status', 'status rekomendasi', 'follow up status'],
    },
    due_on: {
      type: 'date',
      min: '2016-01-01',
      title: { id: 'Tenggat', en: 'Due date' },
      aliases: ['batas waktu', 'tanggal tenggat', 'due', 'deadline'],
    },
    followed_up_on: {
      type: 'date',
      min: '2016-01-01',
      title: { id: 'Tanggal tindak lanjut', en: 'Date of follow-up' },
      aliases: ['tgl tindak lanjut', 'ditindaklanjuti pada', 'followed up'],
    },
  },
  typedIn: ['found_on', 'obstacle', 'recommendation', 'addressee', 'follow_up', 'due_on', 'followed_up_on'],
  key: ['finding_id'],
  eventDate: 'found_on',
  yearColumn: null,
  asOfColumns: ['found_on', 'followed_up_on'],
  rules: [
    {
      id: 'followed-up-before-found',
      valid: 'followed_up_on >= found_on',
      action: 'keep',
      text: { id: 'Tindak lanjut lebih awal daripada temuannya', en: 'Followed up before it was found' },
      hint: { id: 'Periksa kedua tanggal.', en: 'Check both dates.' },
    },
  ],
} as const satisfies Dataset;
