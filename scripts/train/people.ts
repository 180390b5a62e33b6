import type { StoredEstimators } from '../../src/posture/estimator/estimator.ts';
import type { RecordingFile } from '../replay/files.ts';
import { fitEstimators } from './fit.ts';
import { collectMisses, mergeMisses, stateUncertainty } from './uncertainty.ts';

/** One fold of a person-held-out evaluation: no person is on both sides. */
export interface Fold {
  readonly learned: readonly RecordingFile[];
  readonly heldOut: readonly RecordingFile[];
}

/** Splits recordings by person into folds. */
export function foldByPerson(files: readonly RecordingFile[], count: number): Fold[] {
  const people = [...new Set(files.map(personOf))];
  return Array.from({ length: count }, (_, fold) => {
    const out = new Set(people.filter((_, index) => index % count === fold));
    return {
      learned: files.filter((file) => !out.has(personOf(file))),
      heldOut: files.filter((file) => out.has(personOf(file))),
    };
  });
}

/** Trains on all recordings, with the uncertainty measured on people held out. */
export function fitWithUncertainty(files: readonly RecordingFile[], folds: number): StoredEstimators {
  const misses = foldByPerson(files, folds).map(({ learned, heldOut }) =>
    collectMisses(fitEstimators(learned), heldOut),
  );
  return stateUncertainty(fitEstimators(files), mergeMisses(misses));
}

function personOf({ recording: { subject, id } }: RecordingFile): string {
  return subject ?? id;
}
