import type { ShootOptions } from '../simulator/plan-frames.ts';
import { EPISODES_TIMELINE, STORY_TIMELINE } from './scene-timelines.ts';

/*
 * The scenes of the world tests that depend on what the detector sees. Each is rendered, run through the
 * shipped detector once, and stored as a recording. `npm run record-clips` records them again.
 */

/** Seconds of each part of a scene; the person calibrates first. */
export const CALIBRATE_S = 6;

/**
 * A portrait hangs on the wall all the time. A colleague walks by, and stands close behind. Then the user
 * leaves.
 */
export const OTHERS = { aloneS: 25, walksS: 8, standsS: 26, againS: 3, awayS: 24 } as const;

const calibrate = `upright:${CALIBRATE_S}:calibrate`;

const episodes = `${calibrate},${EPISODES_TIMELINE}`;
const story = `${calibrate},${STORY_TIMELINE}`;

const others = [
  calibrate,
  `upright:${OTHERS.aloneS}`,
  `upright:${OTHERS.walksS}:walks_behind`,
  `upright:${OTHERS.standsS}:stands_behind`,
  `upright:${OTHERS.againS}`,
  `away:${OTHERS.awayS}`,
].join(',');

const upright = `${calibrate},upright:30`;

export const CLIPS = {
  // This person's slouch is easy to detect. How well each person's is detected is measured in
  // docs/measurements/hours.md, not here.
  story: { person: 'A', camera: 'laptop', timeline: story },
  others: { person: 'A', camera: 'laptop', timeline: others, portrait: 'C' },
  // People who were never in the training data.
  episodesMonitor: { person: 'B', camera: 'monitor', timeline: episodes },
  episodesAngled: { person: 'G', camera: 'angled', timeline: episodes },
  deskLaptop: { person: 'A', camera: 'laptop', timeline: upright },
  deskMonitor: { person: 'A', camera: 'monitor', timeline: upright },
  deskElsewhere: { person: 'A', camera: 'side', timeline: upright },
} as const satisfies Readonly<Record<string, Omit<ShootOptions, 'fps'>>>;

export type ClipName = keyof typeof CLIPS;
export const CLIP_NAMES = Object.keys(CLIPS) as readonly ClipName[];

/** Frames per second; the fake camera shows the one for the current time. */
export const CLIP_FPS = 5;
