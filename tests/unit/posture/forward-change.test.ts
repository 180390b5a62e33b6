import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../src/posture/baseline/baseline.ts';
import { type Body, isBody, readBody } from '../../../src/posture/body/body.ts';
import { knownValue } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { SEVERITY_UNIT_DEG } from '../../../src/posture/verdict/assess.ts';
import {
  forwardOfMeasurement,
  forwardOfPosture,
  readReference,
} from '../../../src/posture/verdict/forward-change.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { isFineLabel } from '../../../src/recording/labels.ts';
import { parseRecording } from '../../../src/recording/recording.ts';

/** One person of the golden recordings: the calibration, and their fine pictures. */
function sitterIn(name: string): { readonly calibrated: Baseline; readonly fine: readonly Body[] } {
  const text = readFileSync(new URL(`./golden/${name}.jsonl`, import.meta.url), 'utf8');
  const parsed = parseRecording(text);
  if (!parsed.ok) throw new Error(parsed.error.problem);
  const { frames, frame } = parsed.recording;
  const posesOf = (phase: string) => frames.filter((each) => each.phase === phase);
  const calibration = calibrateFromPoses(
    posesOf('calibrate').map(({ pose }) => pose),
    frame,
    0,
  );
  if (!('baseline' in calibration)) throw new Error(calibration.problem);
  const bodies = posesOf('monitor').flatMap(({ label, pose }) =>
    isFineLabel(label) ? [readBody(pose, frame)] : [],
  );
  return { calibrated: calibration.baseline, fine: bodies.filter(isBody) };
}

/** The calibration, drifted a tenth of the way to another posture. */
function driftTowards(body: Body, calibrated: Baseline): Baseline {
  const blend = <T extends object>(from: T, to: T): T =>
    Object.fromEntries(
      Object.entries(from).map(([name, value]) => [
        name,
        value + 0.1 * (Number(to[name as keyof T]) - value),
      ]),
    ) as T;
  return {
    ...calibrated,
    proportions: blend(calibrated.proportions, body.proportions),
    profile: blend(calibrated.profile, body.profile),
  };
}

/** Neck and trunk against the calibration, in their limits, as predicted by the network itself. */
function readByNetwork(posture: Baseline | Body, body: Body, calibrated: Baseline): number[] {
  const angles = (seen: Baseline | Body) => {
    const { proportions, profile } = seen;
    const { neckForwardDeg, trunkForwardDeg } = measure({ ...body, proportions, profile }, calibrated);
    return [knownValue(neckForwardDeg) ?? 0, knownValue(trunkForwardDeg) ?? 0];
  };
  const [neck = 0, trunk = 0] = angles(posture);
  const [neckBefore = 0, trunkBefore = 0] = angles(calibrated);
  return [
    (neck - neckBefore) / SEVERITY_UNIT_DEG.neckForward,
    (trunk - trunkBefore) / (SEVERITY_UNIT_DEG.trunkForward / 2),
  ];
}

const farthest = (values: readonly number[]): number => Math.max(...values.map(Math.abs));
const apart = (a: readonly number[], b: readonly number[]): number =>
  farthest(a.map((value, index) => value - (b[index] ?? 0)));

describe.each(['rendered-laptop', 'rendered-angled', 'rendered-side', 'real-webcam'])('%s', (name) => {
  const { calibrated, fine } = sitterIn(name);
  const reference = readReference(calibrated);

  it('gives how far forward a drifted baseline is, like the network but without running it', () => {
    for (const body of fine) {
      const drifted = driftTowards(body, calibrated);
      const read = readByNetwork(drifted, body, calibrated);
      expect(apart(forwardOfPosture(drifted, calibrated, reference), read)).toBeLessThan(0.02);
    }
  });

  it('gives how far forward a measured posture is: the measured value, if measured by the calibration itself', () => {
    for (const body of fine) {
      const told = forwardOfMeasurement(measure(body, calibrated), calibrated, calibrated, reference);
      expect(apart(told, readByNetwork(body, body, calibrated))).toBeLessThan(1e-9);
    }
  });

  it('gives about the same if measured by a drifted baseline', () => {
    for (const body of fine) {
      const drifted = driftTowards(body, calibrated);
      const told = forwardOfMeasurement(measure(body, drifted), drifted, calibrated, reference);
      expect(apart(told, readByNetwork(body, body, calibrated))).toBeLessThan(0.15);
    }
  });
});
