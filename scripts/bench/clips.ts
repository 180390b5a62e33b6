import { renderClip } from '../../tools/simulator/render-clip.ts';
import { makeTimeline, parseSegments } from '../../tools/simulator/timeline.ts';

export type BenchScene = 'still' | 'moving' | 'empty' | 'slouches';

/**
 * When the slouches of that scene start, in seconds, and how long each lasts: longer than the shortest grace
 * period.
 */
export const SLOUCHES = { beginS: [20, 67], lengthS: 27, endS: 104 } as const;

/** A webcam in a lit room. */
const SENSOR_NOISE = 3;
const FPS = 5;

/**
 * still: a person who does not move; moving: one who changes posture every few seconds, more than desk work
 * ever does for long; empty: a chair; slouches: two of them, both sudden.
 */
const TIMELINES = {
  still: makeTimeline(parseSegments('upright:20'), { sway: false }),
  moving: makeTimeline(
    parseSegments(
      'upright:4,head_turn:3,upright:3,lean_in:4,forward_head:4,upright:3,head_turn:3:-1,recline:4,moved:4',
    ),
  ),
  empty: makeTimeline(parseSegments('away:10'), { sway: false }),
  slouches: makeTimeline(parseSegments('upright:20,slouch:27,upright:20,slouch:27,upright:10')),
} as const;

/** Renders the clip of a scene, or finds the rendered one. Resolves with its path. */
export async function renderBenchClip(scene: BenchScene): Promise<string> {
  const clip = await renderClip({
    person: 'A',
    camera: 'laptop',
    timeline: TIMELINES[scene],
    fps: FPS,
    format: 'y4m',
    sensorNoise: SENSOR_NOISE,
  });
  return clip.path;
}
