import type { EyeDistance } from '../posture/eye-distance.ts';

/**
 * The steps of the desk check, in the order of fixing: the chair comes first because it decides where the
 * eyes are.
 */
export const DESK_STEPS = ['chair', 'height', 'distance', 'centre', 'arms', 'light'] as const;
export type DeskStep = (typeof DESK_STEPS)[number];

/**
 * Possible faults: the screen too low, too high, too near, too far or aside; no arm support; stretched arms;
 * bad light.
 */
export const DESK_FAULTS = [
  'unsupported',
  'low',
  'high',
  'near',
  'far',
  'aside',
  'reaching',
  'glare',
] as const;
export type DeskFault = (typeof DESK_FAULTS)[number];

/** The possible faults of each step. */
export const FAULTS_OF: Readonly<Record<DeskStep, readonly DeskFault[]>> = {
  chair: ['unsupported'],
  height: ['low', 'high'],
  distance: ['near', 'far'],
  centre: ['aside'],
  arms: ['reaching'],
  light: ['glare'],
};

export const DESK_ANSWERS = ['fits', ...DESK_FAULTS, 'skipped'] as const;
export type DeskAnswer = (typeof DESK_ANSWERS)[number];
export type DeskAnswers = Readonly<Record<DeskStep, DeskAnswer>>;

export const NO_ANSWERS: DeskAnswers = {
  chair: 'skipped',
  height: 'skipped',
  distance: 'skipped',
  centre: 'skipped',
  arms: 'skipped',
  light: 'skipped',
};

/** The last desk check, as far as advice needs it. */
export interface DeskCheck {
  readonly atMs: number;
  readonly faults: readonly DeskFault[];
  /** The faults that it looked for and didn't find. */
  readonly ruledOut: readonly DeskFault[];
}

/**
 * About an arm's length. OSHA's eTool 'Computer Workstations' has 50 to 100 cm from the eyes to the screen;
 * beyond 75, an arm no longer reaches it, and only a large screen can be read without leaning forward.
 */
const ARMS_LENGTH_CM = { from: 50, to: 75 } as const;

/** The fault of a distance; null if it is about an arm's length. */
export function distanceFault({ cm }: EyeDistance): 'near' | 'far' | null {
  if (cm < ARMS_LENGTH_CM.from) return 'near';
  return cm > ARMS_LENGTH_CM.to ? 'far' : null;
}

/** All faults in the answers. */
export function faultsIn(answers: DeskAnswers): readonly DeskFault[] {
  return DESK_FAULTS.filter((fault) => Object.values(answers).includes(fault));
}

/** The faults that the answers rule out: a step that was answered has no other fault. */
function ruledOutIn(answers: DeskAnswers): readonly DeskFault[] {
  return DESK_STEPS.filter((step) => answers[step] !== 'skipped').flatMap((step) =>
    FAULTS_OF[step].filter((fault) => fault !== answers[step]),
  );
}

/** A desk check as advice needs it. */
export function deskCheckOf(atMs: number, answers: DeskAnswers): DeskCheck {
  return { atMs, faults: faultsIn(answers), ruledOut: ruledOutIn(answers) };
}
