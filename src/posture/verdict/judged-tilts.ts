import type { Body } from '../body/body.ts';
import { isFaceSeen } from '../body/face.ts';
import { tiltOfFace } from '../body/face-tilt.ts';
import type { Estimate, JudgedTilts } from '../body/measurement.ts';
import { type Proportions, turnOf } from '../body/proportions.ts';
import { seeHeadTilt, seeShoulderTilt } from '../body/tilts.ts';
import type { ViewCluster } from '../body/view-clusters.ts';
import type { Prediction } from '../estimator/estimator.ts';

/*
 * Tilts as the verdict uses them. Their deviations determine how fast the verdict gets surer past a limit.
 * They were fitted together with its limits, on alerts of real people (docs/design/uncertainty.md). They
 * differ from the deviations stated to people, which follow the measured error.
 */

const BY_FACE = { atBestDeg: 1.6, perTurnedDeg: 0.12, share: 0.08 } as const;
const BY_KEYPOINTS = {
  atFullScoreDeg: 0.9,
  scorePower: 1.5,
  perTurnDeg: 8,
  share: 0.25,
  mostTurn: 2,
} as const;
const SHOULDERS = { atFullScoreDeg: 1.3, mostOffDeg: 4 } as const;

/** The head tilt; unknown if no line of the face is seen. */
export function judgedHeadTilt(body: Body, cluster: ViewCluster): Estimate {
  const byFace = tiltOfFace(body.face, cluster);
  if (byFace !== null) return { value: byFace.value, sd: sdByFace(body, cluster, byFace.value) };
  const now = body.proportions;
  const before = cluster.proportions;
  const seen = seeHeadTilt(body.layout, now, before);
  if (seen === null) return { unknown: 'face_not_seen' };
  const { atFullScoreDeg, scorePower, perTurnDeg, share, mostTurn } = BY_KEYPOINTS;
  const turn = Math.min(Math.abs(turnOf(now) - turnOf(before)), mostTurn);
  const unseen = atFullScoreDeg / seen.score ** scorePower;
  return { value: seen.tiltDeg, sd: Math.hypot(unseen, perTurnDeg * turn, share * seen.tiltDeg) };
}

function sdByFace({ face }: Body, cluster: ViewCluster, tiltDeg: number): number {
  const turnedDeg = isFaceSeen(face) && isFaceSeen(cluster.face) ? face.yawDeg - cluster.face.yawDeg : 0;
  return Math.hypot(BY_FACE.atBestDeg, BY_FACE.perTurnedDeg * turnedDeg, BY_FACE.share * tiltDeg);
}

/** The shoulder tilt; unknown if a shoulder is not seen. */
export function judgedShoulderTilt(
  { layout, proportions }: Body,
  before: Proportions,
  off: Prediction | undefined,
): Estimate {
  const seen = seeShoulderTilt(layout, proportions, before);
  if (seen === null) return { unknown: 'shoulders_not_seen' };
  const { atFullScoreDeg, mostOffDeg } = SHOULDERS;
  const offDeg = Math.max(-mostOffDeg, Math.min(mostOffDeg, off?.value ?? 0));
  return { value: seen.tiltDeg + offDeg, sd: atFullScoreDeg / seen.score };
}

/** The tilts for the verdict. With several view clusters they are blended like everything else. */
export function blendJudged(
  parts: readonly (JudgedTilts | undefined)[],
  blend: (estimates: readonly Estimate[]) => Estimate,
): JudgedTilts | null {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return null;
  return {
    headTiltDeg: blend(known.map(({ headTiltDeg }) => headTiltDeg)),
    neckLateralDeg: blend(known.map(({ neckLateralDeg }) => neckLateralDeg)),
    shoulderTiltDeg: blend(known.map(({ shoulderTiltDeg }) => shoulderTiltDeg)),
  };
}
