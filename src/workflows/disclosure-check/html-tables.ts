const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const WIDEST = 200;

/** A table of inputs with their hashes counts rows of files, not people. */
const HASH = /^[0-9a-f]{64}$/;

/** The tables of a page as records: the rows of its head joined to one header, cells that span repeated. */
export function htmlTables(content: string): readonly (readonly (readonly string[])[])[] {
  const page = content.replace(/<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1>/gi, '');
  const tables = [...page.matchAll(/<table\b[^>]*>([\s\S]*?)<\/table>/gi)].map(([, table = '']) => {
    const bodyAt = table.search(/<tbody\b/i);
    const head = recordsOf(bodyAt < 0 ? '' : table.slice(0, bodyAt));
    const body = recordsOf(bodyAt < 0 ? table : table.slice(bodyAt));
    if (head.length === 0) return body;
    const width = Math.max(...head.map((record) => record.length));
    const header = Array.from({ length: width }, (_, column) =>
      [...new Set(head.map((record) => record[column] ?? ''))].join(' ').trim(),
    );
    return [header, ...body];
  });
  return tables.filter((records) => !records.some((record) => record.some((cell) => HASH.test(cell))));
}

function recordsOf(part: string): readonly (readonly string[])[] {
  const waiting = new Map<number, { text: string; rows: number }>();
  return part
    .split(/<tr\b[^>]*>/i)
    .slice(1)
    .map((row) => {
      const record: string[] = [];
      const carried = () => {
        for (let above = waiting.get(record.length); above !== undefined; ) {
          if (above.rows === 1) waiting.delete(record.length);
          else above.rows -= 1;
          record.push(above.text);
          above = waiting.get(record.length);
        }
      };
      for (const [, attributes = '', inner = ''] of row.matchAll(
        /<t[hd]\b([^>]*)>([\s\S]*?)(?=<t[hd]\b|<\/tr|$)/gi,
      )) {
        carried();
        const text = textOf(inner);
        const span = (name: string) =>
          Math.min(WIDEST, Number(new RegExp(`\\b${name}=["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1) || 1);
        for (let many = span('colspan'); many > 0; many -= 1) {
          if (span('rowspan') > 1) waiting.set(record.length, { text, rows: span('rowspan') - 1 });
          record.push(text);
        }
      }
      carried();
      return record;
    })
    .filter((record) => record.length > 0);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
