import { findCamera } from '../../camera/source/camera-identity.ts';
import { examplesAt } from '../../engine/learning.ts';
import type { Baseline } from '../../posture/baseline/baseline.ts';
import type { UprightSample } from '../../posture/body/view-clusters.ts';
import {
  type CalibrationComparison,
  compareCalibration,
  type FormerCalibration,
} from '../../posture/calibration/compare-calibration.ts';
import { learnFrom } from '../../posture/verdict/personal-judge.ts';
import {
  type CalibrationTarget,
  NO_SETUPS,
  type Workplace,
  type WorkplaceCamera,
} from '../../state/workplaces.ts';
import type { ProductState } from '../../ui/product-state.ts';

/** A workplace before it is recalibrated. */
export interface FormerWorkplace extends FormerCalibration {
  readonly workplace: Workplace;
}

/** A calibration that has replaced a former one. */
export interface Renewal {
  readonly former: FormerWorkplace;
  /** Null if the two can't be compared. */
  readonly comparison: CalibrationComparison | null;
  /** `not_undone`: the former one could not be put back. */
  readonly state: 'saved' | 'undone' | 'not_undone';
}

/** The workplace that a calibration renews, with what was taught there; null for a new one. */
export function findFormer(product: ProductState, place: CalibrationTarget): FormerWorkplace | null {
  const { setups: workplaces, inUse } = product.workplaces.value ?? NO_SETUPS;
  const wanted = place === null ? inUse : 'id' in place ? place.id : null;
  const workplace = workplaces.find(({ id }) => id === wanted);
  if (workplace === undefined) return null;
  const personal = learnFrom(examplesAt(product.examples.value ?? [], workplace.id));
  const ignored = product.settings.value?.ignoredIssues ?? [];
  return { workplace, baseline: workplace.baseline, personal, ignored };
}

/** Compares a calibration with the former one. Null if another camera was used, or it stands elsewhere. */
export function compareWithFormer(
  samples: readonly UprightSample[],
  renewed: Baseline,
  camera: WorkplaceCamera | null,
  former: FormerWorkplace,
): CalibrationComparison | null {
  const before = former.workplace.camera;
  const isOther = before !== null && camera !== null && findCamera(before, [camera]) === null;
  return isOther ? null : compareCalibration(samples, renewed, former);
}
