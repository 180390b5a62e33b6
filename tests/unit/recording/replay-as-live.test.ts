import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { type Advance, advance, applyConfig, createEngine, type Engine } from '../../../src/engine/engine.ts';
import { adoptExamples, adoptLimits, dismissAlert, takeObservation } from '../../../src/engine/judge.ts';
import { switchWorkplace } from '../../../src/engine/workplace-recognition.ts';
import type { Face } from '../../../src/posture/body/face.ts';
import { type Pose, roundPose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { pickPoses, withCalibration } from '../../../src/recording/calibration-poses.ts';
import { createRecorder } from '../../../src/recording/recorder.ts';
import { parseRecording, type Recording, serialiseRecording } from '../../../src/recording/recording.ts';
import { replay } from '../../../src/recording/replay.ts';
import { faceOf } from '../posture/faces.ts';
import { FRAME, movePose, sit } from '../posture/seated.ts';
import { exampleAt, shownAt } from '../posture/taught-examples.ts';

/*
 * A live watch that is recorded, written to a file, read and replayed gives the same result, picture by
 * picture and alert by alert.
 */

const BEGIN_MS = 1_790_000_000_000;
const UPRIGHT = sit();
const SUNK_BACK = sit({ head: 0.85, eyeHeight: 0.5, y: 400 });
const SLOUCHED = sit({ head: 1.25, eyeHeight: 0.45 });
const AT_SHELF = movePose(sit({ eyeHeight: 0.38 }), 0.62, 120, 40);

function placeAt(id: string, pose: Pose, createdAtMs: number) {
  const faces = Array.from({ length: 3 }, () => faceOf({ rollDeg: 1.5 }));
  const calibrated = calibrateFromPoses([pose, pose, pose], FRAME, createdAtMs, faces);
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  return { id, baseline: calibrated.baseline };
}

const PLACES = [placeAt('desk', UPRIGHT, 1), placeAt('shelf', AT_SHELF, 2)];

const pictureOf = (
  pose: Pose,
  light: 'enough' | 'dark' = 'enough',
  face: Face | null = null,
): Observation => {
  return { type: 'observed', pose: roundPose(pose), face, frame: FRAME, light, inferenceMs: 1 };
};

/** A part of a session: an observation and how often it is seen, or a user command. */
type Step = readonly [Observation, number] | ((engine: Engine, atMs: number) => Advance);

interface Judged {
  readonly atMs: number;
  readonly measurement: unknown;
  readonly assessment: unknown;
}

/** A live session with a sample every two seconds, as the camera host runs it. */
function watch(steps: readonly Step[]) {
  const recorder = createRecorder();
  const verdicts: Judged[] = [];
  const alerts: { readonly atMs: number; readonly issue: string }[] = [];
  let { engine } = switchWorkplace(
    createEngine(null, DEFAULT_ENGINE_CONFIG),
    PLACES,
    'desk',
    'chosen',
    BEGIN_MS,
  );
  let atMs = BEGIN_MS;
  const take = ({ engine: next, effects }: Advance): void => {
    engine = next;
    for (const effect of effects)
      if (effect.type === 'alert') alerts.push({ atMs: effect.atMs, issue: effect.issue });
  };
  for (const step of steps) {
    if (typeof step === 'function') {
      take(step(engine, atMs + 1000));
      continue;
    }
    const [observation, looks] = step;
    for (let i = 0; i < looks; i++) {
      atMs += 2000;
      const taken = takeObservation(engine, observation, atMs);
      recorder.take(observation, atMs, engine, taken.engine);
      take(taken);
      const { measurement, assessment } = engine;
      verdicts.push(observation.type === 'covered' ? coveredAt(atMs) : { atMs, measurement, assessment });
    }
  }
  const recording = recorder.read();
  if (recording === null) throw new Error('Nothing was recorded.');
  return { engine, recording, verdicts, alerts };
}

/** The one difference of a replay: a covered lens is reported as unknown. */
const coveredAt = (atMs: number): Judged => ({
  atMs,
  measurement: expect.anything(),
  assessment: { state: 'unknown', reason: 'too_dark', issues: [] },
});

const readBack = (recording: Recording): Recording => {
  const parsed = parseRecording(serialiseRecording(recording));
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.recording;
};

/** As in a file: without negative zero. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function expectSame(session: ReturnType<typeof watch>, recording: Recording): void {
  const replayed = replay(recording);
  const judged = replayed.frames.filter(({ frame }) => frame.phase === 'monitor');
  const live = session.verdicts.slice(-judged.length);
  const beginMs = (live[0]?.atMs ?? 0) - (judged[0]?.frame.atMs ?? 0);
  expect(judged.map(({ assessment }) => plain(assessment))).toEqual(
    live.map(({ assessment }) => plain(assessment)),
  );
  for (const [index, { measurement }] of judged.entries())
    if (!('asymmetricMatch' in Object(live[index]?.measurement)))
      expect(plain(measurement)).toEqual(plain(live[index]?.measurement));
  const from = live[0]?.atMs ?? 0;
  expect(replayed.alerts.map(({ atMs, issue }) => ({ atMs: atMs + beginMs, issue }))).toEqual(
    session.alerts.filter(({ atMs }) => atMs >= from),
  );
}

const relax = (engine: Engine, atMs: number): Advance =>
  adoptLimits(engine, [{ issue: 'slouch', shift: 0.5, sinceMs: atMs }], atMs);
const tighten = (engine: Engine, atMs: number): Advance =>
  adoptLimits(engine, [{ issue: 'slouch', shift: -0.5, sinceMs: atMs }], atMs);
const teach = (engine: Engine, atMs: number): Advance =>
  adoptExamples(engine, [...engine.examples, shownAt(SUNK_BACK, { atMs })], atMs);
const wasFine = (engine: Engine, atMs: number): Advance =>
  adoptExamples(engine, [...engine.examples, exampleAt(SLOUCHED, { atMs })], atMs);
const strict = (engine: Engine): Advance => ({
  engine: applyConfig(engine, { ...DEFAULT_ENGINE_CONFIG, sensitivity: 'strict' }),
  effects: [],
});
const snooze = (engine: Engine, atMs: number): Advance =>
  advance(engine, { type: 'snoozed', atMs, untilMs: atMs + 30_000 });
const rest = (engine: Engine, atMs: number): Advance => advance(engine, { type: 'rested', atMs });

const UNCHANGED: Observation = { type: 'unchanged' };
const COVERED: Observation = { type: 'covered' };
const upright = pictureOf(UPRIGHT);
const slouched = pictureOf(SLOUCHED);
const sunk = pictureOf(SUNK_BACK);

const SESSIONS: readonly (readonly [string, readonly Step[]])[] = [
  [
    'an alert',
    [
      [upright, 20],
      [slouched, 20],
      [upright, 10],
    ],
  ],
  [
    'an empty picture in the dark',
    [
      [upright, 10],
      [pictureOf([], 'dark'), 20],
      [upright, 5],
    ],
  ],
  [
    'a lens that is covered in a slouch',
    [
      [slouched, 7],
      [COVERED, 3],
      [slouched, 15],
    ],
  ],
  [
    'a scene in which nothing moves',
    [
      [slouched, 1],
      [UNCHANGED, 6],
      [slouched, 1],
      [UNCHANGED, 20],
    ],
  ],
  [
    'a baseline that has drifted',
    [
      [pictureOf(sit({ shoulderTiltDeg: 0.4 })), 3600],
      [slouched, 20],
    ],
  ],
  [
    'another place',
    [
      [upright, 20],
      [slouched, 12],
      [pictureOf(AT_SHELF), 60],
    ],
  ],
  [
    'a beginning in the midst of a slouch',
    [
      [upright, 20],
      [slouched, 250],
    ],
  ],
  [
    'a beginning with somebody else in view',
    [
      [upright, 20],
      [pictureOf(sit({ x: 180, y: 240, shoulderWidth: 60 })), 200],
    ],
  ],
  [
    'a correction, and an alert that is excused',
    [[upright, 20], [slouched, 15], relax, dismissAlert, [slouched, 20]],
  ],
  ['a slouch that is shown, and is alerted then', [[upright, 10], [sunk, 20], teach, [sunk, 20]]],
  ['an answer that is learned from', [[slouched, 15], wasFine, dismissAlert, [slouched, 20]]],
  ['a setting that is changed', [[upright, 10], strict, [pictureOf(sit({ eyeHeight: 0.57 })), 30]]],
  ['a snooze', [[upright, 10], snooze, [slouched, 40]]],
  [
    'an alert that a correction brings',
    [[upright, 10], [slouched, 8], snooze, [slouched, 15], tighten, [slouched, 5]],
  ],
  [
    'a head that the face mesh sees tilted, and then no longer sees',
    [
      [pictureOf(UPRIGHT, 'enough', faceOf({ rollDeg: 2 })), 20],
      [pictureOf(UPRIGHT, 'enough', faceOf({ rollDeg: 22 })), 20],
      [UNCHANGED, 3],
      [upright, 10],
    ],
  ],
  ['a rest of the camera', [[upright, 10], rest, [upright, 5], rest, [slouched, 20]]],
];

describe('a replay gives the live result, for', () => {
  it.each(SESSIONS)('%s', (_, steps) => {
    const session = watch(steps);
    expectSame(session, readBack(session.recording));
  });

  it('any random session', () => {
    const anyPicture = fc
      .record({
        shoulderTiltDeg: fc.double({ min: -6, max: 6, noNaN: true }),
        eyeHeight: fc.double({ min: 0.42, max: 0.66, noNaN: true }),
        head: fc.double({ min: 0.95, max: 1.3, noNaN: true }),
        x: fc.integer({ min: 250, max: 400 }),
        score: fc.constantFrom(0.7, 0.7, 0.7, 0.15),
        rollDeg: fc.option(fc.integer({ min: -15, max: 15 })),
      })
      .map(({ rollDeg, ...sitting }) =>
        pictureOf(sit(sitting), 'enough', rollDeg === null ? null : faceOf({ rollDeg })),
      );
    const anySeen = fc.oneof(
      { weight: 4, arbitrary: anyPicture },
      fc.constantFrom(
        upright,
        slouched,
        UNCHANGED,
        COVERED,
        pictureOf([], 'dark'),
        pictureOf([]),
        pictureOf(AT_SHELF),
      ),
    );
    const anyStep: fc.Arbitrary<Step> = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(anySeen, fc.integer({ min: 1, max: 25 })) },
      fc.constantFrom<Step>(relax, tighten, dismissAlert, strict, snooze, rest),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 2, maxLength: 20 }), (steps) => {
        const session = watch([[upright, 1], ...steps]);
        expectSame(session, readBack(session.recording));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a recording', () => {
  const poses = pickPoses(Array.from({ length: 12 }, () => ({ pose: UPRIGHT, frame: FRAME })));
  const drifted = watch([
    [pictureOf(sit({ shoulderTiltDeg: 0.4 })), 3600],
    [slouched, 20],
  ]);

  it('is judged by what it was judged by, also with the poses of a calibration before it', () => {
    if (poses === null) throw new Error('There are no poses.');
    expectSame(drifted, readBack(withCalibration(drifted.recording, poses)));
  });

  it('is judged by its own settings, whatever the current ones are', () => {
    const session = watch([[upright, 10], strict, [pictureOf(sit({ eyeHeight: 0.57 })), 30]]);
    const states = (config = DEFAULT_ENGINE_CONFIG) =>
      replay(session.recording, { config }).frames.map(({ assessment }) => assessment.state);
    expect(states({ ...DEFAULT_ENGINE_CONFIG, sensitivity: 'relaxed' })).toEqual(states());
  });

  it('without learned state is judged by what is now known about the user', () => {
    if (poses === null) throw new Error('There are no poses.');
    const { recording } = watch([
      [upright, 10],
      [sunk, 20],
    ]);
    const frames = recording.frames.map(({ engine: _, ...frame }) => frame);
    const known = readBack(withCalibration({ ...recording, frames }, poses));
    expect(replay(known).alerts).toEqual([]);
    expect(replay(known, { examples: [shownAt(SUNK_BACK)] }).alerts).toHaveLength(1);
  });

  it('without the state of the engine still replays, by its calibrate frames', () => {
    if (poses === null) throw new Error('There are no poses.');
    const frames = drifted.recording.frames.map(({ engine: _, ...frame }) => frame);
    const { alerts } = replay(readBack(withCalibration({ ...drifted.recording, frames }, poses)));
    expect(alerts).toHaveLength(1);
  });

  it('contains the state of the engine where it does not follow from the frames, and nowhere else', () => {
    const session = watch([[upright, 10], snooze, [upright, 10], relax, [UNCHANGED, 5]]);
    const stated = session.recording.frames.flatMap(({ engine }, index) => (engine ? [index] : []));
    expect(stated).toEqual([0, 10, 20]);
  });

  it('is small: a state is some kilobytes', () => {
    const state = drifted.recording.frames[0]?.engine;
    expect(JSON.stringify(state).length).toBeLessThan(12_000);
  });
});
