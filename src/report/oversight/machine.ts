import type { OversightResult } from '../../model/oversight.ts';
import { csvLine, findingObject, inputObject, type ToolName } from '../machine.ts';

export function oversightJson(result: OversightResult, tool: ToolName): string {
  const { inputs, findings, lang: _, ...rest } = result;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'oversight',
      inputs: inputs.map(inputObject),
      ...rest,
      dataFindings: findings.map((finding) => findingObject(finding)),
    },
    null,
    2,
  )}\n`;
}

/** A line an obstacle. */
export function oversightNdjson(result: OversightResult): string {
  return result.obstacles.map((one) => `${JSON.stringify(one)}\n`).join('');
}

/** A row an obstacle. */
export function oversightCsv(result: OversightResult): string {
  const columns = [
    'obstacle',
    'villages',
    'visited',
    'answered',
    'value',
    'lower',
    'upper',
    'method',
    'status',
  ] as const;
  return [
    csvLine(columns),
    ...result.obstacles.map((one) => csvLine(columns.map((column) => one[column]))),
  ].join('');
}
