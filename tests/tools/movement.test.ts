import { describe, expect, it } from 'vitest';
import { seeHour } from '../../scripts/movement/movement-hours.ts';
import { type MovementScore, scoreMovement } from '../../scripts/movement/score-movement.ts';
import type { CameraId } from '../../tools/simulator/camera.ts';
import { drawMovementHour } from '../../tools/simulator/movement-hour.ts';

/*
 * The bounds are looser than what was measured (docs/measurements/movement.md), because these are four hours only.
 */

const MINUTE = 60_000;
const CAMERAS = ['laptop', 'monitor', 'angled'] as const satisfies readonly CameraId[];

function sumOf(scores: readonly MovementScore[], field: 'changes' | 'found' | 'invented'): number {
  return scores.reduce((sum, score) => sum + score[field], 0);
}

describe('changes of position over simulated hours', () => {
  it('are found, and hardly any is invented', () => {
    const scores = CAMERAS.map((camera) => scoreMovement(seeHour('A', camera, 'test', 'lively')));
    expect(sumOf(scores, 'changes')).toBeGreaterThan(8);
    expect(sumOf(scores, 'found') / sumOf(scores, 'changes')).toBeGreaterThanOrEqual(0.85);
    expect(sumOf(scores, 'invented')).toBeLessThanOrEqual(1);
  }, 60_000);

  it('are not invented in an hour of sitting rigidly: the stillness lasts that hour', () => {
    const score = scoreMovement(seeHour('B', 'laptop', 'test', 'rigid'));
    expect(score.invented).toBe(0);
    expect(Math.abs(score.stillErrorMs)).toBeLessThan(MINUTE);
    expect(score.seatedMs).toBeGreaterThan(58 * MINUTE);
  }, 60_000);
});

describe('a drawn hour', () => {
  it('is the same each time, and never changes position if it is rigid', () => {
    expect(drawMovementHour('one', 'lively')).toEqual(drawMovementHour('one', 'lively'));
    expect(drawMovementHour('one', 'rigid').changes).toEqual([]);
    expect(drawMovementHour('one', 'lively').changes.length).toBeGreaterThan(2);
  });
});
