import type { EstimatorName, StoredEstimators } from '../../src/posture/estimator.ts';
import type { Recording } from '../../src/posture/recording.ts';
import { collectErrors, type ErrorSample, fitEstimators, stateUncertainty } from './fit.ts';

/** One part of a person-held-out evaluation: no person is on both sides. */
export interface Fold {
  readonly learned: readonly Recording[];
  readonly heldOut: readonly Recording[];
}

/** Parts recordings by person into some folds. */
export function foldByPerson(recordings: readonly Recording[], count: number): Fold[] {
  const people = [...new Set(recordings.map(personOf))];
  return Array.from({ length: count }, (_, fold) => {
    const out = new Set(people.filter((_, index) => index % count === fold));
    return {
      learned: recordings.filter((recording) => !out.has(personOf(recording))),
      heldOut: recordings.filter((recording) => out.has(personOf(recording))),
    };
  });
}

/** Learns from all recordings, with the uncertainty measured on people held out. */
export function fitWithUncertainty(recordings: readonly Recording[], folds: number): StoredEstimators {
  const errors: Record<EstimatorName, Record<string, ErrorSample[]>> = { front: {}, side: {}, profile: {} };
  for (const { learned, heldOut } of foldByPerson(recordings, folds)) {
    mergeErrors(errors, collectErrors(fitEstimators(learned), heldOut));
  }
  return stateUncertainty(fitEstimators(recordings), errors);
}

function mergeErrors(
  into: Record<EstimatorName, Record<string, ErrorSample[]>>,
  from: Record<EstimatorName, Record<string, ErrorSample[]>>,
): void {
  for (const name of ['front', 'side', 'profile'] as const) {
    for (const [quantity, samples] of Object.entries(from[name])) {
      into[name][quantity] = [...(into[name][quantity] ?? []), ...samples];
    }
  }
}

function personOf({ subject, id }: Recording): string {
  return subject ?? id;
}
