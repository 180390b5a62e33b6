import { usefulSample } from '../engine/example.ts';
import { judgeStill } from '../engine/judge.ts';
import type { Baseline } from '../posture/baseline/baseline.ts';
import { readSample } from '../posture/body/sample.ts';
import type { AssessmentConfig } from '../posture/verdict/assess.ts';
import { isLookingDown } from '../posture/verdict/looking-down.ts';
import type { SelfTestStep } from './plan.ts';
import type { SelfTestHint } from './self-test.ts';

/** Judges a sample as the camera host would: with the user's calibration, settings and examples. */
export function judgeHint(
  seen: Pick<SelfTestHint, 'pose' | 'face' | 'frame' | 'light'>,
  step: SelfTestStep,
  baseline: Baseline,
  config: AssessmentConfig,
): SelfTestHint {
  const { measurement, assessment } = judgeStill(readSample(seen, 0), baseline, config);
  const look = usefulSample(measurement, step.expected === 'bad');
  return { ...seen, assessment, lookingDown: isLookingDown(measurement), look };
}
