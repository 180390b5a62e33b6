import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { sit } from './seated.ts';

/** Right at the limit: the head a little nearer and lower than upright. */
export const UNSURE: Pose = sit({ head: 1.05, eyeHeight: 0.595 });
