import type { Judge } from '../../src/engine/judge.ts';
import type { Assessment } from '../../src/posture/body/assessment.ts';
import { isBody } from '../../src/posture/body/body.ts';
import type { Measurement } from '../../src/posture/body/measurement.ts';
import { proportionsOf } from '../../src/posture/body/proportions.ts';
import { unknownMeasurement } from '../../src/posture/verdict/measure.ts';
import { isBadLabel, isFineLabel } from '../../src/recording/labels.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { type Replay, replay } from '../../src/recording/replay.ts';
import { examplesOf } from './examples.ts';

/**
 * The ratio of nose height to shoulder width, relative to its calibrated value, below which the simplest rule
 * says bad.
 */
export function fitSimplestRule(recordings: readonly Recording[]): number {
  const samples = recordings
    .flatMap((recording) => examplesOf(recording))
    .flatMap(({ frame, layout, baseline }) => {
      const bad = isBadLabel(frame.label);
      if (!bad && !isFineLabel(frame.label)) return [];
      return [{ bad, ratio: proportionsOf(layout).noseHeight / baseline.proportions.noseHeight }];
    });
  const limits = Array.from({ length: 40 }, (_, index) => 0.6 + index * 0.01);
  const f1Of = (limit: number): number => {
    const flagged = samples.filter(({ ratio }) => ratio < limit);
    const tp = flagged.filter(({ bad }) => bad).length;
    return (2 * tp) / (flagged.length + samples.filter(({ bad }) => bad).length);
  };
  return limits.reduce((best, limit) => (f1Of(limit) > f1Of(best) ? limit : best));
}

/** Replays a recording with the simplest rule of published posture apps instead of the shipped judge. */
export function replaySimplest(recording: Recording, limit: number): Replay {
  const fine: Assessment = { state: 'fine', issues: [] };
  const bad: Assessment = { state: 'bad', issues: [{ kind: 'slouch', severity: 1, confidence: 1 }] };
  const judge: Judge = {
    measure: (body, baseline) => {
      const ratio =
        isBody(body) && baseline ? body.proportions.noseHeight / baseline.proportions.noseHeight : null;
      return ratioMeasurement(ratio);
    },
    assess: ({ distance }) => {
      if ('unknown' in distance) return { state: 'unknown', reason: distance.unknown, issues: [] };
      return distance.value < limit ? bad : fine;
    },
  };
  return replay(recording, { judge });
}

/** Carries the ratio in the field `distance`: everything else is unknown to the simplest rule. */
function ratioMeasurement(ratio: number | null): Measurement {
  const unknown = unknownMeasurement(null, 'not_from_this_view');
  return ratio === null ? unknown : { ...unknown, distance: { value: ratio, sd: 0 } };
}
