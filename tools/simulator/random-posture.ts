import { addPostures, type Posture, type PostureLabel, UPRIGHT } from './posture.ts';
import { type Draw, drawFrom, seededRandom } from './random.ts';

/** One picture to take: the posture and its label; null = a combination without a label. */
export interface Still {
  readonly label: PostureLabel | null;
  readonly phase: 'calibrate' | 'monitor';
  readonly posture: Posture;
}

/**
 * How one person moves, drawn once for each. People bend their backs and necks in different proportions, look
 * down more or less while they do, round the shoulders, and slide forward on the seat.
 */
export interface Style {
  /** Pitch per degree of neck flexion: positive lets the face sink, negative pokes the chin out. */
  readonly pitchPerNeck: number;
  /** Thoracic flexion per degree of neck flexion. */
  readonly roundPerNeck: number;
  /** Metres that the shoulders come forward per degree of thoracic flexion. */
  readonly protractPerRound: number;
  /** Metres that the pelvis slides forward, and the whole body sinks, per degree of thoracic flexion. */
  readonly slidePerRound: number;
  readonly sinkPerRound: number;
  readonly amount: number;
}

/** Draws how somebody moves. */
export function drawStyle(draw: Draw): Style {
  return {
    pitchPerNeck: draw.normal(0.02, 0.06),
    roundPerNeck: draw.even(0, 0.45),
    protractPerRound: draw.even(0, 0.0012),
    slidePerRound: draw.even(-0.001, 0.002),
    sinkPerRound: draw.even(0, 0.0012),
    amount: draw.even(0.8, 1.2),
  };
}

type Make = (draw: Draw, style: Style) => Partial<Posture>;

/** The meaning of each label, with the amounts in ../../shared/recordings, randomly varied. */
const MAKERS: Readonly<Record<PostureLabel, Make>> = {
  upright: () => ({}),
  forward_head: (draw, style) => poke(draw.even(15, 28) * style.amount, draw, style),
  slouch: (draw, style) => slump(draw.even(13, 36), draw.even(2, 14), draw.even(17, 31), draw, style),
  hunch: (draw, style) => ({
    ...slump(draw.even(22, 44), draw.even(10, 21), draw.even(20, 34), draw, style),
    shrugM: draw.even(0, 0.03),
  }),
  lean: (draw) => {
    const side = draw.side();
    return { trunkLeanDeg: side * draw.even(8, 16), headTiltDeg: side * draw.even(-8, 8) };
  },
  head_tilt: (draw) => ({ headTiltDeg: draw.side() * draw.even(13, 24) }),
  uneven_shoulders: (draw) => ({ shoulderTiltDeg: draw.side() * draw.even(6.5, 12) }),
  head_turn: (draw) => ({
    headYawDeg: draw.side() * draw.even(15, 40),
    neckInclinationDeg: draw.even(-1, 3),
  }),
  lean_in: (draw) => ({ shiftForwardM: draw.even(0.05, 0.15), shiftUpM: draw.normal(0, 0.005) }),
  moved: (draw) => ({
    shiftForwardM: draw.normal(-0.02, 0.05),
    shiftLeftM: draw.normal(0, 0.04),
    shiftUpM: draw.normal(0, 0.015),
    bodyYawDeg: draw.normal(0, 3),
  }),
  recline: (draw) => ({
    trunkInclinationDeg: -draw.even(5, 14),
    neckInclinationDeg: draw.even(-6, 1),
    headPitchDeg: draw.normal(1, 2),
  }),
  look_down: (draw) => ({ neckInclinationDeg: draw.even(10, 22), headPitchDeg: draw.even(16, 34) }),
  away: () => ({}),
};

/** One way to take the posture of a label. */
export function drawPosture(label: PostureLabel, draw: Draw, style: Style): Partial<Posture> {
  return MAKERS[label](draw, style);
}

/** Lower cervical flexion with upper cervical extension, so that the gaze stays. */
function poke(neckDeg: number, draw: Draw, style: Style): Partial<Posture> {
  const round = style.roundPerNeck * neckDeg * draw.even(0.5, 1.3);
  return {
    neckInclinationDeg: neckDeg,
    headPitchDeg: style.pitchPerNeck * neckDeg,
    kyphosisDeg: round,
    protractionM: style.protractPerRound * round,
    shiftForwardM: draw.normal(0.003, 0.01),
  };
}

/**
 * The pelvis rolls back, the upper back rounds, the shoulders come forward and down, and the head moves
 * forward.
 */
function slump(round: number, trunk: number, neck: number, draw: Draw, style: Style): Partial<Posture> {
  const amount = style.amount;
  return {
    trunkInclinationDeg: trunk * amount,
    kyphosisDeg: round * amount,
    neckInclinationDeg: neck * amount,
    headPitchDeg: 2 * style.pitchPerNeck * neck,
    protractionM: style.protractPerRound * round,
    shiftForwardM: style.slidePerRound * round + draw.normal(0, 0.01),
    shiftUpM: -style.sinkPerRound * round,
  };
}

/** Any mixture of angles, independent of each other except where anatomy links them. */
function combine(draw: Draw): Partial<Posture> {
  const bent = draw.chance(0.7);
  const round = bent ? draw.even(0, 32) : draw.normal(0, 3);
  return {
    trunkInclinationDeg: draw.chance(0.5) ? draw.even(-9, 22) : draw.normal(0, 3),
    kyphosisDeg: round,
    neckInclinationDeg: draw.even(-6, 40),
    headPitchDeg: draw.normal(4, 9),
    headYawDeg: draw.normal(0, 13),
    headTiltDeg: draw.normal(0, 7),
    shoulderTiltDeg: draw.normal(0, 4),
    trunkLeanDeg: draw.normal(0, 3),
    protractionM: draw.even(0, 0.035),
    shrugM: Math.max(0, draw.normal(0, 0.012)),
    shiftForwardM: draw.normal(0.02, 0.05),
    shiftLeftM: draw.normal(0, 0.03),
    shiftUpM: draw.normal(-0.005, 0.012),
  };
}

/**
 * How precisely a posture is held from one picture to the next: the spreads of the upright frames of
 * ../../shared/recordings.
 */
export function jitter(draw: Draw, share: number): Partial<Posture> {
  return {
    trunkInclinationDeg: draw.normal(0, 0.7 * share),
    kyphosisDeg: draw.normal(0, 1 * share),
    neckInclinationDeg: draw.normal(0, 1.4 * share),
    headPitchDeg: draw.normal(0, 2.2 * share),
    headYawDeg: draw.normal(0, 3.5 * share),
    headTiltDeg: draw.normal(0, 1.5 * share),
    trunkLeanDeg: draw.normal(0, 0.5 * share),
    shoulderTiltDeg: draw.normal(0, 0.6 * share),
    shiftLeftM: draw.normal(0, 0.008 * share),
    shiftUpM: draw.normal(0, 0.003 * share),
    shiftForwardM: draw.normal(0, 0.01 * share),
    shrugM: draw.normal(0, 0.002 * share),
  };
}

/** The labelled pictures of one sitting, in about the proportions of ../../shared/recordings. */
const LABELS: readonly PostureLabel[] = [
  ...Array<PostureLabel>(4).fill('upright'),
  ...Array<PostureLabel>(4).fill('forward_head'),
  ...Array<PostureLabel>(3).fill('slouch'),
  ...Array<PostureLabel>(2).fill('hunch'),
  ...Array<PostureLabel>(2).fill('lean'),
  ...Array<PostureLabel>(2).fill('head_turn'),
  ...Array<PostureLabel>(2).fill('lean_in'),
  ...Array<PostureLabel>(2).fill('moved'),
  'head_tilt',
  'uneven_shoulders',
  'recline',
  'look_down',
];
const CALIBRATE_STILLS = 5;

/** The pictures of one sitting: calibration, the labelled postures, and some free combinations. */
export function drawStills(seed: string, combinations: number): readonly Still[] {
  const draw = drawFrom(seededRandom(`postures ${seed}`));
  const style = drawStyle(draw);
  const still = (
    label: PostureLabel | null,
    phase: Still['phase'],
    posture: Partial<Posture>,
    share: number,
  ): Still => ({
    label,
    phase,
    posture: addPostures(addPostures(UPRIGHT, posture), jitter(draw, share)),
  });
  return [
    ...Array.from({ length: CALIBRATE_STILLS }, () => still('upright', 'calibrate', {}, 0.6)),
    ...LABELS.map((label) => still(label, 'monitor', MAKERS[label](draw, style), 1)),
    ...Array.from({ length: combinations }, () => still(null, 'monitor', combine(draw), 0.5)),
  ];
}
