import type { CodeBook } from '../../model/dataset.ts';

/** Who answers: the nine kinds of respondent of KPAI's visits to Indramayu (2023) and Cirebon (2024). */
export const RESPONDENT = {
  id: 'respondent',
  codes: {
    'social-office': { label: { id: 'Dinas Sosial', en: 'Social affairs office' }, aliases: ['Dinsos'] },
    'labour-office': {
      label: { id: 'Dinas Tenaga Kerja', en: 'Labour office' },
      aliases: ['Disnaker', 'Dinas Ketenagakerjaan', 'Disnakertrans'],
    },
    'population-office': {
      label: { id: 'Dinas Kependudukan dan P3A', en: 'Population and child protection office' },
      aliases: ['DP3A', 'Dinas P3A', 'DPPPA', 'DP2KBP3A', 'DPPKBP3A'],
    },
    'religious-adat-figure': {
      label: { id: 'Tokoh agama dan adat', en: 'Religious or adat figure' },
      aliases: ['Tokoh agama', 'Tokoh adat', 'Toga', 'Tokoh masyarakat'],
    },
    'former-migrant': {
      label: { id: 'Purna PMI', en: 'Former migrant' },
      aliases: ['Mantan PMI', 'Eks PMI', 'Returned migrant'],
    },
    child: {
      label: { id: 'Anak pekerja migran', en: 'Child of a migrant' },
      aliases: ['Anak PMI', 'Anak', 'Migrant’s child'],
    },
    carer: { label: { id: 'Pengasuh', en: 'Carer' }, aliases: ['Pengasuh pengganti', 'Wali', 'Caregiver'] },
    officer: {
      label: { id: 'Petugas Desmigratif', en: 'Desmigratif officer' },
      aliases: ['Petugas', 'Officer', 'Pendamping Desmigratif'],
    },
    partner: {
      label: { id: 'Mitra', en: 'Partner' },
      aliases: ['Mitra kerja', 'LSM', 'Partner organisation'],
    },
  },
} as const satisfies CodeBook;

/**
 * Items of the oversight instrument, each a statement to which "yes" means that it holds. The first two are
 * the press release's; a deficit and a strength both occur, so that "yes" is not always the bad answer.
 */
export const ITEM = {
  id: 'item',
  codes: {
    'unresponsive-environment': {
      label: {
        id: 'Lingkungan tidak tanggap terhadap keadaan anak yang ditinggalkan',
        en: 'The neighbourhood does not respond to the situation of children left behind',
      },
      aliases: ['Lingkungan tidak responsif', 'Lingkungan tidak tanggap', 'Unresponsive environment'],
    },
    'care-seen-as-private': {
      label: {
        id: 'Pengasuhan dianggap urusan internal keluarga',
        en: 'Care is seen as a family’s internal affair',
      },
      aliases: ['Urusan internal keluarga', 'Dianggap urusan keluarga', 'Care seen as private'],
    },
    'community-takes-part': {
      label: {
        id: 'Masyarakat ikut dalam pengasuhan bersama',
        en: 'The community takes part in shared care',
      },
      aliases: ['Masyarakat ikut serta', 'Community takes part'],
    },
    'activity-held-regularly': {
      label: {
        id: 'Kegiatan community parenting berjalan teratur',
        en: 'Community parenting activities are held regularly',
      },
      aliases: ['Kegiatan berjalan teratur', 'Activities held regularly'],
    },
    'carers-trained': {
      label: { id: 'Pengasuh pengganti pernah dilatih', en: 'Substitute carers have been trained' },
      aliases: ['Pengasuh pernah dilatih', 'Carers trained'],
    },
    'remote-parenting-trained': {
      label: {
        id: 'Orang tua yang bekerja di luar negeri dilatih mengasuh jarak jauh',
        en: 'Parents abroad are trained in remote parenting',
      },
      aliases: ['Pelatihan pengasuhan jarak jauh', 'Remote parenting trained'],
    },
    'parents-in-contact': {
      label: {
        id: 'Orang tua menghubungi anak sedikitnya sekali seminggu',
        en: 'Parents are in contact with their child at least weekly',
      },
      aliases: ['Orang tua menghubungi anak', 'Parents in contact'],
    },
    'child-can-report': {
      label: {
        id: 'Anak tahu ke mana melapor bila tidak aman',
        en: 'Children know where to turn when they are not safe',
      },
      aliases: ['Anak tahu tempat melapor', 'Child can report'],
    },
    'children-heard': {
      label: {
        id: 'Pendapat anak didengar dalam kegiatan desa',
        en: 'Children’s views are heard in village activities',
      },
      aliases: ['Anak didengar', 'Children heard'],
    },
    'village-regulation': {
      label: {
        id: 'Ada peraturan desa untuk anak pekerja migran',
        en: 'There is a village regulation for migrants’ children',
      },
      aliases: ['Peraturan desa', 'Perdes', 'Village regulation'],
    },
    'agencies-work-together': {
      label: { id: 'Instansi bekerja sama dan berbagi data', en: 'Agencies work together and share data' },
      aliases: ['Kerja sama antarinstansi', 'Agencies work together'],
    },
    'referral-known': {
      label: {
        id: 'Jalur rujukan ke Puspaga dan UPTD PPA diketahui',
        en: 'The referral path to Puspaga and UPTD PPA is known',
      },
      aliases: ['Jalur rujukan diketahui', 'Referral known'],
    },
  },
} as const satisfies CodeBook;

/** An answer to an item. A blank is no answer; "does not know" is one. */
export const ANSWER = {
  id: 'answer',
  codes: {
    yes: { label: { id: 'Ya', en: 'Yes' }, aliases: ['Y', 'Ada', 'Benar', 'Sudah', '1'] },
    no: { label: { id: 'Tidak', en: 'No' }, aliases: ['T', 'Tdk', 'Belum', 'Tidak ada', 'N', '0'] },
    unknown: {
      label: { id: 'Tidak tahu', en: 'Does not know' },
      aliases: ['TT', 'Tidak mengetahui', 'Unknown', 'Don’t know'],
    },
    'not-applicable': {
      label: { id: 'Tidak berlaku', en: 'Not applicable' },
      aliases: ['TB', 'Tidak relevan', 'Not relevant'],
    },
  },
} as const satisfies CodeBook;
