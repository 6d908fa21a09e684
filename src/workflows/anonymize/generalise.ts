import type { RawValue } from '../../ingest/raw/types.ts';
import { LEVELS } from '../../model/region.ts';
import type { Treatment } from './treatments.ts';

/** Ages in the bands of the Ministry's register (SIMFONI-PPA), adults in tens. */
function ageBand(age: number): string {
  if (!(age >= 0 && age < 130)) return '';
  if (age <= 5) return '0-5';
  if (age <= 12) return '6-12';
  if (age <= 17) return '13-17';
  if (age <= 24) return '18-24';
  if (age >= 65) return '65+';
  const from = Math.floor((age - 25) / 10) * 10 + 25;
  return `${from}-${from + 9}`;
}

/** Full years between two ISO days. */
function yearsBetween(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

const DIGITS = { national: 0, province: 2, regency: 4, district: 6, village: 10 } as const;

/** A cell made coarser. What cannot be read is left empty, for nobody knows what it says. */
export function coarser(column: Treatment, cell: string, value: RawValue, asOf: string): string {
  if (cell.trim() === '') return '';
  switch (column.does) {
    case 'age':
      return ageBand(Math.floor(typeof value === 'number' ? value : Number.NaN));
    case 'birth': {
      // a year of birth alone: the age reached in the course of that year
      if (typeof value === 'number') return ageBand(Number(asOf.slice(0, 4)) - value);
      const day = isoDay(value);
      return day === null ? '' : ageBand(yearsBetween(day, asOf));
    }
    case 'date': {
      const day = isoDay(value);
      return day === null ? '' : coarserDay(day, column.to ?? 'year');
    }
    case 'code': {
      const digits = cell.replace(/\D/g, '');
      const level = LEVELS.find((one) => one === column.to) ?? 'province';
      const kept = digits.slice(0, DIGITS[level]);
      if (kept.length < DIGITS[level]) return '';
      return cell.includes('.') ? (kept.match(/\d{2}/g) ?? []).join('.') : kept;
    }
    default:
      return '';
  }
}

function isoDay(value: RawValue): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

function coarserDay(day: string, grain: string): string {
  if (grain === 'year') return day.slice(0, 4);
  if (grain === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return day.slice(0, 7);
}
