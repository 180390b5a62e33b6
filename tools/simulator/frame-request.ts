import type { Doing } from './activity.ts';
import type { Camera } from './camera.ts';
import type { Worn } from './clothes.ts';
import type { Stance } from './passer-by.ts';
import type { Person } from './person.ts';
import type { Posture } from './posture.ts';
import type { Light } from './scene.ts';

/** What stays the same from frame to frame. */
export interface SceneOptions {
  readonly person: Person;
  readonly camera: Camera;
  readonly light: Light;
  readonly clutter: boolean;
  readonly width: number;
  readonly height: number;
  /** Another person who passes by. */
  readonly passerBy?: Person;
  /** The person in the portrait on the wall behind. */
  readonly portrait?: Person;
  readonly worn?: readonly Worn[];
}

/** What one frame shows. */
export interface FrameRequest {
  readonly posture: Posture;
  /** False = an empty chair. */
  readonly visible: boolean;
  readonly doing?: Doing;
  /** Where the scene's passer-by is; nobody if omitted. */
  readonly stance?: Stance;
}

export const OFFICE_LIGHT: Light = { level: 1, aroundDeg: 25, heightDeg: 40 };
