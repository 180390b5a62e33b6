import type { StoredEstimators } from '../../src/posture/estimator.ts';
import type { RecordingFile } from '../replay/files.ts';
import { collectMisses, fitEstimators, type Misses, stateUncertainty } from './fit.ts';

/** One part of a person-held-out evaluation: no person is on both sides. */
export interface Fold {
  readonly learned: readonly RecordingFile[];
  readonly heldOut: readonly RecordingFile[];
}

/** Parts recordings by person into some folds. */
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

/** Learns from all recordings, with the uncertainty measured on people held out. */
export function fitWithUncertainty(files: readonly RecordingFile[], folds: number): StoredEstimators {
  const misses: Misses = { front: {}, side: {}, profile: {} };
  for (const { learned, heldOut } of foldByPerson(files, folds)) {
    const recordings = heldOut.map(({ recording }) => recording);
    mergeMisses(misses, collectMisses(fitEstimators(learned), recordings));
  }
  return stateUncertainty(fitEstimators(files), misses);
}

function mergeMisses(into: Misses, from: Misses): void {
  for (const name of ['front', 'side', 'profile'] as const) {
    for (const [quantity, list] of Object.entries(from[name]))
      into[name][quantity] = [...(into[name][quantity] ?? []), ...list];
  }
}

function personOf({ recording: { subject, id } }: RecordingFile): string {
  return subject ?? id;
}
