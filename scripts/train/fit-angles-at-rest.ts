import { profileOf } from '../../src/posture/body/profile.ts';
import {
  REST_FEATURES,
  type RestQuantity,
  readAnglesAtRest,
  restFeatures,
  type StoredAnglesAtRest,
} from '../../src/posture/estimator/angles-at-rest.ts';
import { solve } from '../../src/posture/estimator/linear-system.ts';
import { standardise } from '../../src/posture/estimator/standardise.ts';
import type { RecordingFile } from '../replay/files.ts';
import { type Example, examplesOf } from './examples.ts';
import { round } from './round.ts';
import { spreadColumns } from './spread-columns.ts';
import { fitDeviation } from './uncertainty.ts';

/** The truth that each quantity is learned from. */
const TRUTHS: Readonly<Record<RestQuantity, string>> = {
  neckForwardDeg: 'neckInclinationDeg',
  headForwardCm: 'headForwardCm',
  trunkForwardDeg: 'trunkInclinationDeg',
  headPitchDeg: 'headPitchDeg',
};

/** A weak prior on the weights: it only makes the system definite. */
const PRIOR = 1;

/**
 * Fits the angles at rest to rendered people seen from the side, as they are. The stated deviations are those of
 * each person's errors while that person is left out.
 */
export function fitAnglesAtRest(files: readonly RecordingFile[]): StoredAnglesAtRest | null {
  const examples = files
    .flatMap(({ recording }) => examplesOf(recording))
    .filter(({ baseline }) => baseline.view === 'side');
  if (examples.length === 0) return null;
  const misses = missesOfPeopleLeftOut(examples);
  return fitLines(examples, (name) => round(deviationOf(misses, name)));
}

type Sd = (name: RestQuantity) => number;

function fitLines(examples: readonly Example[], sdOf: Sd): StoredAnglesAtRest {
  const { centres, spreads } = spreadColumns(examples.map(({ layout }) => restFeatures(profileOf(layout))));
  const learn = (name: RestQuantity) => ({
    ...fitLine(rowsOf(examples, name, { centres, spreads })),
    sd: sdOf(name),
  });
  return {
    centres,
    spreads,
    lines: {
      neckForwardDeg: learn('neckForwardDeg'),
      headForwardCm: learn('headForwardCm'),
      trunkForwardDeg: learn('trunkForwardDeg'),
      headPitchDeg: learn('headPitchDeg'),
    },
  };
}

interface Row {
  readonly levels: readonly number[];
  readonly truth: number;
}

function rowsOf(
  examples: readonly Example[],
  name: RestQuantity,
  { centres, spreads }: Pick<StoredAnglesAtRest, 'centres' | 'spreads'>,
): Row[] {
  return examples.flatMap(({ layout, frame }) => {
    const truth = frame.truth?.[TRUTHS[name]];
    if (truth === undefined) return [];
    return [{ levels: [1, ...standardise(restFeatures(profileOf(layout)), centres, spreads)], truth }];
  });
}

/** Least squares with a weak prior on the weights, none on the bias. */
function fitLine(rows: readonly Row[]): { readonly bias: number; readonly weights: number[] } {
  const columns = [0, ...REST_FEATURES.map((_, index) => index + 1)];
  const at = ({ levels }: Row, column: number): number => levels[column] ?? 0;
  const matrix = columns.map((column) =>
    columns.map((other) => {
      const sum = rows.reduce((total, row) => total + at(row, column) * at(row, other), 0);
      return column === other && column > 0 ? sum + PRIOR : sum;
    }),
  );
  const right = columns.map((column) => rows.reduce((total, row) => total + at(row, column) * row.truth, 0));
  const [bias = 0, ...weights] = solve(matrix, right).map(round);
  return { bias, weights };
}

interface NamedMiss {
  readonly name: RestQuantity;
  readonly error: number;
}

function missesOfPeopleLeftOut(examples: readonly Example[]): NamedMiss[] {
  const people = [...new Set(examples.map(({ recording }) => recording.subject))];
  return people.flatMap((person) => {
    const others = examples.filter(({ recording }) => recording.subject !== person);
    if (others.length === 0) return [];
    const learned = fitLines(others, () => 1);
    return examples
      .filter(({ recording }) => recording.subject === person)
      .flatMap((each) => missesIn(each, learned));
  });
}

function missesIn({ layout, frame }: Example, learned: StoredAnglesAtRest): NamedMiss[] {
  const read = readAnglesAtRest(profileOf(layout), learned);
  return Object.entries(TRUTHS).flatMap(([key, truth]): NamedMiss[] => {
    const name = key as RestQuantity;
    const known = frame.truth?.[truth];
    return known === undefined ? [] : [{ name, error: Math.abs(read[name].value - known) }];
  });
}

function deviationOf(misses: readonly NamedMiss[], name: RestQuantity): number {
  const own = misses.filter((miss) => miss.name === name);
  return fitDeviation(own.map(({ error }) => ({ error, ownSd: 1, weight: 1 / own.length }))).factor;
}
