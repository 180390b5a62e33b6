/** Body measures of a seated adult, in metres; the angles are the person's own way of sitting upright. */
export interface Body {
  /** Between the shoulder joints. */
  readonly shoulderWidthM: number;
  /** Hips to C7. */
  readonly trunkLengthM: number;
  /** C7 to the base of the skull. */
  readonly neckLengthM: number;
  readonly neckRadiusM: number;
  /** 1 = a head 15 cm wide and 23 cm high. */
  readonly headScale: number;
  /** Breadth of the face and jaw relative to its height. */
  readonly faceBreadth: number;
  /** Girth of trunk and arms; 1 = average. */
  readonly girth: number;
  /**
   * Line from C7 to the ears. On skin it runs at 43.7° from the vertical over some 12 cm (Ankrum & Nemeth,
   * comfortable seated people). The joint that the neck turns about is about 5 cm in front of the skin of C7.
   * This leaves 3.3 cm forward and 8.7 cm up: 21°.
   */
  readonly uprightNeckDeg: number;
  readonly uprightTrunkDeg: number;
  readonly uprightKyphosisDeg: number;
}

export interface Look {
  readonly skin: string;
  readonly lips: string;
  readonly iris: string;
  readonly hair: 'short' | 'long' | 'bald';
  readonly hairColour: string;
  readonly beard: boolean;
  readonly clothes: string;
  readonly collar: string;
  readonly sleeves: 'long' | 'short';
}

export interface Person {
  readonly id: string;
  readonly body: Body;
  readonly look: Look;
}

const AVERAGE: Body = {
  shoulderWidthM: 0.34,
  trunkLengthM: 0.53,
  neckLengthM: 0.086,
  neckRadiusM: 0.056,
  headScale: 1,
  faceBreadth: 1,
  girth: 1,
  uprightNeckDeg: 18,
  uprightTrunkDeg: 2,
  uprightKyphosisDeg: 18,
};

const PLAIN: Look = {
  skin: '#d8a37f',
  lips: '#a85a50',
  iris: '#5a3b22',
  hair: 'short',
  hairColour: '#2b1d14',
  beard: false,
  clothes: '#2f3f66',
  collar: '#26334f',
  sleeves: 'long',
};

function describePerson(id: string, body: Partial<Body>, look: Partial<Look>): Person {
  return { id, body: { ...AVERAGE, ...body }, look: { ...PLAIN, ...look } };
}

/** Invented people; bodies, skin, hair and clothes differ. */
export const PEOPLE = {
  A: describePerson('A', {}, {}),
  B: describePerson(
    'B',
    {
      shoulderWidthM: 0.305,
      trunkLengthM: 0.49,
      neckLengthM: 0.086,
      neckRadiusM: 0.047,
      headScale: 0.95,
      faceBreadth: 0.96,
      girth: 0.88,
      uprightNeckDeg: 14,
      uprightKyphosisDeg: 14,
    },
    {
      skin: '#e8bfa3',
      lips: '#b8554f',
      iris: '#4b6a80',
      hair: 'long',
      hairColour: '#6d4424',
      clothes: '#8c3d4a',
      collar: '#7a3340',
    },
  ),
  C: describePerson(
    'C',
    {
      shoulderWidthM: 0.37,
      trunkLengthM: 0.56,
      neckLengthM: 0.09,
      neckRadiusM: 0.062,
      headScale: 1.04,
      girth: 1.1,
      uprightNeckDeg: 21,
      uprightTrunkDeg: 4,
    },
    {
      skin: '#6f4a33',
      lips: '#6b3a35',
      iris: '#2a1a10',
      hair: 'bald',
      hairColour: '#17110d',
      beard: true,
      clothes: '#b9b3a4',
      collar: '#a49d8c',
    },
  ),
  D: describePerson(
    'D',
    {
      shoulderWidthM: 0.315,
      trunkLengthM: 0.5,
      neckLengthM: 0.094,
      neckRadiusM: 0.047,
      headScale: 0.96,
      girth: 0.9,
      uprightNeckDeg: 11,
      uprightKyphosisDeg: 12,
    },
    {
      skin: '#84583c',
      lips: '#7c3f3c',
      iris: '#2f1d12',
      hair: 'short',
      hairColour: '#15100d',
      clothes: '#d9d4cb',
      collar: '#c9c3b8',
      sleeves: 'short',
    },
  ),
  E: describePerson(
    'E',
    {
      shoulderWidthM: 0.355,
      trunkLengthM: 0.52,
      neckLengthM: 0.078,
      neckRadiusM: 0.066,
      headScale: 1.02,
      faceBreadth: 1.06,
      girth: 1.22,
      uprightNeckDeg: 22,
      uprightTrunkDeg: 5,
      uprightKyphosisDeg: 24,
    },
    {
      skin: '#dcae8c',
      iris: '#3d5a3c',
      hair: 'short',
      hairColour: '#8d8a86',
      clothes: '#3f5f4a',
      collar: '#35513f',
    },
  ),
  F: describePerson(
    'F',
    {
      shoulderWidthM: 0.325,
      trunkLengthM: 0.51,
      neckLengthM: 0.083,
      neckRadiusM: 0.05,
      headScale: 0.99,
      faceBreadth: 1.03,
      girth: 0.95,
      uprightNeckDeg: 17,
      uprightTrunkDeg: 0,
    },
    {
      skin: '#e0b48c',
      lips: '#b5625a',
      iris: '#2b1c12',
      hair: 'long',
      hairColour: '#120e0d',
      clothes: '#e3c46a',
      collar: '#d2b35a',
    },
  ),
  G: describePerson(
    'G',
    {
      shoulderWidthM: 0.35,
      trunkLengthM: 0.54,
      neckLengthM: 0.096,
      neckRadiusM: 0.055,
      headScale: 0.98,
      faceBreadth: 0.95,
      girth: 0.94,
      uprightNeckDeg: 23,
      uprightTrunkDeg: 3,
      uprightKyphosisDeg: 22,
    },
    {
      skin: '#c68b62',
      iris: '#33210f',
      hair: 'short',
      hairColour: '#0f0c0b',
      beard: true,
      clothes: '#46464c',
      collar: '#38383d',
      sleeves: 'short',
    },
  ),
  H: describePerson(
    'H',
    {
      shoulderWidthM: 0.335,
      trunkLengthM: 0.515,
      neckLengthM: 0.086,
      neckRadiusM: 0.053,
      headScale: 0.97,
      girth: 1.12,
      uprightNeckDeg: 16,
      uprightTrunkDeg: 1,
    },
    {
      skin: '#f0cdb6',
      lips: '#c0706a',
      iris: '#5b7f95',
      hair: 'short',
      hairColour: '#b98a4e',
      clothes: '#5b7fa6',
      collar: '#ffffff',
    },
  ),
} as const satisfies Record<string, Person>;

export type PersonId = keyof typeof PEOPLE;

export function isPersonId(text: string): text is PersonId {
  return Object.hasOwn(PEOPLE, text);
}
