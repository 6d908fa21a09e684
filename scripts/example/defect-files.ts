import { layoutDefects } from './defect-layouts.ts';
import { valueDefects } from './defect-values.ts';

/** The defect fixtures: file name to bytes. */
export function defectFiles(): Readonly<Record<string, Buffer>> {
  const files = { ...layoutDefects(), ...valueDefects() };
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? Buffer.from(content) : content,
    ]),
  );
}
