import { random } from './suite.ts';

type Mutation = (bytes: Buffer, r: () => number) => Buffer;

const at = (bytes: Buffer, r: () => number) => Math.floor(r() * (bytes.length + 1));
const insert = (bytes: Buffer, place: number, piece: Buffer | string) =>
  Buffer.concat([bytes.subarray(0, place), Buffer.from(piece), bytes.subarray(place)]);

/** Damage as files suffer it; none of it may crash the reader or leave a line unaccounted. */
const MUTATIONS: readonly Mutation[] = [
  (bytes, r) => insert(bytes, at(bytes, r), '"'),
  (bytes, r) => insert(bytes, at(bytes, r), "'"),
  (bytes, r) => insert(bytes, at(bytes, r), ['\n', '\r', '\r\n', '\n\n\n'][Math.floor(r() * 4)]!),
  (bytes, r) => insert(bytes, at(bytes, r), [',', ';', '\t', '|', ',,,,'][Math.floor(r() * 5)]!),
  (bytes, r) => insert(bytes, at(bytes, r), Buffer.from([Math.floor(r() * 256)])),
  (bytes, r) => insert(bytes, at(bytes, r), '\0'),
  (bytes, r) => insert(bytes, at(bytes, r), '\u200b\u00a0'),
  (bytes, r) => bytes.subarray(0, at(bytes, r)),
  (bytes, r) => bytes.subarray(at(bytes, r)),
  (bytes, r) => {
    const from = at(bytes, r);
    return Buffer.concat([
      bytes.subarray(0, from),
      bytes.subarray(Math.min(bytes.length, from + 1 + Math.floor(r() * 40))),
    ]);
  },
  (bytes, r) => {
    const from = at(bytes, r);
    return Buffer.concat([bytes, bytes.subarray(from, from + 200)]);
  },
  (bytes, r) =>
    insert(bytes, 0, ['Judul tabel\n\n', 'sep=;\n', '\ufeff', '# catatan\n', ',,,\n'][Math.floor(r() * 5)]!),
  (bytes, r) =>
    Buffer.concat([
      bytes,
      Buffer.from(['Total,1,2\n', '\nSumber: contoh\n', '""', '\u001a'][Math.floor(r() * 4)]!),
    ]),
  (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n')),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('utf8').replaceAll(',', ';')),
];

/** Mutants of one file, one to four kinds of damage each; the same seed gives the same ones. */
export function* mutants(content: Buffer, seed: number, count: number): Generator<Buffer> {
  const r = random(seed);
  for (let made = 0; made < count; made += 1) {
    let bytes = content;
    const times = 1 + Math.floor(r() * 4);
    for (let time = 0; time < times; time += 1)
      bytes = MUTATIONS[Math.floor(r() * MUTATIONS.length)]!(bytes, r);
    yield bytes;
  }
}
