import { type Clip, renderClip } from '../../tools/simulator/render-clip.ts';

/** What the simulated person does; the first seconds are long enough to calibrate. */
const STORY = 'upright:22,lean_in:6,upright:4,slouch:34,upright:10,head_turn:6,upright:4,away:12';

/** Frames per second. */
export const DEMO_FPS = 5;

/** Renders the demonstration clip, or finds the rendered one. */
export function renderDemoClip(): Promise<Clip> {
  console.log('Rendering the simulated person (only once; it is kept in .cache/)…');
  return renderClip({
    person: 'C',
    camera: 'laptop',
    timeline: STORY,
    fps: DEMO_FPS,
    format: 'y4m',
    sensorNoise: 2,
  });
}
