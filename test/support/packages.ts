import { SaxesParser } from 'saxes';
import { fromBuffer } from 'yauzl';

export interface Part {
  readonly name: string;
  readonly content: string;
  readonly time: number;
}

/** Every file of a ZIP package, in its order; `time` is what the directory says, as ZIP writes it. */
export function partsOf(bytes: Uint8Array): Promise<readonly Part[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
      if (error !== null || archive === undefined) return reject(error);
      const parts: Part[] = [];
      archive.on('error', reject);
      archive.on('end', () => resolve(parts));
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, (failed, stream) => {
          if (failed !== null || stream === undefined) return reject(failed);
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('error', reject);
          stream.on('end', () => {
            parts.push({
              name: entry.fileName,
              content: Buffer.concat(pieces).toString('utf8'),
              time: entry.lastModFileDate * 65_536 + entry.lastModFileTime,
            });
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}

export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await partsOf(bytes)).find((one) => one.name === name);
  if (part === undefined) throw new Error(`the package has no ${name}`);
  return part.content;
}

/** The texts of elements called `text`, joined within every element called `unit`; throws where it is no XML. */
export function textsOf(xml: string, unit: string, text: string): readonly string[] {
  const units: string[] = [];
  let inside = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === unit) units.push('');
    if (name === text) inside = true;
  });
  parser.on('closetag', ({ name }) => {
    if (name === text) inside = false;
  });
  parser.on('text', (piece) => {
    if (inside && units.length > 0) units[units.length - 1] += piece;
  });
  parser.write(xml).close();
  return units;
}

/** Names of all elements of a part. */
export function elementsOf(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.add(name));
  parser.write(xml).close();
  return names;
}
