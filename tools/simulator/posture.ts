/**
 * The posture of the seated person: every angle is a change from the person's own upright posture, 0 =
 * upright.
 */
export interface Posture {
  /** Line from hips to C7, forward +. */
  readonly trunkInclinationDeg: number;
  /** Flexion added over the thoracic spine (pelvis rolls back, upper back rounds). */
  readonly kyphosisDeg: number;
  /** Line from C7 to the ears while the head is level, forward +. */
  readonly neckInclinationDeg: number;
  /** Looking down +. */
  readonly headPitchDeg: number;
  /** Turning to the subject's left +. */
  readonly headYawDeg: number;
  /** Subject's left ear higher +. */
  readonly headTiltDeg: number;
  /** Trunk leaning to the subject's right, so that the left shoulder is higher, +. */
  readonly trunkLeanDeg: number;
  /** Subject's left shoulder higher +, on top of the trunk's lean. */
  readonly shoulderTiltDeg: number;
  /** Both shoulders raised, metres. */
  readonly shrugM: number;
  /** Both shoulders drawn forward, metres. */
  readonly protractionM: number;
  /** How far both hands have come from the desk to above the head, 0 to 1. */
  readonly handsOverhead: number;
  /** How far both hands have come from the desk to the back of the head, 0 to 1. */
  readonly handsBehindHead: number;
  /** How far both arms have come from hanging to level at the sides, 0 to 1. */
  readonly armsToSides: number;
  /** Direction of the elbows of raised hands: 0 = out to the sides, 1 = forward. */
  readonly elbowsForward: number;
  /** Swivel of the whole person on the chair, to the subject's left +. */
  readonly bodyYawDeg: number;
  /** Whole-body shift, metres: to the subject's left, up, towards the desk. */
  readonly shiftLeftM: number;
  readonly shiftUpM: number;
  readonly shiftForwardM: number;
}

export const POSTURE_LABELS = [
  'upright',
  'forward_head',
  'slouch',
  'hunch',
  'lean',
  'head_tilt',
  'uneven_shoulders',
  'head_turn',
  'lean_in',
  'moved',
  'recline',
  'look_down',
  'away',
] as const;

export type PostureLabel = (typeof POSTURE_LABELS)[number];

export const UPRIGHT: Posture = {
  trunkInclinationDeg: 0,
  kyphosisDeg: 0,
  neckInclinationDeg: 0,
  headPitchDeg: 0,
  headYawDeg: 0,
  headTiltDeg: 0,
  trunkLeanDeg: 0,
  shoulderTiltDeg: 0,
  shrugM: 0,
  protractionM: 0,
  handsOverhead: 0,
  handsBehindHead: 0,
  armsToSides: 0,
  elbowsForward: 0,
  bodyYawDeg: 0,
  shiftLeftM: 0,
  shiftUpM: 0,
  shiftForwardM: 0,
};

/** Amounts similar to those in ../../shared/recordings under the same labels. */
const DELTAS: Record<PostureLabel, Partial<Posture>> = {
  upright: {},
  forward_head: { neckInclinationDeg: 22, kyphosisDeg: 4, shiftForwardM: 0.005 },
  slouch: {
    trunkInclinationDeg: 9,
    kyphosisDeg: 26,
    neckInclinationDeg: 24,
    headPitchDeg: 3,
    protractionM: 0.015,
  },
  hunch: {
    trunkInclinationDeg: 16,
    kyphosisDeg: 34,
    neckInclinationDeg: 28,
    headPitchDeg: 2,
    protractionM: 0.035,
    shrugM: 0.02,
  },
  lean: { trunkLeanDeg: 12, headTiltDeg: 5 },
  head_tilt: { headTiltDeg: 18 },
  uneven_shoulders: { shoulderTiltDeg: 9 },
  head_turn: { headYawDeg: 30 },
  lean_in: { shiftForwardM: 0.1 },
  moved: { shiftForwardM: -0.07, shiftLeftM: 0.06, shiftUpM: 0.015 },
  recline: { trunkInclinationDeg: -9, neckInclinationDeg: -3, headPitchDeg: 1 },
  look_down: { neckInclinationDeg: 16, headPitchDeg: 25 },
  away: { shiftLeftM: 1.6, shiftUpM: 0.05 },
};

/** Components that change sign when a posture is mirrored. */
const SIDED: readonly (keyof Posture)[] = [
  'headYawDeg',
  'headTiltDeg',
  'trunkLeanDeg',
  'shoulderTiltDeg',
  'bodyYawDeg',
  'shiftLeftM',
];

export interface PostureChoice {
  /** 1 = the usual amount; 0.5 = half of it. */
  readonly amount?: number;
  /** −1 = mirrored: to the other side. */
  readonly side?: 1 | -1;
}

/** The posture of a label. */
export function namedPosture(label: PostureLabel, { amount = 1, side = 1 }: PostureChoice = {}): Posture {
  return mapPosture({ ...UPRIGHT, ...DELTAS[label] }, (value, key) =>
    value === 0 ? 0 : value * amount * (SIDED.includes(key) ? side : 1),
  );
}

/** A posture in between: 0 = `from`, 1 = `to`. */
export function blendPostures(from: Posture, to: Posture, part: number): Posture {
  return mapPosture(from, (value, key) => value + (to[key] - value) * part);
}

/** One posture on top of another. */
export function addPostures(base: Posture, extra: Partial<Posture>): Posture {
  return mapPosture(base, (value, key) => value + (extra[key] ?? 0));
}

function mapPosture(posture: Posture, change: (value: number, key: keyof Posture) => number): Posture {
  const keys = Object.keys(UPRIGHT) as (keyof Posture)[];
  const changed: { -readonly [K in keyof Posture]: number } = { ...posture };
  for (const key of keys) changed[key] = change(posture[key], key);
  return changed;
}

export function isPostureLabel(text: string): text is PostureLabel {
  return (POSTURE_LABELS as readonly string[]).includes(text);
}
