import type { Indicator, Side } from '../../model/indicator.ts';
import type { Bilingual } from '../../model/message.ts';

/** Villages of which half or more of the respondents who answered say that an item holds. */
function saidOfVillage(item: string, title: Bilingual): Indicator {
  const answered: Side = {
    from: 'village_answers',
    where: `item = '${item}' and yes + no > 0`,
    label: { id: 'desa yang dikunjungi dan dijawab', en: 'villages visited with an answer' },
  };
  return {
    theme: 'services',
    kind: 'proportion',
    counts: 'villages',
    universe: 'process',
    better: 'lower',
    publicLevel: 'regency',
    caveats: ['caveat-visited', 'caveat-named-villages', 'caveat-stigma'],
    title,
    rationale: {
      id: 'Desa dihitung "Ya" bila sedikitnya setengah dari responden yang menjawab Ya atau Tidak berkata Ya.',
      en: 'A village counts where at least half of the respondents who said Yes or No said Yes.',
    },
    numerator: {
      from: 'village_answers',
      where: `item = '${item}' and yes + no > 0 and yes * 2 >= yes + no`,
      label: {
        id: 'desa yang keadaannya demikian menurut responden',
        en: 'villages of which respondents say so',
      },
    },
    denominator: answered,
    contributors: answered,
    ofNamed: 'community',
    asked: {
      from: 'village_answers',
      where: `item = '${item}'`,
      label: { id: 'desa yang ditanya', en: 'villages asked' },
    },
  };
}

/** Areas that have a service, of those that answered; a "no" in an incomplete entry is no answer. */
function present(column: string, title: Bilingual, rationale: Bilingual): Indicator {
  return {
    theme: 'services',
    kind: 'proportion',
    counts: 'services',
    universe: 'census',
    better: 'higher',
    publicLevel: 'village',
    caveats: ['caveat-no-entry'],
    title,
    rationale,
    numerator: {
      from: 'services',
      where: column,
      label: { id: 'daerah yang memilikinya', en: 'areas that have it' },
    },
    denominator: {
      from: 'services',
      where: `${column} is not null and (${column} or coalesce(entry_complete, true))`,
      label: {
        id: 'kabupaten, kota, dan provinsi yang menjawab',
        en: 'regencies, cities and provinces that answered',
      },
    },
    asked: {
      from: 'services',
      label: {
        id: 'kabupaten, kota, dan provinsi dalam berkas',
        en: 'regencies, cities and provinces in the file',
      },
    },
  };
}

/** What surrounds the children: the community as respondents see it, and the services at hand. */
export const servicesIndicators = {
  unresponsive_environment: saidOfVillage('unresponsive-environment', {
    id: 'Lingkungan tidak tanggap',
    en: 'Unresponsive environment',
  }),
  care_seen_as_private: saidOfVillage('care-seen-as-private', {
    id: 'Pengasuhan dianggap urusan keluarga',
    en: 'Care seen as a private affair',
  }),
  puspaga_coverage: present(
    'puspaga',
    { id: 'Daerah dengan Puspaga', en: 'Areas with a Puspaga' },
    {
      id: 'Idealnya satu Puspaga di setiap provinsi, kabupaten, dan kota.',
      en: 'Ideally one Puspaga in every province, regency and city.',
    },
  ),
  uptd_ppa_coverage: present(
    'uptd_ppa',
    { id: 'Daerah dengan UPTD PPA', en: 'Areas with a UPTD PPA' },
    {
      id: 'Layanan bagi anak yang menjadi korban, di setiap provinsi, kabupaten, dan kota.',
      en: 'The service for children who are victims, in every province, regency and city.',
    },
  ),
  referral_completed: {
    theme: 'services',
    kind: 'proportion',
    counts: 'cases',
    universe: 'process',
    better: 'higher',
    publicLevel: 'regency',
    title: { id: 'Rujukan yang selesai', en: 'Referrals completed' },
    rationale: {
      id: 'Bagian rujukan yang sampai pada layanan yang dituju.',
      en: 'Share of referrals that reached the service they were made to.',
    },
    numerator: {
      from: 'services',
      sum: 'referrals_completed',
      where: 'referrals_made is not null',
      label: { id: 'rujukan selesai', en: 'referrals completed' },
    },
    denominator: {
      from: 'services',
      sum: 'referrals_made',
      where: 'referrals_completed is not null',
      label: { id: 'rujukan yang dibuat', en: 'referrals made' },
    },
    asked: {
      from: 'services',
      sum: 'referrals_made',
      label: { id: 'semua rujukan yang dibuat', en: 'all referrals made' },
    },
  },
} as const satisfies Record<string, Indicator>;
