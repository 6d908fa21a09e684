import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';

/** All cells of a workbook's first sheet as SheetJS gives them; counted, and nothing more. */
const [path = ''] = process.argv.slice(2);
const workbook = read(readFileSync(path), { dense: true });
const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
const rows = (sheet?.['!data'] ?? []) as readonly (readonly unknown[])[];
process.stdout.write(`${rows.reduce((sum, row) => sum + row.length, 0)}\n`);
