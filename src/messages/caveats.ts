/** What must stand beside a figure. Wording is fixed; statistical terms want one place to change them. */
export const caveats = {
  'caveat-incidence': {
    id: 'Data ini mencatat aduan yang sampai ke KPAI, bukan seluruh kejadian.',
    en: 'Complaints that reached KPAI, not all events.',
  },
  'caveat-recorded': {
    id: 'Yang tercatat dalam berkas, bukan seluruh kejadian.',
    en: 'What the file records, not all events.',
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
  'caveat-order-count': {
    id: 'Urut menurut banyaknya, bukan peringkat.',
    en: 'Ordered by number; this is not a ranking.',
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
  'caveat-assessed': {
    id: 'Dihitung dari anak yang diperiksa, bukan semua anak yang ditinggalkan.',
    en: 'Of children assessed, not of all left behind.',
  },
  'caveat-no-sample': {
    id: 'Anak yang diperiksa bukan sampel acak; selang hanya menggambarkan variasi acak.',
    en: 'The children assessed are no random sample; the interval shows chance variation alone.',
  },
  'caveat-association': {
    id: 'Perbedaan ini bukan bukti sebab akibat.',
    en: 'This difference does not show cause.',
  },
  'caveat-perception': {
    id: 'Konsumerisme adalah penilaian responden, bukan pengukuran; lihat kesepakatan kedua responden.',
    en: 'Consumerism is what respondents perceive, not a measurement; see how far two respondents agree.',
  },
  'caveat-risk': {
    id: 'Risiko menurut tanda yang terlihat; kasus yang terbukti hanya berasal dari UPTD PPA atau kepolisian.',
    en: 'Risk by the signs seen; confirmed cases come from UPTD PPA or the police only.',
  },
  'caveat-contributors': {
    id: 'Untuk publik, baris tampil bila sedikitnya {n} desa menyumbang data.',
    en: 'For the public, a row is shown where at least {n} villages contribute.',
  },
  'caveat-named-villages': {
    id: 'Diketahui desa mana yang dikunjungi: untuk publik, baris yang akan menunjuk salah satunya disembunyikan.',
    en: 'It is known which villages were visited: for the public, a row that would point to one of them is hidden.',
  },
  'caveat-visited': {
    id: 'Desa yang dikunjungi belum tentu mewakili desa lain; tanpa bobot rancangan.',
    en: 'The villages visited need not stand for the others; no design weights are used.',
  },
  'caveat-no-entry': {
    id: '"Tidak" pada isian yang belum lengkap dianggap kosong, bukan "Tidak".',
    en: 'A "No" in an entry that is not complete is taken as blank, not as "No".',
  },
  'caveat-procedural': {
    id: 'Hanya penempatan prosedural; yang berangkat tanpa prosedur tidak tercatat.',
    en: 'Procedural placements only; those who left outside the procedure are not recorded.',
  },
  'caveat-survey-estimate': {
    id: 'Perkiraan survei ketenagakerjaan; galat sampelnya tidak ada dalam berkas.',
    en: 'An estimate of the labour force survey; its sampling error is not in the file.',
  },
  'caveat-participants': {
    id: 'Peserta dihitung tiap kali ikut; satu anak dapat terhitung lebih dari sekali.',
    en: 'Participants count each time they take part; one child may count more than once.',
  },
  'safeguarding-notice': {
    id: 'Data bukan pengganti penanganan. SAPA 129, WA 08111-129-129, UPTD PPA setempat.',
    en: 'Data do not replace a response: SAPA 129, WhatsApp 08111-129-129, the local UPTD PPA.',
  },
} as const;
