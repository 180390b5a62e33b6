import type { Baseline } from '../baseline.ts';
import type { Pose } from '../keypoints.ts';
import { isLayout, readLayout } from '../layout.ts';
import { measure } from '../measure.ts';
import { readChestOpener, readOverheadReach } from './arm-reach.ts';
import { readChinTuck, readHeadTurn, readSideBend } from './head-reach.ts';
import type { MovementKind, Reach, ReachDoubt } from './movement.ts';
import { readShoulderRoll } from './shoulder-reach.ts';

const DOUBTS: readonly ReachDoubt[] = ['nobody', 'face_not_seen', 'shoulders_not_seen'];

/** How far a movement has come in one picture, against how the user sat before it. */
export function readReach(kind: MovementKind, pose: Pose, baseline: Baseline): Reach {
  const layout = readLayout(pose);
  if (!isLayout(layout)) return { unknown: DOUBTS.find((doubt) => doubt === layout.unknown) ?? 'nobody' };
  switch (kind) {
    case 'neck_side_bend':
      return readSideBend(measure(pose, baseline.frame, baseline));
    case 'head_turn':
      return readHeadTurn(measure(pose, baseline.frame, baseline));
    case 'chin_tuck':
      return readChinTuck(layout, baseline);
    case 'shoulder_roll':
      return readShoulderRoll(layout, baseline);
    case 'chest_opener':
      return readChestOpener(pose, layout);
    case 'overhead_reach':
      return readOverheadReach(pose, layout);
  }
}
