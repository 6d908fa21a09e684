/** What is being done to a file, or to all of them. */
export type Phase = 'reading' | 'checking' | 'computing';

/** How large the work of a phase is, as far as it is known. */
export interface PhaseWork {
  readonly rows: number | null;
  /** share done, from 0 to 1; null: nobody can tell */
  readonly done: () => number | null;
}

export type OnPhase = (phase: Phase, file: string, work?: PhaseWork) => void;
