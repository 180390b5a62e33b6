import type { IssueKind } from '../posture/body/assessment.ts';

/** What a right verdict on a posture is. 'not_judged' is a glance: it counts neither way. */
export type Expected = 'fine' | 'bad' | 'not_judged';

/** A posture that the user is asked for. Its name is also its label in a recording. */
export interface SelfTestStep {
  readonly label: SelfTestLabel;
  readonly expected: Expected;
  /** Issues that name it rightly, the one that it's learned as first. */
  readonly names: readonly IssueKind[];
  /** Whether 'cannot tell' is a right answer too, since nothing is claimed then. */
  readonly mayBeUnknown: boolean;
  /** For how long looks are taken. */
  readonly sampleMs: number;
}

export const SELF_TEST_LABELS = [
  'upright',
  'forward_head',
  'slouch',
  'hunch',
  'lean',
  'head_tilt',
  'head_turn',
  'look_down',
  'lean_in',
] as const;
export type SelfTestLabel = (typeof SELF_TEST_LABELS)[number];

/** A posture is announced, read and taken in four seconds. */
export const MOVE_MS = 4000;
/** Two looks in a second: neighbouring pictures say nothing new. */
export const LOOK_EVERY_MS = 500;
/** Upright needs looks to calibrate a recording by (a dozen, as many as a calibration keeps) and as many to be judged. */
const UPRIGHT_LOOK_MS = 12_000;
const LOOK_MS = 8000;
/** The recording's own calibration is the first so long of sitting upright. */
export const CALIBRATE_MS = UPRIGHT_LOOK_MS / 2;

const fine = (label: SelfTestLabel): SelfTestStep => {
  return { label, expected: 'fine', names: [], mayBeUnknown: false, sampleMs: LOOK_MS };
};
const bad = (label: SelfTestLabel, ...names: readonly IssueKind[]): SelfTestStep => {
  return { label, expected: 'bad', names, mayBeUnknown: false, sampleMs: LOOK_MS };
};

/** The postures in their order: 112 seconds without pauses. */
export const SELF_TEST_PLAN: readonly SelfTestStep[] = [
  { ...fine('upright'), sampleMs: UPRIGHT_LOOK_MS },
  bad('forward_head', 'forward_head'),
  bad('slouch', 'slouch'),
  bad('hunch', 'slouch', 'forward_head'),
  bad('lean', 'lean', 'uneven_shoulders'),
  bad('head_tilt', 'head_tilt'),
  { ...fine('head_turn'), mayBeUnknown: true },
  { ...fine('look_down'), expected: 'not_judged' },
  fine('lean_in'),
];
