/** A column of a table for machines: its type never depends on what is in it. */
export interface MachineColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'date';
}

export type MachineValue = string | number | boolean | null;

/** Figures as rows, full precision, texts literal; null where there is no value, with the reason in `status`. */
export interface MachineTable {
  readonly columns: readonly MachineColumn[];
  readonly rows: readonly (readonly MachineValue[])[];
}
