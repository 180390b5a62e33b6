import { cameraBefore, shoulderRolls } from '../simulator/exercising.ts';
import type { ShootOptions } from '../simulator/plan-frames.ts';
import type { Renderer } from '../simulator/render.ts';
import { type Clip, type ClipOptions, renderClip } from '../simulator/render-clip.ts';
import { EPISODES_TIMELINE, STORY_TIMELINE } from './scene-timelines.ts';

/*
 * All clips that end-to-end tests play as a webcam. The person moves faster by the same factor as product
 * time. Chromium's fake camera loops a clip, and restarts it whenever the camera is opened.
 */

/**
 * Length of each part, in seconds of product time, for a person who sits upright, slouches, and sits up
 * again.
 */
export const SLOUCH = { uprightS: 20, slouchS: 60, againUprightS: 30 } as const;

/** For a duty cycle: how long each sample's slouch lasts, and the upright sitting after it. */
export const LOOKS = { slouchS: 30, uprightS: 30 } as const;

const SHOTS = {
  upright: { person: 'A', camera: 'laptop', timeline: 'upright:20' },
  emptyChair: { person: 'A', camera: 'laptop', timeline: 'away:4' },
  story: {
    // This person's slouch is easy to detect. How well each person's is detected is measured in
    // docs/measurements/hours.md, not here.
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
  /** A person who was never in the training data. */
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
  /** Somebody who stands up for a moment. Only for the tests before a release. */
  getsUp: { person: 'A', camera: 'laptop', timeline: 'upright:50,away:9,upright:8' },
} as const satisfies Readonly<Record<string, Omit<ShootOptions, 'fps'>>>;

export type ClipName = keyof typeof SHOTS;

const ALL = Object.keys(SHOTS) as readonly ClipName[];

/** The clips of the end-to-end tests, and of the tests before a release. */
export const CLIP_NAMES = { test: ALL.filter((name) => name !== 'getsUp'), release: ALL } as const;

/** Frames per second of product time: the product asks a camera for at most ten per real second. */
export const CLIP_FPS = 2.5;

function optionsOf(name: ClipName, speed: number): ClipOptions {
  return { ...SHOTS[name], fps: CLIP_FPS, width: 320, height: 240, format: 'y4m', speed };
}

/** Renders a clip, or returns the rendered one. */
export function renderTestClip(name: ClipName, speed: number, renderer?: Renderer): Promise<Clip> {
  return renderClip(optionsOf(name, speed), renderer);
}
