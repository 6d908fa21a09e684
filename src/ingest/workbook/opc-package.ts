import type { Fail } from './errors.ts';
import { readElements } from './read-part.ts';
import { readAttributes } from './xml-text.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type: `worksheet`, `styles`; the same word in strict and transitional files. */
  readonly type: string;
  /** Name of the part inside the archive. */
  readonly target: string;
}

/** Relationships of a part (`''` = the package); empty if it has none. */
export async function relationshipsOf(
  part: string,
  zip: ZipArchive,
  fail: Fail,
): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const source = zip.find(`${folder}_rels/${part.slice(slash)}.rels`);
  if (source === null) return [];
  const found: Relationship[] = [];
  await readElements(
    zip,
    source,
    (name, bytes, from, to) => {
      if (name !== 'Relationship') return;
      const attributes = readAttributes(bytes, from, to);
      if (attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      found.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(folder, attributes.get('Target') ?? ''),
      });
    },
    fail,
  );
  return found;
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Content types by lower-case part name, from `[Content_Types].xml`. */
export async function contentTypes(zip: ZipArchive, fail: Fail): Promise<(part: string) => string> {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const source = zip.find('[Content_Types].xml');
  if (source !== null) {
    await readElements(
      zip,
      source,
      (name, bytes, from, to) => {
        const attributes = readAttributes(bytes, from, to);
        const type = attributes.get('ContentType') ?? '';
        if (name === 'Override') {
          overrides.set((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
        } else if (name === 'Default') defaults.set((attributes.get('Extension') ?? '').toLowerCase(), type);
      },
      fail,
    );
  }
  return (part) => {
    const name = part.toLowerCase();
    return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  };
}
