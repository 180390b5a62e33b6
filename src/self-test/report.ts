import type { IssueKind } from '../posture/body/assessment.ts';
import { SELF_TEST_PLAN, type SelfTestLabel, type SelfTestStep } from './plan.ts';
import type { SelfTest, SelfTestSample } from './self-test.ts';

/**
 * How a posture was judged. 'unseen': for the most part nothing could be told. 'not_judged': it's a glance, which counts neither way.
 */
export type Outcome = 'right' | 'wrong' | 'unseen' | 'not_judged' | 'skipped';

/** What came of one posture. */
export interface StepReport {
  readonly label: SelfTestLabel;
  readonly outcome: Outcome;
  /** What most looks at it were taken for; null where most were not flagged. */
  readonly takenFor: IssueKind | null;
  /** Whether what it was taken for is its right name. */
  readonly namedRightly: boolean;
  readonly looks: number;
  readonly flagged: number;
}

export interface SelfTestReport {
  readonly steps: readonly StepReport[];
  /** Postures that count, and those of them that were judged rightly. */
  readonly counted: number;
  readonly right: number;
}

/** Sums up a test. A posture counts as its looks do for the most part, as the monitor weighs them; what couldn't be told isn't right. */
export function reportOn(test: SelfTest): SelfTestReport {
  const steps = SELF_TEST_PLAN.map((step) => reportOnStep(step, judgedSamples(test, step.label)));
  const counted = steps.filter(({ outcome }) => outcome !== 'not_judged' && outcome !== 'skipped').length;
  const right = steps.filter(({ outcome }) => outcome === 'right').length;
  return { steps, counted, right };
}

/** The looks at a posture that are judged: those that calibrate a recording are not. */
export function judgedSamples({ looks }: SelfTest, label: SelfTestLabel): readonly SelfTestSample[] {
  return looks.filter((look) => look.label === label && !look.calibrates);
}

function reportOnStep(step: SelfTestStep, looks: readonly SelfTestSample[]): StepReport {
  const kinds = looks.flatMap(({ assessment }) => assessment.issues[0]?.kind ?? []);
  const takenFor = kinds.length * 2 > looks.length ? commonestOf(kinds) : null;
  return {
    label: step.label,
    outcome: outcomeOf(step, looks, takenFor),
    takenFor,
    namedRightly: takenFor !== null && step.names.includes(takenFor),
    looks: looks.length,
    flagged: kinds.length,
  };
}

function outcomeOf(
  step: SelfTestStep,
  looks: readonly SelfTestSample[],
  takenFor: IssueKind | null,
): Outcome {
  if (looks.length === 0) return 'skipped';
  if (step.expected === 'not_judged') return 'not_judged';
  const told = looks.filter(({ assessment }) => tells(step, assessment.state)).length;
  if (told * 2 <= looks.length) return 'unseen';
  return (takenFor !== null) === (step.expected === 'bad') ? 'right' : 'wrong';
}

function tells({ mayBeUnknown }: SelfTestStep, state: SelfTestSample['assessment']['state']): boolean {
  return state === 'fine' || state === 'bad' || (mayBeUnknown && state === 'unknown');
}

function commonestOf(kinds: readonly IssueKind[]): IssueKind | null {
  const times = (kind: IssueKind): number => kinds.filter((each) => each === kind).length;
  return [...new Set(kinds)].sort((a, b) => times(b) - times(a))[0] ?? null;
}
