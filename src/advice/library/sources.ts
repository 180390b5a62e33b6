/** What an entry of the library cites where its text says more than the source text. */
export interface Source {
  /** Who says it and where, as in a list of references. Not translated. */
  readonly name: string;
  /** Of the publication. Web pages without a date have none, but `copyRead`. */
  readonly year?: number;
  /** The year in which a copy of the page was read for this guide. Its own wording may have changed since. */
  readonly copyRead?: number;
  readonly url: string;
}

/**
 * The cited sources; what each says is in _locales under `source_<id>`. Trials and reviews were read as abstracts, NHS
 * pages as copies kept by other sites, in November 2026.
 */
export const SOURCES = {
  nhs_back_pain: {
    name: 'NHS: Back pain',
    copyRead: 2026,
    url: 'https://www.nhs.uk/conditions/back-pain/',
  },
  nhs_slipped_disc: {
    name: 'NHS: Slipped disc',
    copyRead: 2026,
    url: 'https://www.nhs.uk/conditions/slipped-disc/',
  },
  nhs_scoliosis: {
    name: 'NHS: Scoliosis',
    copyRead: 2026,
    url: 'https://www.nhs.uk/conditions/scoliosis/',
  },
  nhs_osteoporosis: {
    name: 'NHS: Osteoporosis',
    copyRead: 2026,
    url: 'https://www.nhs.uk/conditions/osteoporosis/',
  },
  nhs_heart_attack: {
    name: 'NHS: Heart attack',
    copyRead: 2026,
    url: 'https://www.nhs.uk/conditions/heart-attack/',
  },
  nhs_sprains: {
    name: 'NHS: Sprains and strains',
    copyRead: 2026,
    url: 'https://www.nhs.uk/conditions/sprains-and-strains/',
  },
  nhs_ibuprofen: {
    name: 'NHS: Ibuprofen for adults',
    copyRead: 2026,
    url: 'https://www.nhs.uk/medicines/ibuprofen-for-adults/',
  },
  nhs_bones: {
    name: 'NHS: Food for strong bones',
    copyRead: 2026,
    url: 'https://www.nhs.uk/live-well/bone-health/food-for-strong-bones/',
  },
  nhs_smoking: {
    name: 'NHS: Quit smoking',
    copyRead: 2026,
    url: 'https://www.nhs.uk/better-health/quit-smoking/',
  },
  nhs_stress: {
    name: 'NHS: Stress',
    copyRead: 2026,
    url: 'https://www.nhs.uk/mental-health/feelings-symptoms-behaviours/feelings-and-symptoms/stress/',
  },
  nice_low_back: {
    name: 'NICE guideline NG59: Low back pain and sciatica',
    year: 2016,
    url: 'https://www.nice.org.uk/guidance/ng59',
  },
  nice_osteoarthritis: {
    name: 'NICE guideline NG226: Osteoarthritis',
    year: 2022,
    url: 'https://www.nice.org.uk/guidance/ng226',
  },
  nice_metastases: {
    name: 'NICE guideline NG234: Spinal metastases',
    year: 2023,
    url: 'https://www.nice.org.uk/guidance/ng234',
  },
  hse_breaks: {
    name: 'HSE, L26: Work with display screen equipment',
    year: 2003,
    url: 'https://www.hse.gov.uk/pubns/books/l26.htm',
  },
  hse_desk: {
    name: 'HSE, INDG36: Working with display screen equipment',
    year: 2013,
    url: 'https://www.hse.gov.uk/pubns/indg36.htm',
  },
  hse_lifting: {
    name: 'HSE, INDG143: Manual handling at work',
    year: 2012,
    url: 'https://www.hse.gov.uk/pubns/indg143.htm',
  },
  slater: {
    name: 'Slater et al., J Orthop Sports Phys Ther 49:562',
    year: 2019,
    url: 'https://doi.org/10.2519/jospt.2019.0610',
  },
  waongenngarm: {
    name: 'Waongenngarm et al., Scand J Work Environ Health 47:306',
    year: 2021,
    url: 'https://doi.org/10.5271/sjweh.3949',
  },
  brinjikji: {
    name: 'Brinjikji et al., AJNR Am J Neuroradiol 36:811',
    year: 2015,
    url: 'https://doi.org/10.3174/ajnr.A4173',
  },
  shiri_smoking: {
    name: 'Shiri et al., Am J Med 123:87',
    year: 2010,
    url: 'https://doi.org/10.1016/j.amjmed.2009.05.028',
  },
  shiri_weight: {
    name: 'Shiri et al., Am J Epidemiol 171:135',
    year: 2010,
    url: 'https://doi.org/10.1093/aje/kwp356',
  },
  steffens: {
    name: 'Steffens et al., JAMA Intern Med 176:199',
    year: 2016,
    url: 'https://doi.org/10.1001/jamainternmed.2015.7431',
  },
  garber: {
    name: 'Garber et al. (ACSM), Med Sci Sports Exerc 43:1334',
    year: 2011,
    url: 'https://doi.org/10.1249/MSS.0b013e318213fefb',
  },
  andersen: {
    name: 'Andersen et al., Pain 152:440',
    year: 2011,
    url: 'https://doi.org/10.1016/j.pain.2010.11.016',
  },
  saragiotto: {
    name: 'Saragiotto et al., Cochrane CD012004',
    year: 2016,
    url: 'https://doi.org/10.1002/14651858.CD012004',
  },
  hoe: {
    name: 'Hoe et al., Cochrane CD008570',
    year: 2018,
    url: 'https://doi.org/10.1002/14651858.CD008570.pub3',
  },
  verbeek: {
    name: 'Verbeek et al., Cochrane CD005958',
    year: 2011,
    url: 'https://doi.org/10.1002/14651858.CD005958.pub3',
  },
  furlan: {
    name: 'Furlan et al., Cochrane CD001929',
    year: 2015,
    url: 'https://doi.org/10.1002/14651858.CD001929.pub3',
  },
  yamato: {
    name: 'Yamato et al., Br J Sports Med 52:1241',
    year: 2018,
    url: 'https://doi.org/10.1136/bjsports-2017-098927',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof SOURCES;

/** A source by its id. */
export function findSource(id: SourceId): Source {
  return SOURCES[id];
}
