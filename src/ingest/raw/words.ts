import { tidy } from './grid.ts';

const NOTE =
  /^(?:\*+\)?|sumber(?: data)?|source|catatan|keterangan|note|notes|ket|dicetak|diunduh|data (?:bersumber|diolah)|updated?|last update|copyright|diakses|penjelasan|footnotes?|\d\)|[a-z]\)|r\)|¹|²|³)(?=$|[\s:.*/)=])/i;
const UNIT_WORD =
  /^(?:\(?(?:%|persen|persentase|percent|orang|jiwa|juta|ribu|ribuan|miliar|milyar|triliun|rupiah|rp|kasus|anak|unit|buah|kk|rumah tangga|km2?|km²|ha|ton|kg|liter|m2?|m²|tahun|desa|persons?|people|million|thousand|usd|us\$|idr)\)?(?:[ /.]+|$)){1,4}$/i;
const TOTAL =
  /^(?:(?:sub|grand)[ -]?)?(?:total|jumlah)(?:[ -](?:total|jumlah|keseluruhan|seluruhnya|seluruh|umum|akhir|besar|semua|nasional))*(?:\s*[:.])?$|^(?:j u m l a h|t o t a l)$|^(?:rata-?\s?rata|rerata|average|mean)(?: (?:total|nasional))?[:.]?$/i;
const TOTAL_START = /^(?:(?:sub|grand)[ -]?)?(?:total|jumlah|rata-?rata|rerata)(?=[\s:./(]|$)/i;
const NAMES_SUM =
  /^(?:sub|grand|total|jumlah|j u m|t o t|rata|rerata|average|mean|indonesia|nasional|national|prov|kab|kota|kec)/i;
const AVERAGE = /^(?:rata-?\s?rata|rerata|average|mean)/i;
const NATION = /^(?:indonesia|nasional|national)$/i;
const TOTAL_LABEL =
  /(?:^|[ \-–/])(?:jumlah|total|grand total|jumlah total|semua|seluruhnya)(?: ?\([^)]*\))?$/i;

const TITLE =
  /^(?:tabel|table|lampiran|rekapitulasi|rekap|daftar|laporan|data|statistik|grafik|gambar)(?=$|[\s:.\d])/i;
const PAGE = /^(?:halaman|hal\.|page|lanjutan|sambungan|continued|bersambung)(?=$|[\s:.\d-])/i;

/** What stands above a table and not over a column. */
export const startsTitle = (text: string): boolean => TITLE.test(tidy(text));
/** What a printed page says at its ends. */
export const isPageMark = (text: string): boolean => PAGE.test(tidy(text));
export const startsNote = (text: string): boolean => NOTE.test(tidy(text));
export const isUnitWord = (text: string): boolean =>
  UNIT_WORD.test(tidy(text)) || (/^\(.{1,24}\)$/.test(tidy(text)) && !/^\(-?\d+\)$/.test(tidy(text)));
/** Nothing but a word for a sum. */
export const isTotalWord = (text: string): boolean => TOTAL.test(tidy(text));
/** A word for a sum, and something after it: the sum of what, or a village of that name. */
export const startsTotal = (text: string): boolean => TOTAL_START.test(tidy(text));
/** Whether a label begins as the name of a sum, a nation or a place above others does; most do not. */
export const mayNameSum = (text: string): boolean => NAMES_SUM.test(tidy(text));
export const isAverage = (text: string): boolean => AVERAGE.test(tidy(text));
/** What stands before shares of a total. */
export const isShareWord = (text: string): boolean =>
  /^(?:persen(?:tase)?|percent(?:age)?|proporsi)(?: ?\(?%\)?)?[:.]?$/i.test(tidy(text));
export const isNation = (text: string): boolean => NATION.test(tidy(text));
/** A column of sums of the columns beside it. */
export const isTotalLabel = (label: string): boolean => TOTAL_LABEL.test(label);
/** Codes, keys and years are numbers that nobody adds. */
export const isCodeLabel = (label: string): boolean =>
  /(?:^|[\s_])(?:kode|code|kd|id|nik|npsn|nip|no|nomor|number|telp|telepon|hp|rt|rw|zip|pos)(?=$|[\s_.])/i.test(
    label.replace(/\./g, ' '),
  );
export const isYearLabel = (label: string): boolean =>
  /(?:^|[\s_])(?:tahun|year|thn|bulan|month|periode)(?=$|[\s_])/i.test(label);
export const isCountLabel = (label: string): boolean =>
  /(?:jumlah|total|korban|kasus|anak|penduduk|orang|jiwa|banyak|laki|perempuan|pengaduan|count|number|desa|kk|siswa|guru|unit)/i.test(
    label,
  );
export const isShareLabel = (label: string): boolean =>
  /(?:persen|percent|%|rasio|ratio|rate|indeks|index|ipm|lat|lon|rata|koefisien|skor|score|tingkat|angka partisipasi)/i.test(
    label,
  );
