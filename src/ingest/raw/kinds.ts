import { isMissing } from './missing.ts';

/** What a cell looks like, on its own. */
export type Kind =
  | 'empty'
  | 'missing'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'date'
  | 'period'
  | 'code'
  | 'mixed'
  | 'boolean'
  | 'address'
  | 'phrase'
  | 'other';

const MONTH =
  '(?:jan(?:uari|uary)?|[fp]eb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|juni?e?|juli?y?|agu(?:stus|st)?|agt|ags|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|de[sc](?:ember)?)';
const TIME =
  '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]m)?(?: ?(?:z|wib|wita|wit|utc|[+-]\\d{2}:?\\d{2}))?';

const INTEGER = /^[-+]?\d{1,18}$|^\(\d{1,12}\)$/;
const GROUPED = /^[-+]?\(?\d{1,3}(?:[., {2}'’]\d{3})+(?:[.,]\d+)?\)?$/;
const DECIMAL = /^[-+]?\(?(?:\d+[.,]\d+|[.,]\d+)(?:e[-+]?\d+)?\)?$|^[-+]?\d+e[-+]?\d+$/i;
const MONEY = /^[-+]?(?:rp\.?|idr|us\$|[$€£¥]) ?[-+]?\d[\d.,]*-{0,2}$|^\d[\d.,]* ?(?:€|\$|£|rp)$/i;
const MARKED =
  /^(?:[-+]?\d[\d.,]* ?(?:\*{1,3}\)?|[rex]\)?|\)\*|[¹²³⁴-⁹]\)?)|[-+]?\d[\d.,]* \d\)|\d[\d.,]*-{1,2}|[<>≤≥±~≈] ?\d[\d.,]*)$/;
const PERCENT = /^[-+]?\d+(?:[.,]\d+)?(?:e0)? ?%$/;
const DATE = new RegExp(
  `^(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|\\d{1,2}[ -/.]?${MONTH}[ -/.,]*(?:\\d{4}|\\d{2})|${MONTH}\\.? \\d{1,2},? \\d{4})(?:[ t]+${TIME})?$`,
  'i',
);
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?$/i;
const PERIOD = new RegExp(
  `^(?:(?:19|20)\\d{2}[-/ ]?(?:q|tw|s|sm)[1-4]|(?:19|20)\\d{2}[-/ ,]{1,3}(?:q|tw|triwulan|semester|sem|kuartal) ?-?(?:[1-4]|i{1,3}|iv)|(?:q|tw|triwulan|semester|sem|kuartal) ?-?(?:[1-4]|i{1,3}|iv)(?:[ ,/-]*(?:tahun )?(?:19|20)\\d{2})?|${MONTH}[- /]?(?:19|20)?\\d{2}|(?:19|20)\\d{2}-(?:0[1-9]|1[0-2]))$`,
  'i',
);
const CODE = /^'?\d+(?:[./-]\d+)*$/;
const MIXED = /^(?=[\w./-]*\d)[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*$/;
const BOOLEAN = /^(?:ya|tidak|yes|no|true|false|benar|salah)$/i;
const ADDRESS = /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+)$/i;
const PHRASE = /^[\p{L}\p{N}(][\p{L}\p{M}\p{N} .'’()/&%+_–-]*[?!:*]?$/u;

/** Texts that are no quantities but read as one. */
export function kindOf(raw: string): Kind {
  const text = raw.length > 200 ? raw.slice(0, 200).trim() : raw.trim();
  if (text === '') return 'empty';
  const code = text.charCodeAt(0);
  if ((code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46 || code === 44 || code === 40) {
    if (INTEGER.test(text)) return /^0\d/.test(text) || text.length > 15 ? 'code' : 'integer';
    if (isMissing(text)) return 'missing';
    if (DECIMAL.test(text) || GROUPED.test(text)) return 'decimal';
    if (PERCENT.test(text)) return 'percent';
    if (MARKED.test(text)) return 'decimal';
    if (DATE.test(text) || CLOCK.test(text)) return 'date';
    if (PERIOD.test(text)) return 'period';
  }
  if (isMissing(text)) return 'missing';
  if (MONEY.test(text) || MARKED.test(text)) return 'decimal';
  if (BOOLEAN.test(text)) return 'boolean';
  if (DATE.test(text)) return 'date';
  if (PERIOD.test(text)) return 'period';
  if (CODE.test(text)) return 'code';
  if (MIXED.test(text)) return 'mixed';
  if (PHRASE.test(text)) return 'phrase';
  if (ADDRESS.test(text)) return 'address';
  return 'other';
}

export function isQuantity(kind: Kind): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'percent';
}

/** Not a word of any language: a figure, a date, a mark of no value. */
export function isFigure(kind: Kind): boolean {
  return isQuantity(kind) || kind === 'date';
}

const BAND =
  /^(?:\d{1,4} ?(?:-|–|s\/?d|sampai|to|\/) ?\d{1,4}|[<>≤≥]=? ?\d{1,3}|\d{1,3} ?\+)(?: ?(?:tahun|th|thn|years?|hari|bulan))?$/i;

/** A stretch of ages, years or sizes: `6-12`, `<18`, `60+`, `2018/2019`. As a label it heads a column of figures. */
export function isBand(text: string): boolean {
  return BAND.test(text);
}
