import { basename, dirname } from 'node:path';
import type { Judge } from '../../src/engine/judge.ts';
import shippedData from '../../src/posture/estimator/estimator.data.json';
import {
  readEstimator,
  type StoredEstimator,
  type StoredEstimators,
} from '../../src/posture/estimator/estimator.ts';
import { assess } from '../../src/posture/verdict/assess.ts';
import { measure } from '../../src/posture/verdict/measure.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { type Replay, replay } from '../../src/recording/replay.ts';
import { isPersonId } from '../../tools/simulator/person.ts';
import type { RecordingFile } from '../replay/files.ts';
import { type Summary, summarise } from '../replay/summary.ts';
import { knowsNeck } from './examples.ts';
import { fitEstimators } from './fit.ts';
import { foldByPerson } from './people.ts';
import { fitSimplestRule, replaySimplest } from './simplest.ts';

/** The scores of one group of recordings, by an estimator trained without its people. */
export interface GroupResult {
  readonly group: string;
  readonly learned: Summary;
  readonly simplest: Summary;
}

const shipped: StoredEstimators = shippedData;

interface HeldOutReplay {
  readonly file: RecordingFile;
  readonly learned: Replay;
  readonly simplest: Replay;
}

/**
 * Judges every recording by an estimator trained without its person. Only recordings with true neck angles
 * (rendered people) are used for training. Real people, and the named people of the simulator, are judged by
 * the shipped estimator, which was trained on none of them.
 */
export function evaluate(files: readonly RecordingFile[], folds: number): GroupResult[] {
  const teachers = files.filter(({ recording }) => canTeach(recording));
  const others = files.filter(({ recording }) => !canTeach(recording));
  const withoutPerson = foldByPerson(teachers, folds).flatMap(({ learned, heldOut }) =>
    judgeBy(fitEstimators(learned), learned, heldOut),
  );
  return [...sumUpGroups(withoutPerson), ...sumUpGroups(judgeBy(shipped, teachers, others))];
}

/**
 * Judges rendered people by an estimator trained without their whole domain: no two domains share a person, a
 * camera, or a way to move.
 */
export function evaluateDomains(files: readonly RecordingFile[]): GroupResult[] {
  const rendered = files.filter(({ recording }) => knowsNeck(recording));
  const domains = [...new Set(rendered.map(domainOf))];
  if (domains.length < 2) return [];
  const results = domains.flatMap((domain) => {
    const learned = rendered.filter((file) => domainOf(file) !== domain && canTeach(file.recording));
    const heldOut = rendered.filter((file) => domainOf(file) === domain);
    return judgeBy(fitEstimators(learned), learned, heldOut);
  });
  return sumUpGroups(results, ', domain unknown');
}

/** The simulator is one domain, however many folders it filled. */
function domainOf({ path, recording }: RecordingFile): string {
  return recording.id.startsWith('sim-') ? 'simulator' : dirname(path);
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

/** Whether a recording may be used for training. */
export function canTeach(recording: Recording): boolean {
  return knowsNeck(recording) && !isReserved(recording);
}

/** The simulator's named people are only for evaluation. */
function isReserved({ subject }: Recording): boolean {
  return subject !== null && isPersonId(subject);
}

/** The uncertainty of the shipped estimator: a factor and a power for each quantity, from people held out. */
function lendUncertainty(estimators: StoredEstimators): StoredEstimators {
  const lend = (to: StoredEstimator | null, from: StoredEstimator | null): StoredEstimator | null => {
    if (to === null) return null;
    const outputs = to.outputs.map((output) => {
      const known = from?.outputs.find(({ name }) => name === output.name);
      return known ? { ...output, sdFactor: known.sdFactor, sdPower: known.sdPower } : output;
    });
    return { ...to, outputs };
  };
  return {
    front: lend(estimators.front, shipped.front),
    side: lend(estimators.side, shipped.side),
  };
}

/** Judges recordings by estimators, and by the simplest rule fitted to the same people. */
function judgeBy(
  estimators: StoredEstimators,
  learned: readonly RecordingFile[],
  heldOut: readonly RecordingFile[],
): HeldOutReplay[] {
  const estimator = readEstimator(lendUncertainty(estimators));
  const fronts = learned.map(({ recording }) => recording).filter(({ view }) => view !== 'side');
  const limit = fitSimplestRule(fronts);
  const judge: Judge = {
    measure: (body, baseline) => measure(body, baseline, estimator),
    assess,
  };
  return heldOut.map((file) => ({
    file,
    learned: replay(file.recording, { judge }),
    simplest: replaySimplest(file.recording, limit),
  }));
}

/** The groups that a recording counts in: its folder and view, and, for real people, itself. */
function groupsOf({ path, recording }: RecordingFile): string[] {
  const folder = basename(dirname(path));
  if (knowsNeck(recording)) return [`${folder} ${recording.view ?? 'front'}`];
  const kind = recording.id.split('-').slice(0, 2).join('-');
  return [`${kind} (all)`, recording.id];
}
