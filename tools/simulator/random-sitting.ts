import { CAMERAS } from './camera.ts';
import { OFFICE_LIGHT, type SceneOptions } from './frame-request.ts';
import { PEOPLE, type Person } from './person.ts';
import { drawFrom, seededRandom } from './random.ts';
import { type CameraKind, drawCamera } from './random-camera.ts';
import { drawPerson } from './random-person.ts';
import { drawStills, type Still } from './random-posture.ts';

/** One person before one camera, and the pictures to take. */
export interface Sitting {
  readonly id: string;
  readonly scene: SceneOptions;
  readonly stills: readonly Still[];
  /** Standard deviation in grey levels. */
  readonly sensorNoise: number;
  /** Blur of a cheap lens, pixels. */
  readonly blurPx: number;
}

const FREE_COMBINATIONS = 8;
/** One in this many sittings of a set is filmed from the side. */
const SIDE_EVERY = 4;

/** The sittings of a seed: a new person, camera, room and light in each. */
export function drawSittings(count: number, seed: string): readonly Sitting[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = index % SIDE_EVERY === SIDE_EVERY - 1 ? 'side' : 'front';
    return drawSitting(`${seed}-${index}`, kind, drawPerson(`${seed}-${index}`));
  });
}

/**
 * The named people and cameras in all combinations, with postures of their own. None of them is ever used for
 * training.
 */
export function drawNamedSittings(seed: string): readonly Sitting[] {
  return Object.values(PEOPLE).flatMap((person) =>
    Object.values(CAMERAS).map((camera) => {
      const id = `${person.id}.${camera.id}`;
      return {
        id: `sim-${id}`,
        scene: { person, camera, light: OFFICE_LIGHT, clutter: false, width: 640, height: 480 },
        stills: drawStills(`${seed}-${id}`, FREE_COMBINATIONS),
        sensorNoise: 2,
        blurPx: 0,
      };
    }),
  );
}

function drawSitting(seed: string, kind: CameraKind, person: Person): Sitting {
  const draw = drawFrom(seededRandom(`room ${seed}`));
  const frame = { width: 640, height: draw.chance(0.3) ? 360 : 480 };
  const light = { level: draw.even(0.35, 1.25), aroundDeg: draw.even(-80, 80), heightDeg: draw.even(15, 70) };
  return {
    id: `sim-${seed}.${kind}`,
    scene: {
      person,
      camera: drawCamera(seed, kind, person.body, frame),
      light: { ...OFFICE_LIGHT, ...light },
      clutter: draw.chance(0.5),
      ...frame,
    },
    stills: drawStills(seed, FREE_COMBINATIONS),
    sensorNoise: draw.even(0, 7),
    blurPx: draw.chance(0.5) ? draw.even(0.3, 1.3) : 0,
  };
}
