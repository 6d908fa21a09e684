import type { Check } from '../check.ts';
import { regionOffences } from '../region-offences.ts';

export const check: Check = {
  code: 'region-carried-forward',
  finding: {
    severity: 'info',
    action: 'keep',
    title: {
      id: 'kode atau induk lama dibawa ke wilayah sekarang',
      en: 'old code or parent carried forward',
    },
    explanation: {
      id: 'Wilayah yang berpindah provinsi atau berganti nama dibawa ke kode tahun 2025, agar tahun-tahun dapat dibandingkan. Baris provinsi Papua dan Papua Barat dari sebelum pemekaran 2022 mencakup provinsi yang kini terpisah.',
      en: 'Places that moved to another province or were renamed are carried to the codes of 2025, so that years can be compared. Rows of Papua and Papua Barat from before the splits of 2022 include the provinces that are separate now.',
    },
    hint: {
      id: 'Lihat riwayatnya: desmig wilayah KODE.',
      en: 'See the history: desmig regions CODE.',
    },
  },
  offences: (input) =>
    regionOffences(
      input,
      {
        'carried-forward': null,
        renamed: {
          text: {
            id: 'nama lama, dibaca sebagai nama sekarang',
            en: 'an earlier name, read as the name of today',
          },
          hint: { id: 'Tidak perlu tindakan.', en: 'Nothing to do.' },
        },
        'before-split': {
          text: {
            id: 'provinsi sebelum pemekaran: angkanya mencakup provinsi baru',
            en: 'a province before its split: the figures include the new provinces',
          },
          hint: {
            id: 'Jangan bandingkan dengan tahun sesudah pemekaran tanpa menjumlahkan provinsi barunya.',
            en: 'Do not compare with years after the split without adding the new provinces.',
          },
        },
      },
      'note',
    ),
};
