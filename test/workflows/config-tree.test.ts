import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/workflows/config.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();

async function read(name: string, content: string | Buffer) {
  return readConfig(folder.write(name, content)).then(
    (config) => ({ config, error: null }),
    (error) => ({ config: null, error }),
  );
}

describe('the text of a configuration', () => {
  const TEXT = '{ "oversight": { "items": { "village-regulation": null } } }';

  it.each([
    ['as it is', Buffer.from(TEXT)],
    ['with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['as PowerShell 5 writes it, UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['with a comment and a comma too many', Buffer.from(`// ours\n${TEXT.replace('null }', 'null, }')}`)],
  ])('is read %s', async (name, content) => {
    const { config } = await read(`${name.length}.json`, content);
    expect(config?.oversight.items).toEqual({ 'village-regulation': null });
  });

  it.each([
    ['{\n "settings": {}\n "aliases": {}\n}', 3, 'hint-json-comma'],
    ['{\n "settings" {}\n}', 2, 'hint-json-colon'],
    ['{\n "settings": \n}', 3, 'hint-json-value'],
    ['{\n "settings": {\n', 3, 'hint-json-close'],
    ['{\n “settings”: {}\n}', 2, 'hint-json-symbol'],
    ["{\n 'settings': {}\n}", 2, 'hint-json-symbol'],
    ['{\n "mappings": { "a": "C:\\KPAI" }\n}', 2, 'hint-json-escape'],
    ['{}\n{}', 2, 'hint-json-end'],
    ['', 1, 'hint-json-value'],
  ])('%j: line %i, and what to do', async (content, line, hint) => {
    const { error } = await read('wrong.json', content);
    expect(error).toMatchObject({
      code: 'invalid-config',
      what: { key: 'error-config-syntax' },
      hint: { key: hint },
      location: { line },
    });
  });

  it('with a key twice names both lines: the first would be lost without a word', async () => {
    const { error } = await read('twice.json', '{\n "settings": { "minCell": 5 },\n "settings": {}\n}');
    expect(error).toMatchObject({
      what: { key: 'error-config-key-twice', params: { key: 'settings', line: 2 } },
      location: { line: 3 },
    });
  });
});
