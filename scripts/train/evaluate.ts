import { basename, dirname } from 'node:path';
import { assess } from '../../src/posture/assess.ts';
import { readEstimator } from '../../src/posture/estimator.ts';
import { measure } from '../../src/posture/measure.ts';
import type { Recording } from '../../src/posture/recording.ts';
import { type Judge, type Replay, replay } from '../../src/posture/replay.ts';
import type { RecordingFile } from '../replay/files.ts';
import { type Summary, summarise } from '../replay/summary.ts';
import { fitEstimators } from './fit.ts';
import { foldByPerson } from './people.ts';
import { fitSimplestRule, replaySimplest } from './simplest.ts';

/** How one group of recordings fares before an estimator that has seen none of its people. */
export interface GroupResult {
  readonly group: string;
  readonly learned: Summary;
  readonly simplest: Summary;
}

interface HeldOutReplay {
  readonly file: RecordingFile;
  readonly learned: Replay;
  readonly simplest: Replay;
}

/**
 * Judges every recording by an estimator that was learned without its person, and, where there are several folders, by one that
 * was learned without its cameras too. Only recordings with true neck angles (rendered people) are learned from; real ones are
 * judged by an estimator of all rendered people.
 */
export function evaluate(files: readonly RecordingFile[], folds: number): GroupResult[] {
  const rendered = files.filter(({ recording }) => canTeach(recording));
  const real = files.filter(({ recording }) => !canTeach(recording));
  return [
    ...sumUpGroups(judgeWithoutPerson(rendered, folds)),
    ...sumUpGroups(judgeWithoutFolder(rendered), ', new cameras'),
    ...(real.length > 0 ? sumUpGroups(judgeHeldOut(rendered, real)) : []),
  ];
}

function judgeWithoutPerson(rendered: readonly RecordingFile[], folds: number): HeldOutReplay[] {
  return foldByPerson(
    rendered.map(({ recording }) => recording),
    folds,
  ).flatMap(({ learned, heldOut }) =>
    judgeHeldOut(
      rendered.filter(({ recording }) => learned.includes(recording)),
      rendered.filter(({ recording }) => heldOut.includes(recording)),
    ),
  );
}

/** No folder shares a person or a camera with another. */
function judgeWithoutFolder(rendered: readonly RecordingFile[]): HeldOutReplay[] {
  const folders = [...new Set(rendered.map(({ path }) => dirname(path)))];
  if (folders.length < 2) return [];
  return folders.flatMap((folder) =>
    judgeHeldOut(
      rendered.filter(({ path }) => dirname(path) !== folder),
      rendered.filter(({ path }) => dirname(path) === folder),
    ),
  );
}

function sumUpGroups(results: readonly HeldOutReplay[], suffix = ''): GroupResult[] {
  const groups = [...new Set(results.flatMap(({ file }) => groupsOf(file)))];
  return groups.map((group) => {
    const members = results.filter(({ file }) => groupsOf(file).includes(group));
    return {
      group: `${group}${suffix}`,
      learned: summarise(members.map(({ learned }) => learned)),
      simplest: summarise(members.map(({ simplest }) => simplest)),
    };
  });
}

/** Whether a recording knows the true neck angle, so that an estimator can be learned from it. */
export function canTeach({ frames }: Recording): boolean {
  return frames.some(({ truth }) => truth?.neckInclinationDeg !== undefined);
}

function judgeHeldOut(
  teachers: readonly RecordingFile[],
  heldOut: readonly RecordingFile[],
): HeldOutReplay[] {
  const learned = teachers.map(({ recording }) => recording);
  const estimator = readEstimator(fitEstimators(learned));
  const limit = fitSimplestRule(learned.filter(({ view }) => view !== 'side'));
  const judge: Judge = {
    measure: (pose, frame, baseline) => measure(pose, frame, baseline, estimator),
    assess,
  };
  return heldOut.map((file) => ({
    file,
    learned: replay(file.recording, judge),
    simplest: replaySimplest(file.recording, limit),
  }));
}

/** The groups that a recording counts in: its folder and view, and, for real people, itself. */
function groupsOf({ path, recording }: RecordingFile): string[] {
  const folder = basename(dirname(path));
  if (canTeach(recording)) return [`${folder} ${recording.view ?? 'front'}`];
  const kind = recording.id.split('-').slice(0, 2).join('-');
  return [`${kind} (all)`, recording.id];
}
