import type { Baseline } from '../baseline.ts';
import { isBody, readBody } from '../body.ts';
import type { Pose } from '../keypoints.ts';
import { measure } from '../measure.ts';
import { readChestOpener, readOverheadReach } from './arm-reach.ts';
import { readChinTuck, readHeadTurn, readSideBend } from './head-reach.ts';
import type { MovementKind, Reach, ReachDoubt } from './movement.ts';
import { readShoulderRoll } from './shoulder-reach.ts';

const DOUBTS: readonly ReachDoubt[] = ['nobody', 'face_not_seen', 'shoulders_not_seen'];

/** How far a movement has come in one picture, against how the user sat before it. */
export function readReach(kind: MovementKind, pose: Pose, baseline: Baseline): Reach {
  const body = readBody(pose);
  if (!isBody(body)) return { unknown: DOUBTS.find((doubt) => doubt === body.unknown) ?? 'nobody' };
  const { layout } = body;
  switch (kind) {
    case 'neck_side_bend':
      return readSideBend(measure(body, baseline));
    case 'head_turn':
      return readHeadTurn(measure(body, baseline));
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
