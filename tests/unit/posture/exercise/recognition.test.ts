import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOVEMENT_KINDS } from '../../../../src/posture/exercise/movement.ts';
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
