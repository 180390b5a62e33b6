import { drawProfile, type FigureAngles, UPRIGHT } from './figure-shape.ts';
import { Person } from './person.tsx';

/** A slouch as people know it: the back sinks, and the head comes forward. */
const SLOUCH: FigureAngles = { ...UPRIGHT, trunkDeg: 16, neckDeg: 24, pitchDeg: 6 };

/** A decorative figure from the side, over its plumb line. A slouch is drawn over the upright posture. */
export function ProfileFigure({ posture }: { posture: 'upright' | 'slouch' }) {
  const tone = posture === 'slouch' ? 'slouch' : 'good';
  const own = drawProfile(UPRIGHT);
  return (
    <svg class={`posture-figure posture-${tone}`} viewBox="0 0 124 128" aria-hidden="true">
      <Person atX={0} own={own} now={posture === 'slouch' ? drawProfile(SLOUCH) : own} tone={tone} />
    </svg>
  );
}
