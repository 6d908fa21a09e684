const DAY_MS = 86_400_000;
/** 9999-12-31 in the 1900 system, Excel's last day. */
const LAST_DAY = 2_958_465;
const DAYS_BETWEEN_SYSTEMS = 1462;

/**
 * ISO text of an Excel serial, without any time zone: `2023-09-06`, `2023-09-06T13:05:00`, or, for a time
 * alone (`timeOnly` format and a serial below 1), `13:05:00`. Null if no calendar day has that serial: 60 is
 * the 29 February 1900 that Excel invented, 0 its `1900-01-00`, negatives do not exist.
 */
export function serialToIso(serial: number, date1904: boolean, timeOnly = false): string | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const total = Math.round(serial * DAY_MS);
  const day = Math.floor(total / DAY_MS);
  const clock = total - day * DAY_MS;
  if (timeOnly && day === 0) return timeText(clock);
  const day1900 = date1904 ? day + DAYS_BETWEEN_SYSTEMS : day;
  if (day1900 < 1 || day1900 > LAST_DAY || (day1900 === 60 && !date1904)) return null;
  // Serials below 60 are one day late in Excel's count of days.
  const sinceEpoch = day1900 < 60 ? day1900 - 25_568 : day1900 - 25_569;
  const date = new Date(sinceEpoch * DAY_MS).toISOString().slice(0, 10);
  return clock === 0 ? date : `${date}T${timeText(clock)}`;
}

function timeText(ms: number): string {
  const text = new Date(ms).toISOString().slice(11, 23);
  return text.endsWith('.000') ? text.slice(0, 8) : text;
}

/** The ISO 8601 text of a strict workbook's date cell in the same form; other text is returned as it is. */
export function normaliseIsoDate(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?Z?)?$/.exec(text);
  if (match === null) return text;
  const [, date = '', time = '00:00:00', fraction = ''] = match;
  const ms = fraction.replace(/0+$/, '') === '' ? '' : `.${fraction.padEnd(3, '0')}`;
  return time === '00:00:00' && ms === '' ? date : `${date}T${time}${ms}`;
}
