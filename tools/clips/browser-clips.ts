import { cameraBefore, shoulderRolls } from '../simulator/exercising.ts';
import type { ShootOptions } from '../simulator/plan-frames.ts';
import type { Renderer } from '../simulator/render.ts';
import { type Clip, type ClipOptions, renderClip } from '../simulator/render-clip.ts';
import { EPISODES_TIMELINE, STORY_TIMELINE } from './scene-timelines.ts';

/*
 * All that is played as a webcam in end-to-end tests. The person moves as much faster as product time runs. Chromium's fake camera
 * plays a clip in a loop, from its start whenever the camera is opened.
 */

/** How long, in seconds of product time, each part lasts of a person who sits upright, slouches, and sits up again. */
export const SLOUCH = { uprightS: 20, slouchS: 60, againUprightS: 30 } as const;

/** A look now and then: how long the slouch lasts that each look begins with, and the upright sitting after it. */
export const LOOKS = { slouchS: 30, uprightS: 30 } as const;

const SHOTS = {
  upright: { person: 'A', camera: 'laptop', timeline: 'upright:20' },
  emptyChair: { person: 'A', camera: 'laptop', timeline: 'away:4' },
  story: {
    // Whose slouch is easy to detect: how surely each person's is seen is measured in docs/measurements/hours.md, not here.
    person: 'A',
    camera: 'laptop',
    timeline: STORY_TIMELINE,
    sensorNoise: 2,
  },
  slouch: {
    person: 'C',
    camera: 'laptop',
    timeline: `upright:${SLOUCH.uprightS},hunch:${SLOUCH.slouchS},upright:${SLOUCH.againUprightS}`,
  },
  /** Of a person that nothing was ever learned from. */
  episodes: {
    person: 'B',
    camera: 'monitor',
    timeline: EPISODES_TIMELINE,
    sensorNoise: 2,
  },
  looks: {
    person: 'A',
    camera: 'laptop',
    timeline: `slouch:${LOOKS.slouchS},upright:${LOOKS.uprightS}`,
  },
  shoulderRolls: {
    person: 'A',
    camera: cameraBefore('shoulder_roll', 'laptop'),
    timeline: shoulderRolls(),
    sensorNoise: 2,
  },
  /** Of somebody who stands up for a moment. For the tests before a release alone. */
  getsUp: { person: 'A', camera: 'laptop', timeline: 'upright:50,away:9,upright:8' },
} as const satisfies Readonly<Record<string, Omit<ShootOptions, 'fps'>>>;

export type ClipName = keyof typeof SHOTS;

const ALL = Object.keys(SHOTS) as readonly ClipName[];

/** What the end-to-end tests play, and what those before a release do. */
export const CLIP_NAMES = { test: ALL.filter((name) => name !== 'getsUp'), release: ALL } as const;

/** Frames in a second of product time: the product asks a camera for ten in a real second at most. */
export const CLIP_FPS = 2.5;

function optionsOf(name: ClipName, speed: number): ClipOptions {
  return { ...SHOTS[name], fps: CLIP_FPS, width: 320, height: 240, format: 'y4m', speed };
}

/** Renders a clip, or finds it rendered. */
export function renderTestClip(name: ClipName, speed: number, renderer?: Renderer): Promise<Clip> {
  return renderClip(optionsOf(name, speed), renderer);
}
