import type { FrameSize } from './keypoints.ts';
import type { View } from './measurement.ts';

export interface Baseline {
  readonly version: 1;
  readonly createdAtMs: number;
  readonly frame: FrameSize;
  readonly view: View;
}
