import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createXmlScanner, eachAttribute } from '../../../src/ingest/workbook/xml-scanner.ts';
import { decodeCellText, decodeXmlText } from '../../../src/ingest/workbook/xml-text.ts';

function events(...chunks: readonly (string | Buffer)[]): string {
  let seen = '';
  const scanner = createXmlScanner(
    {
      open: (name, bytes, from, to) => {
        seen += `<${name}|${bytes.toString('utf8', from, to).trim()}>`;
      },
      close: (name) => {
        seen += `</${name}>`;
      },
      text: (bytes, from, to) => {
        seen += bytes.toString('utf8', from, to);
      },
    },
    (kind) => new Error(kind),
  );
  for (const chunk of chunks) scanner.write(Buffer.from(chunk));
  scanner.end();
  return seen;
}

const DOCUMENT = `<?xml version="1.0"?><!-- a > b --><x:a xmlns:x='u'><b c="1>2" d='"'/><x:e >t&amp;é中\u{1F600}</x:e ><é ï="ö"/><![CDATA[<&]]></x:a>\n`;
const BYTES = Buffer.from(DOCUMENT);

describe('createXmlScanner', () => {
  it('reports local names, attributes and text', () => {
    expect(events(DOCUMENT)).toBe(
      `<a|xmlns:x='u'><b|c="1>2" d='"'></b><e|>t&amp;é中\u{1F600}</e><é|ï="ö"></é><&amp;</a>`,
    );
  });

  it('reports the same however the document is cut', () => {
    const whole = events(DOCUMENT);
    expect(events(...Array.from(BYTES, (byte) => Buffer.of(byte)))).toBe(whole);
    fc.assert(
      fc.property(fc.array(fc.nat(BYTES.length), { maxLength: 5 }), (cuts) => {
        const ends = [...cuts, BYTES.length].sort((a, b) => a - b);
        expect(events(...ends.map((end, i) => BYTES.subarray(ends[i - 1] ?? 0, end)))).toBe(whole);
      }),
    );
  });

  it.each([
    ['', 'malformed'],
    ['text', 'malformed'],
    ['<a>', 'malformed'],
    ['<a><b></a></b>', 'malformed'],
    ['<a></b>', 'malformed'],
    ['<a/></a>', 'malformed'],
    ['<a/><b/>', 'malformed'],
    ['<a/>text', 'malformed'],
    ['<a b="1', 'malformed'],
    ['<a><!-- </a>', 'malformed'],
    ['<a>< b/></a>', 'malformed'],
    ['<a><!ELEMENT b></a>', 'malformed'],
    ['<!DOCTYPE a><a/>', 'doctype'],
    ['<?xml version="1.0"?>\n<!-- x --><!doctype a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
  ])('refuses %s', (text, kind) => {
    expect(() => events(text)).toThrow(kind);
    expect(() => events(...text)).toThrow(kind);
  });
});

it('reads attributes with either quote, spaces and prefixes', () => {
  const seen: string[] = [];
  const bytes = Buffer.from(`<é r:id = "a'b"  x='1' y=""\n/>"`);
  eachAttribute(bytes, 3, bytes.length - 3, (_, ...[nameFrom, nameTo, from, to]) =>
    seen.push(`${bytes.toString('utf8', nameFrom, nameTo)}:${bytes.toString('utf8', from, to)}`),
  );
  expect(seen).toEqual(["id:a'b", 'x:1', 'y:']);
});

it.each([
  ['a&amp;&lt;&gt;&quot;&apos;b', `a&<>"'b`],
  ['&#65;&#x1F600;&#X41;', 'A\u{1F600}A'],
  ['&amp;lt;', '&lt;'],
  ['&unknown; &#1114112; &', '&unknown; &#1114112; &'],
  ['a\r\nb\rc', 'a\nb\nc'],
])('decodes the entities of %j', (raw, text) => expect(decodeXmlText(raw)).toBe(text));

it.each([
  ['a_x000D_b', 'a\rb'],
  ['_x005F_x000D_', '_x000D_'],
  ['desa_xyz', 'desa_xyz'],
  ['_x00e9_', 'é'],
])('decodes the escapes of %j', (raw, text) => expect(decodeCellText(raw)).toBe(text));
