import type { Baseline } from '../baseline/baseline.ts';
import { isBody, readBody } from '../body/body.ts';
import type { FrameSize, Pose } from '../body/keypoints.ts';
import type { UnknownReason } from '../body/measurement.ts';
import { measure } from '../verdict/measure.ts';
import { readChestOpener, readOverheadReach } from './arm-reach.ts';
import { readHeadTurn, readSideBend } from './head-reach.ts';
import { readLateralRaise } from './lateral-raise.ts';
import type { MovementKind, Reach, ReachDoubt } from './movement.ts';
import { readShoulderRoll } from './shoulder-reach.ts';

interface Picture {
  readonly pose: Pose;
  readonly frame: FrameSize;
}

/** Progress of a movement in one picture, relative to how the user sat before it. */
export function readReach(kind: MovementKind, { pose, frame }: Picture, baseline: Baseline): Reach {
  const body = readBody(pose, frame);
  if (!isBody(body)) return { unknown: doubtOf(body.unknown) };
  const { layout } = body;
  switch (kind) {
    case 'neck_side_bend':
      return readSideBend(measure(body, baseline), layout, baseline);
    case 'head_turn':
      return readHeadTurn(measure(body, baseline));
    case 'shoulder_roll':
      return readShoulderRoll(layout, baseline);
    case 'chest_opener':
      return readChestOpener(pose, layout);
    case 'overhead_reach':
      return readOverheadReach(pose, layout);
    case 'lateral_raise':
      return readLateralRaise(pose, layout, frame);
  }
}

function doubtOf(unknown: UnknownReason): ReachDoubt {
  switch (unknown) {
    case 'face_not_seen':
    case 'head_cut_off':
      return 'face_not_seen';
    case 'shoulders_not_seen':
    case 'shoulders_cut_off':
      return 'shoulders_not_seen';
    default:
      return 'nobody';
  }
}
