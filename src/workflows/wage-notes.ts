import { msg } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { Loaded } from './load.ts';

/** For a ratio of wages: the year, the currencies and the rates that the newest figures rest on. */
export async function wageNotes(loaded: Loaded): Promise<readonly Message[]> {
  const rows = await loaded.engine.rows(
    [
      'SELECT _period, currency, CAST(min(rate) AS DOUBLE) AS low, CAST(max(rate) AS DOUBLE) AS high FROM context',
      'WHERE wage_abroad IS NOT NULL AND rate IS NOT NULL AND currency IS NOT NULL AND _period = (SELECT max(_period) FROM context WHERE wage_abroad IS NOT NULL)',
      'GROUP BY _period, currency ORDER BY currency',
    ].join(' '),
  );
  const [first] = rows;
  if (first === undefined) return [];
  const rates = rows.map((row): Message => {
    const low = { decimal: Number(row['low']), digits: 0 };
    const high = { decimal: Number(row['high']), digits: 0 };
    const currency = String(row['currency']);
    return row['low'] === row['high']
      ? msg('wage-rate', { currency, rate: low })
      : msg('wage-rate-range', { currency, low, high });
  });
  return [msg('note-wage-rates', { year: String(first['_period']), rates: { list: rates } })];
}
