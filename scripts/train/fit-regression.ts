import type { EstimatorName } from '../../src/posture/estimator/features.ts';
import { featureSpecsOf } from '../../src/posture/estimator/features.ts';
import { fitLogistic } from '../../src/posture/estimator/logistic.ts';
import {
  changesIn,
  type StoredRegression,
  type StoredRegressions,
} from '../../src/posture/estimator/regression.ts';
import { standardise } from '../../src/posture/estimator/standardise.ts';
import { isBadLabel, isFineLabel } from '../../src/recording/labels.ts';
import type { RecordingFile } from '../replay/files.ts';
import { type Example, examplesOf } from './examples.ts';
import { featuresFor, suits } from './quantities.ts';
import { round } from './round.ts';
import { spreadColumns } from './spread-columns.ts';

/** A weak prior: it only keeps similar features from counting against each other. */
const PRIOR_SD = 1;
const PRIOR_BIAS_SD = 10;

/**
 * Fits the regressions to labelled recordings, without variations. Use only rendered people: a fit to many
 * variations, or to a few real people, generalises less well to people held out (docs/design/training.md).
 */
export function fitRegressions(files: readonly RecordingFile[]): StoredRegressions {
  const examples = files
    .flatMap(({ recording }) => examplesOf(recording))
    .filter(({ frame: { label } }) => isBadLabel(label) || isFineLabel(label));
  const learn = (name: 'front' | 'side'): StoredRegression | null =>
    fitRegression(
      name,
      examples.filter((example) => suits(name, example)),
    );
  return { front: learn('front'), side: learn('side') };
}

function fitRegression(name: EstimatorName, examples: readonly Example[]): StoredRegression | null {
  if (examples.length === 0) return null;
  const specs = featureSpecsOf(name);
  const rows = examples.map((example) => changesIn(featuresFor(name, example), specs));
  const scale = spreadColumns(rows);
  const fitted = fitLogistic(
    examples.map(({ frame }, index) => ({
      features: standardise(rows[index] ?? [], scale.centres, scale.spreads),
      positive: isBadLabel(frame.label),
      weight: 1,
      offset: 0,
    })),
    { bias: PRIOR_BIAS_SD, weights: scale.centres.map(() => PRIOR_SD) },
  );
  return { ...scale, bias: round(fitted.bias), weights: fitted.weights.map(round) };
}
