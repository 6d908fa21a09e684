import { indonesianFlags } from '../messages/flags.ts';
import { isMessage, template } from '../messages/message.ts';
import type { Bilingual, Lang, Param, Text } from '../model/message.ts';
import { count, day, decimal, interval, percent } from './numbers.ts';

/** A text in the reader's language; the user's own data stay as they are. */
export function text(lang: Lang, value: Text): string {
  if (typeof value === 'string') return value;
  if (!isMessage(value)) return spelt(lang, value);
  return spelt(lang, template(value.key)).replace(
    /\{([a-z]+)(?::([^|}]*)\|([^}]*))?\}/gi,
    (_, name: string, one?: string, many?: string) => {
      const param = value.params[name];
      if (one !== undefined && many !== undefined) return param === 1 ? one : many;
      return param === undefined ? '' : parameter(lang, param);
    },
  );
}

/** A text of ours in one language, its flags as they are spelt there. */
function spelt(lang: Lang, { id, en }: Bilingual): string {
  return lang === 'id' ? indonesianFlags(id) : en;
}

/** A text in both languages, for machine formats, which never change with the reader's. */
export function both(value: Text): Bilingual {
  return { id: text('id', value), en: text('en', value) };
}

function parameter(lang: Lang, param: Param): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return count(lang, param);
  if ('date' in param) return day(lang, param.date);
  if ('percent' in param) return percent(lang, param.percent, param.digits ?? 1);
  if ('decimal' in param) return decimal(lang, param.decimal, param.digits ?? 1);
  if ('interval' in param) return interval(lang, param.interval[0], param.interval[1], param.digits ?? 1);
  if ('plain' in param) return String(param.plain);
  if ('list' in param) return param.list.map((one) => parameter(lang, one)).join(', ');
  return text(lang, param);
}
