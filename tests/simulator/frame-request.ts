import type { Camera } from './camera.ts';
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
}

/** What one frame shows. */
export interface FrameRequest {
  readonly posture: Posture;
  /** False = an empty chair. */
  readonly visible: boolean;
}

export const OFFICE_LIGHT: Light = { level: 1, aroundDeg: 25, heightDeg: 40 };
