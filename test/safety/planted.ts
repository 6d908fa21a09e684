import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { openEngine } from '../../src/engine/index.ts';
import { literal } from '../../src/text/sql.ts';
import { pdfPages } from '../support/pdf-text.ts';

/** Identifiers of every kind, invented: regency 61 is no regency. What must never be seen again, as it may be found. */
export const PLANTED = {
  nik: '3261015203150001',
  familyCard: '3261010101100002',
  phone: '081298765432',
  email: 'rahmawati.contoh@surel.invalid',
  insurance: '0009876543210',
  tax: '09.254.294.3-407.000',
  passport: 'X7654321',
  name: 'Siti Rahmawatiningsih',
} as const;

const NEEDLES = [
  ...Object.values(PLANTED).filter((value) => value !== PLANTED.name),
  'Rahmawatiningsih',
  '092542943407000',
];

const HEADER =
  'No Registrasi,Tgl Aduan,Klaster,Sub Klaster,Prov,Kab/Kota,Jenis Kelamin,Usia,Saluran,Nama Pelapor,NIK,No KK,No HP,Email,No BPJS,NPWP,No Paspor,Uraian';

/** A register of complaints with an identifier of each kind in a column, in free text, and in a damaged row. */
export function plantedRegister(header: string = HEADER): string {
  const said = [
    `anak bernama ${PLANTED.name} tidak diasuh`,
    `NIK ${PLANTED.nik}`,
    `KK ${PLANTED.familyCard}`,
    `hubungi ${PLANTED.phone} sore`,
    `surel ${PLANTED.email}`,
    `BPJS ${PLANTED.insurance}`,
    `NPWP ${PLANTED.tax}`,
    `paspor ${PLANTED.passport}`,
  ];
  const own = `${PLANTED.name},${PLANTED.nik},${PLANTED.familyCard},${PLANTED.phone},${PLANTED.email},${PLANTED.insurance},${PLANTED.tax},${PLANTED.passport}`;
  const rows = Array.from({ length: 64 }, (_, at) => {
    const day = String((at % 28) + 1).padStart(2, '0');
    const place = at % 2 === 0 ? 'Jawa Barat,Kabupaten Contoh A' : 'Jawa Brat,Kabupaten Contoh B';
    return `REG-${at},2023-03-${day},Lingkungan Keluarga dan Pengasuhan Alternatif,Anak Korban Pengasuhan Bermasalah,${place},Perempuan,${8 + (at % 9)},Telepon,${own},${said[at % said.length]}`;
  });
  // shifted by one column, and a quote that is never closed
  const damaged = [
    `REG-90,2023-03-01,extra,Lingkungan Keluarga dan Pengasuhan Alternatif,Anak Korban Pengasuhan Bermasalah,Jawa Barat,Kabupaten Contoh A,Perempuan,9,Telepon,${own},x`,
    `REG-91,2023-03-02,Lingkungan Keluarga dan Pengasuhan Alternatif,"Anak Korban Pengasuhan Bermasalah,${PLANTED.nik},Kabupaten Contoh A,${PLANTED.phone},9,Telepon,${own},${PLANTED.email}`,
  ];
  return `DATA CONTOH\n${header}\n${[...rows.slice(0, 40), ...damaged, ...rows.slice(40)].join('\n')}\n`;
}

/** Which planted identifiers a text holds. */
export function seen(text: string): readonly string[] {
  return NEEDLES.filter((needle) => text.includes(needle));
}

/** Planted identifiers in the files of a folder, by file: archives unpacked, pages and columns read as their readers do. */
export async function seenInFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const text = [bytes, ...unpacked(bytes)].map(
      (one) => `${one.toString('utf8')}\n${one.toString('utf16le')}`,
    );
    if (entry.name.endsWith('.pdf')) text.push(...pdfPages(bytes));
    if (entry.name.endsWith('.parquet')) text.push(...(await columnsOf(path)));
    for (const needle of new Set([...seen(entry.name), ...text.flatMap(seen)]))
      found.push(`${entry.name}: ${needle}`);
  }
  return found;
}

/** Everything a Parquet file says: the names of its columns, its cells, and what is noted in it. */
async function columnsOf(path: string): Promise<readonly string[]> {
  const engine = await openEngine({ inputs: [path], threads: 1 });
  try {
    const file = literal(path);
    const notes = `SELECT decode(key) AS k, decode(value) AS v FROM parquet_kv_metadata(${file})`;
    const read = [`SELECT * FROM read_parquet(${file})`, notes].map((sql) => engine.rows(sql));
    return (await Promise.all(read))
      .flat()
      .flatMap((row) => [...Object.keys(row), ...Object.values(row).map(String)]);
  } finally {
    engine.close();
  }
}

/** Members of a ZIP archive, found by their local headers through the directory at its end. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return [];
  const members: Buffer[] = [];
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    members.push(method === 8 ? inflateRawSync(packed) : packed);
  }
  return members;
}
