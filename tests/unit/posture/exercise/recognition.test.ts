import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COCO_KEYPOINTS, type FrameSize, type Pose } from '../../../../src/posture/body/keypoints.ts';
import { calibrateFromPoses } from '../../../../src/posture/calibration/calibration.ts';
import { MOVEMENT_KINDS, type MovementKind } from '../../../../src/posture/exercise/movement.ts';
import { readReach } from '../../../../src/posture/exercise/read-reach.ts';
import { parseRecording, type Recording } from '../../../../src/recording/recording.ts';
import { scoreStretch } from '../../../../tools/simulator/score-exercise.ts';

/*
 * What the shipped detector saw of simulated people who do an exercise: once half done, then twice done
 * right. The chin tucks are there as something else that people do: the camera doesn't count them. Made by
 *
 *     npm run stretches -- --out tests/unit/posture/exercise/clips
 */
const CLIPS = join(import.meta.dirname, 'clips');

/** Rigged characters that were counted wrongly once (docs/measurements/exercises.md). */
const CHARACTERS = join(import.meta.dirname, 'character-clips');

function readClip(name: string, folder = CLIPS): Recording {
  const read = parseRecording(readFileSync(join(folder, name), 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${read.error.problem}`);
  return read.recording;
}

const NAMES: readonly string[] = COCO_KEYPOINTS;

/** A pose as a mirror shows it: left and right keypoints change places. */
function mirrorPose(pose: Pose, { width }: FrameSize): Pose {
  return COCO_KEYPOINTS.map((name) => {
    const other = name.replace(/^(left|right)/, (side) => (side === 'left' ? 'right' : 'left'));
    const [x, y, score] = pose[NAMES.indexOf(other)] ?? [0, 0, 0];
    return [width - x, y, score];
  });
}

/** How far a movement has come in each picture, in parts of far enough: to the left +, to the right −. */
function readSides(kind: MovementKind, { frames, frame }: Recording, isMirrored: boolean): number[] {
  const poses = frames.map(({ pose }) => (isMirrored ? mirrorPose(pose, frame) : pose));
  const calibration = calibrateFromPoses(poses.slice(0, 6), frame, 0);
  if (!('baseline' in calibration)) throw new Error('no baseline');
  return poses.flatMap((pose) => {
    const reach = readReach(kind, { pose, frame }, calibration.baseline);
    return 'part' in reach ? [reach.side === 'left' ? reach.part : -reach.part] : [];
  });
}

describe.each(MOVEMENT_KINDS)('%s', (movement) => {
  const clips = readdirSync(CLIPS).filter((name) => name.startsWith(movement));

  it('has clips of three people', () => {
    expect(clips).toHaveLength(3);
  });

  it.each(clips)('is counted as often as it is done right, and not when it is half done: %s', (name) => {
    const { right, wrong } = scoreStretch(movement, readClip(name));
    expect(wrong).toBe(0);
    expect(right).toBe(2);
  });
});

it.each([
  ['shoulders that are seen to rise less', 'shoulder_roll', 'shoulder_roll-MENA_F_1_Busi-laptop.jsonl'],
  ['elbows that point forward', 'chest_opener', 'chest_opener-White_M_2_Medi-monitor.jsonl'],
] as const)('rigged characters are counted rightly too: %s', (_name, movement, clip) => {
  expect(scoreStretch(movement, readClip(clip, CHARACTERS))).toEqual({ right: 2, wrong: 0 });
});

it('a lateral raise is not recognised in any other exercise, and no other one in it', () => {
  const names = readdirSync(CLIPS);
  const pairs = names.flatMap((name) =>
    MOVEMENT_KINDS.filter((movement) => !name.startsWith(movement))
      .filter((movement) => movement === 'lateral_raise' || name.startsWith('lateral_raise'))
      .map((movement) => [movement, name] as const),
  );
  const counted = pairs.filter(([movement, name]) => {
    const { right, wrong } = scoreStretch(movement, readClip(name));
    return right + wrong > 0;
  });
  expect(counted).toEqual([]);
});

describe.each(['head_turn', 'neck_side_bend'] as const)('%s', (movement) => {
  const clips = readdirSync(CLIPS).filter((name) => name.startsWith(movement));

  it.each(clips)('is read to the right exactly as to the left: %s', (name) => {
    const clip = readClip(name);
    const seen = readSides(movement, clip, false);
    expect(seen.filter((part) => part > 0.9).length).toBeGreaterThan(5);
    expect(readSides(movement, clip, true).map((part) => -part)).toEqual(
      seen.map((part) => expect.closeTo(part, 6)),
    );
  });
});

describe('an exercise', () => {
  it.each(MOVEMENT_KINDS)('is not recognised in another one: %s', (movement) => {
    const others = readdirSync(CLIPS).filter(
      // Raised arms raise the shoulders, and hands behind the head are hands at the head.
      (name) => !name.startsWith(movement) && /^(neck|head_turn|chin)/.test(name),
    );
    const counted = others.map((name) => {
      const { right, wrong } = scoreStretch(movement, readClip(name));
      return [name, right + wrong];
    });
    expect(counted.filter(([, count]) => count !== 0)).toEqual([]);
  });
});
