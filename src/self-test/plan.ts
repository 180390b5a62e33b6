import type { IssueKind } from '../posture/body/assessment.ts';

/** The right verdict on a posture. 'not_judged' is a glance, which counts neither way. */
export type Expected = 'fine' | 'bad' | 'not_judged';

/** A posture that the user is asked to take. Its name is also its label in a recording. */
export interface SelfTestStep {
  readonly label: SelfTestLabel;
  readonly expected: Expected;
  /** Issues that would be right names for it; it is learned as the first. */
  readonly names: readonly IssueKind[];
  /** Whether 'unknown' is a right answer too, because it claims nothing. */
  readonly mayBeUnknown: boolean;
  /** How long samples are taken. */
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

/** Time to announce, read and take a posture. */
export const MOVE_MS = 4000;
/** Two samples a second: closer pictures add nothing. */
export const LOOK_EVERY_MS = 500;
/**
 * Upright needs enough samples to calibrate a recording (a dozen, as many as a calibration keeps) and as many
 * to be judged.
 */
const UPRIGHT_SAMPLE_MS = 12_000;
const SAMPLE_MS = 8000;
/** The first part of sitting upright calibrates the recording. */
export const CALIBRATE_MS = UPRIGHT_SAMPLE_MS / 2;

const fine = (label: SelfTestLabel): SelfTestStep => {
  return { label, expected: 'fine', names: [], mayBeUnknown: false, sampleMs: SAMPLE_MS };
};
const bad = (label: SelfTestLabel, ...names: readonly IssueKind[]): SelfTestStep => {
  return { label, expected: 'bad', names, mayBeUnknown: false, sampleMs: SAMPLE_MS };
};

/** The postures in order: 112 seconds without pauses. */
export const SELF_TEST_PLAN: readonly SelfTestStep[] = [
  { ...fine('upright'), sampleMs: UPRIGHT_SAMPLE_MS },
  bad('forward_head', 'forward_head'),
  bad('slouch', 'slouch'),
  bad('hunch', 'slouch', 'forward_head'),
  bad('lean', 'lean', 'uneven_shoulders'),
  bad('head_tilt', 'head_tilt'),
  { ...fine('head_turn'), mayBeUnknown: true },
  { ...fine('look_down'), expected: 'not_judged' },
  fine('lean_in'),
];
