import type { IssueKind } from '../posture/body/assessment.ts';
import { SELF_TEST_PLAN, type SelfTestLabel, type SelfTestStep } from './plan.ts';
import type { SelfTest, SelfTestSample } from './self-test.ts';

/**
 * How a posture was judged. 'unseen': most samples were unknown. 'not_judged': a glance, which counts neither
 * way.
 */
export type Outcome = 'right' | 'wrong' | 'unseen' | 'not_judged' | 'skipped';

/** The result for one posture. */
export interface StepReport {
  readonly label: SelfTestLabel;
  readonly outcome: Outcome;
  /** The issue most samples were judged as; null if most were not flagged. */
  readonly takenFor: IssueKind | null;
  /** Whether only the head was bent down in most samples. */
  readonly lookingDown: boolean;
  /** Whether that issue is a right name for the posture. */
  readonly namedRightly: boolean;
  readonly looks: number;
  readonly flagged: number;
}

export interface SelfTestReport {
  readonly steps: readonly StepReport[];
  /** Postures that count, and how many of them were judged right. */
  readonly counted: number;
  readonly right: number;
}

/**
 * Summarises a test. The majority of the samples decides a posture, weighted as in the monitor. Unknown is
 * not right.
 */
export function reportOn(test: SelfTest): SelfTestReport {
  const steps = SELF_TEST_PLAN.map((step) => reportOnStep(step, judgedSamples(test, step.label)));
  const counted = steps.filter(({ outcome }) => outcome !== 'not_judged' && outcome !== 'skipped').length;
  const right = steps.filter(({ outcome }) => outcome === 'right').length;
  return { steps, counted, right };
}

/** The samples of a posture that are judged, without those that calibrate the recording. */
export function judgedSamples({ looks }: SelfTest, label: SelfTestLabel): readonly SelfTestSample[] {
  return looks.filter((sample) => sample.label === label && !sample.calibrates);
}

function reportOnStep(step: SelfTestStep, samples: readonly SelfTestSample[]): StepReport {
  const kinds = samples.flatMap(({ assessment }) => assessment.issues[0]?.kind ?? []);
  const takenFor = kinds.length * 2 > samples.length ? commonestOf(kinds) : null;
  return {
    label: step.label,
    outcome: outcomeOf(step, samples, takenFor),
    takenFor,
    lookingDown: samples.filter(({ lookingDown }) => lookingDown === true).length * 2 > samples.length,
    namedRightly: takenFor !== null && step.names.includes(takenFor),
    looks: samples.length,
    flagged: kinds.length,
  };
}

function outcomeOf(
  step: SelfTestStep,
  samples: readonly SelfTestSample[],
  takenFor: IssueKind | null,
): Outcome {
  if (samples.length === 0) return 'skipped';
  if (step.expected === 'not_judged') return 'not_judged';
  const told = samples.filter(({ assessment }) => tells(step, assessment.state)).length;
  if (told * 2 <= samples.length) return 'unseen';
  return (takenFor !== null) === (step.expected === 'bad') ? 'right' : 'wrong';
}

function tells({ mayBeUnknown }: SelfTestStep, state: SelfTestSample['assessment']['state']): boolean {
  return state === 'fine' || state === 'bad' || (mayBeUnknown && state === 'unknown');
}

function commonestOf(kinds: readonly IssueKind[]): IssueKind | null {
  const times = (kind: IssueKind): number => kinds.filter((each) => each === kind).length;
  return [...new Set(kinds)].sort((a, b) => times(b) - times(a))[0] ?? null;
}
