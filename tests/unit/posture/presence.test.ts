import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { UnknownReason } from '../../../src/posture/body/measurement.ts';
import { readSample } from '../../../src/posture/body/sample.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { beginPresence, stepPresence } from '../../../src/posture/presence/presence.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { replay } from '../../../src/recording/replay.ts';
import { FRAME, movePose, sit } from './seated.ts';

const calibration = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibration)) throw new Error(calibration.problem);
const { baseline } = calibration;

/** A shoulder that is seen badly, or whose position is guessed elsewhere. */
function withShoulder(pose: Pose, index: 5 | 6, score: number, down = 0): Pose {
  return pose.map((keypoint, i) => (i === index ? [keypoint[0], keypoint[1] + down, score] : keypoint));
}

function doubts(poses: readonly Pose[], everyMs = 1000): (UnknownReason | null)[] {
  let presence = beginPresence();
  return poses.map((pose, i) => {
    const step = stepPresence(
      presence,
      readSample({ pose, frame: FRAME, light: 'enough' }, i * everyMs),
      baseline,
    );
    presence = step.presence;
    return step.doubt;
  });
}

const repeat = (count: number, pose: Pose): Pose[] => Array.from({ length: count }, () => pose);

describe('what hides a shoulder', () => {
  const settled = repeat(30, sit());

  it.each<[string, Pose, UnknownReason | null]>([
    ['a hand, or somebody close behind', withShoulder(sit(), 5, 0.2, 40), 'partly_hidden'],
    ['the same on the other side', withShoulder(sit(), 6, 0.2, 40), 'partly_hidden'],
    [
      'a phone in front of the chest, which half hides and moves it',
      withShoulder(sit(), 5, 0.45, 40),
      'partly_hidden',
    ],
    ['a shoulder that is seen a little worse', withShoulder(sit(), 5, 0.45, 10), null],
    ['a raised shoulder that stays visible', withShoulder(sit(), 5, 0.7, -40), null],
    ['dusk, which affects both', sit({ score: 0.3 }), null],
    ['a slouch, which moves the head too', withShoulder(sit({ y: 430 }), 5, 0.2), null],
    ['the edge of the picture', withShoulder(sit(), 5, 0.2, 100), null],
    ['nothing', sit({ shoulderTiltDeg: 9 }), null],
  ])('%s', (_name, pose, doubt) => {
    expect(doubts([...settled, pose]).at(-1)).toBe(doubt);
  });

  it('holds as long as a visit, and becomes normal within a quarter of an hour', () => {
    const hidden = withShoulder(sit(), 5, 0.2, 40);
    expect(doubts([...settled, ...repeat(120, hidden)]).slice(30)).not.toContain(null);
    expect(doubts([...settled, ...repeat(900, hidden)]).at(-1)).toBeNull();
  });
});

describe('a single point that jumps while all others stay', () => {
  const moved = (index: number, right: number, score = 0.7): Pose =>
    sit().map(([x, y, was], i) => (i === index ? [x + right, y, score] : [x, y, was]));
  // The face size of sit() is 49 px.
  it.each<[string, Pose, UnknownReason | null]>([
    ['an ear', moved(3, 60), 'partly_hidden'],
    ['an ear that wanders', moved(3, 30), null],
    ['an ear that is missing anyway', moved(3, 60, 0.03), null],
    ['a shoulder', moved(6, 90), 'partly_hidden'],
    ['a shoulder that shrugs', moved(6, 60), null],
    ['a shoulder at the edge of the picture', moved(6, -170), null],
    ['the whole body', movePose(sit(), 1, 90, 0), null],
  ])('%s', (_name, pose, doubt) => {
    expect(doubts([sit(), sit(), pose]).at(-1)).toBe(doubt);
  });

  it('is doubted until it comes back, and trusted once it has stayed for 2 s', () => {
    const away = moved(3, 60);
    expect(doubts([sit(), away, sit(), sit()], 400)).toEqual([null, 'partly_hidden', null, null]);
    const stays = doubts([sit(), ...repeat(7, away)], 400);
    expect(stays.slice(1, 6)).toEqual(Array(5).fill('partly_hidden'));
    expect(stays.at(-1)).toBeNull();
  });
});

describe('replay', () => {
  const PORTRAIT = sit({ x: 180, y: 240, shoulderWidth: 60, shoulderTiltDeg: 20 });
  const frameAt = (pose: Pose, i: number, phase: 'calibrate' | 'monitor') => ({
    atMs: i * 1000,
    phase,
    label: phase === 'calibrate' ? 'upright' : 'away',
    pose,
    truth: null,
  });

  it.each([true, false])('takes a portrait for an empty chair (stills: %s)', (stills) => {
    const recording: Recording = {
      id: 'portrait',
      subject: null,
      view: null,
      stills,
      mirrored: false,
      frame: FRAME,
      frames: [
        ...repeat(5, sit()).map((pose, i) => frameAt(pose, i, 'calibrate')),
        ...repeat(60, PORTRAIT).map((pose, i) => frameAt(pose, i + 5, 'monitor')),
      ],
    };
    const { frames, alerts } = replay(recording);
    expect(new Set(frames.slice(5).map(({ assessment }) => assessment.state))).toEqual(new Set(['away']));
    expect(alerts).toEqual([]);
  });
});
