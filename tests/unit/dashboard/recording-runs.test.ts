import { expect, it } from 'vitest';
import { runsOf } from '../../../src/dashboard/replay/recording-runs.ts';
import { timesOf } from '../../../src/dashboard/replay/recording-times.ts';
import type { Assessment, IssueKind } from '../../../src/posture/body/assessment.ts';
import type { JudgedFrame } from '../../../src/recording/replay.ts';

const FINE: Assessment = { state: 'fine', issues: [] };
const bad = (kind: IssueKind): Assessment => ({
  state: 'bad',
  issues: [{ kind, severity: 2, confidence: 1 }],
});

type Judged = Pick<JudgedFrame, 'frame' | 'assessment'>;

/** Frames a second apart, judged as given. */
function judged(...assessments: readonly Assessment[]): Judged[] {
  return assessments.map((assessment, second) => ({
    frame: { atMs: second * 1000, phase: 'monitor', label: null, pose: [], truth: null },
    assessment,
  }));
}

function partsOf(frames: readonly Judged[]): (readonly [number, number, string])[] {
  return runsOf(frames, timesOf(frames)).map(({ from, to, state, issue }) => [from, to, issue ?? state]);
}

const times = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each);

it('slouches of two kinds that follow each other are two parts', () => {
  const frames = judged(...times(4, FINE), ...times(5, bad('slouch')), ...times(5, bad('lean')), FINE);
  expect(partsOf(frames)).toEqual([
    [0, 3, 'fine'],
    [4, 8, 'slouch'],
    [9, 13, 'lean'],
    [14, 14, 'fine'],
  ]);
});

it('a problem that is named only for a moment is part of the slouch around it', () => {
  const frames = judged(
    ...times(5, bad('slouch')),
    ...times(2, bad('forward_head')),
    ...times(5, bad('slouch')),
    FINE,
  );
  expect(partsOf(frames)).toEqual([
    [0, 11, 'slouch'],
    [12, 12, 'fine'],
  ]);
});

it('a moment upright stays a part of its own', () => {
  const frames = judged(...times(5, bad('slouch')), FINE, ...times(5, bad('slouch')), FINE);
  expect(partsOf(frames)).toEqual([
    [0, 4, 'slouch'],
    [5, 5, 'fine'],
    [6, 10, 'slouch'],
    [11, 11, 'fine'],
  ]);
});
