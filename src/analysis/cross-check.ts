import type { DatasetId } from '../model/dataset.ts';
import type { FindingDefinition } from '../model/finding.ts';

/** Accepted rows of one kind at fault, as a condition on its view `accepted_<kind>` under the name `v`. */
export interface CrossOffence {
  readonly kind: DatasetId;
  /** columns the fault is shown in: the first that the file has */
  readonly columns: readonly string[];
  readonly where: string;
}

/** A rule across files of different kinds; only asked when all the kinds it compares are there. */
export interface CrossCheck {
  readonly code: string;
  readonly finding: FindingDefinition;
  offences(kinds: ReadonlySet<DatasetId>): readonly CrossOffence[];
}

/** Kinds whose rows speak of a village that the register should know. */
export const VILLAGE_KINDS: readonly DatasetId[] = ['activities', 'children', 'visits', 'findings'];

const registeredVillage: CrossCheck = {
  code: 'foreign-key',
  finding: {
    severity: 'warning',
    action: 'keep',
    title: { id: 'desa tidak terdaftar di berkas desa', en: 'village not in the villages file' },
    explanation: {
      id: 'Baris menyebut desa yang tidak ada di berkas jenis villages yang diberikan bersamanya. Barisnya tetap dihitung; desa itu mungkin belum terdaftar, atau kodenya keliru.',
      en: 'The row names a village that the villages file given along does not have. The row still counts; the village may not be registered yet, or its code is wrong.',
    },
    hint: {
      id: 'Periksa kode desanya, atau tambahkan desanya ke berkas desa.',
      en: 'Check the village code, or add the village to the villages file.',
    },
  },
  offences: (kinds) =>
    kinds.has('villages')
      ? VILLAGE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
          kind,
          columns: ['village_code', 'village'],
          where:
            'v._village IS NOT NULL AND NOT EXISTS (SELECT 1 FROM accepted_villages r WHERE r._village = v._village)',
        }))
      : [],
};

export const CROSS_CHECKS: readonly CrossCheck[] = [registeredVillage];
