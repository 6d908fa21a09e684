/** What must stand beside a figure. Wording is fixed; statistical terms want one place to change them. */
export const caveats = {
  'caveat-incidence': {
    id: 'Data ini mencatat aduan yang sampai ke KPAI, bukan seluruh kejadian.',
    en: 'Complaints that reached KPAI, not all events.',
  },
  'caveat-access': {
    id: 'Aduan lebih banyak dari wilayah yang mudah menjangkau KPAI; aduan sedikit tidak berarti aman.',
    en: 'More complaints come where KPAI is easy to reach; few complaints do not mean safe.',
  },
  'caveat-whom': {
    id: 'Kasus berasal dari semua keluarga; bagian keluarga PMI tidak diketahui.',
    en: 'Cases come from all families; the migrant share is unknown.',
  },
  'caveat-part-year': {
    id: 'Angka sementara, keadaan per {date}; jangan dibandingkan dengan setahun penuh.',
    en: 'Provisional as of {date}; do not compare with a full year.',
  },
  'caveat-small-n': {
    id: 'Dengan penyebut {n}, satu kasus mengubah hasil {points} poin persen.',
    en: 'With denominator {n}, one case moves the result {points} points.',
  },
  'caveat-order': {
    id: 'Urut menurut penyebut, bukan peringkat.',
    en: 'Ordered by denominator; this is not a ranking.',
  },
  'caveat-stigma': {
    id: 'Bekerja di luar negeri bukan tanda pengasuhan buruk; laporan ini menilai layanan, bukan keluarga.',
    en: 'Working abroad is no sign of poor care; this report assesses services, not families.',
  },
  'caveat-suppressed': {
    id: '[c] disembunyikan agar anak tidak dikenali; bukan nol.',
    en: '[c] hidden so that no child can be identified; not zero.',
  },
  'caveat-missing': {
    id: '[x] tidak ada data; bukan nol.',
    en: '[x] no data; not zero.',
  },
  'caveat-undefined': {
    id: '[z] tidak berlaku: penyebutnya nol.',
    en: '[z] not applicable: the denominator is zero.',
  },
  'caveat-interval': {
    id: 'Selang menggambarkan variasi acak, bukan salah catat atau aduan yang tak masuk.',
    en: 'The interval shows chance variation, not recording errors or unmade complaints.',
  },
  'caveat-case-not-child': {
    id: 'Kasus bukan jumlah anak.',
    en: 'Cases are not a number of children.',
  },
  'caveat-census': {
    id: 'Hitungan lengkap, bukan sampel: tanpa selang kepercayaan.',
    en: 'A complete count, not a sample: no confidence interval.',
  },
  'caveat-blank': {
    id: 'Kosong = belum diisi; tidak dihitung sebagai "Tidak".',
    en: 'Blank = not filled in; not counted as "No".',
  },
  'safeguarding-notice': {
    id: 'Data bukan pengganti penanganan. SAPA 129, WA 08111-129-129, UPTD PPA setempat.',
    en: 'Data do not replace a response: SAPA 129, WhatsApp 08111-129-129, the local UPTD PPA.',
  },
} as const;
