import type { ExampleSample } from '../posture/body/measurement.ts';
import type { PersonalExample } from '../posture/verdict/personal-judge.ts';
import { SELF_TEST_PLAN, type SelfTestStep } from './plan.ts';
import { judgedSamples, reportOn } from './report.ts';
import type { SelfTest, SelfTestSample } from './self-test.ts';

/** The number that was measured: six frames of a shown slouch (docs/measurements/judging.md). */
const MOST_SAMPLES = 6;

/**
 * What can be learned from a test: missed slouches count as shown, and fine postures that were flagged count
 * as answered. Postures that can't be learned from (not seen, same as upright, much nearer) are left out.
 * @param endedAtMs when the test ended; each example gets its own moment before it, so that it can be deleted
 * by it
 */
export function lessonsOf(test: SelfTest, endedAtMs: number): PersonalExample[] {
  const outcomes = new Map(reportOn(test).steps.map(({ label, outcome }) => [label, outcome]));
  const wrong = SELF_TEST_PLAN.filter(({ label }) => outcomes.get(label) === 'wrong');
  return wrong.flatMap((step, index): PersonalExample[] => {
    const samples = usefulSamples(judgedSamples(test, step.label));
    return samples.length === 0 ? [] : [lessonOf(step, samples, endedAtMs - wrong.length + index)];
  });
}

function lessonOf(
  { expected, names }: SelfTestStep,
  samples: readonly ExampleSample[],
  atMs: number,
): PersonalExample {
  return expected === 'bad'
    ? { atMs, source: 'shown', bad: true, kind: names[0] ?? null, looks: samples }
    : { atMs, source: 'question', bad: false, kind: null, looks: samples };
}

/**
 * Some of the samples, evenly spread, all of the first one's view. Returns none if most are useless: the rest
 * would be chance, as when somebody sitting upright breathes.
 */
function usefulSamples(samples: readonly SelfTestSample[]): ExampleSample[] {
  const useful = samples.flatMap(({ look }) => (typeof look === 'string' ? [] : [look]));
  if (useful.length * 2 <= samples.length) return [];
  const alike = useful.filter(({ view }) => view === useful[0]?.view);
  const stride = Math.max(1, alike.length / MOST_SAMPLES);
  return alike.filter((_, index) => Math.floor(index / stride) > Math.floor((index - 1) / stride));
}
