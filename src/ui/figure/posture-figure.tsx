import { text } from '../../platform/browser/i18n.ts';
import type { Estimate, Measurement } from '../../posture/body/measurement.ts';
import type { Tone } from '../text/headline.ts';
import { drawFront, drawProfile, type FigureAngles, UPRIGHT } from './figure-shape.ts';
import { type FigureTone, Person } from './person.tsx';

/** A figure bent further than this stops looking like a person. */
const LARGEST_DEG = 40;
/** Angles are drawn larger than they are: 10° of the neck is a lot for the neck and hardly visible. */
const DRAWN_LARGER = 1.4;
/**
 * From the side, angles are against the vertical. This is the angle of upright: 90° minus the craniovertebral angle of
 * upright people, which is about 50°.
 */
export const NECK_UPRIGHT_FROM_SIDE_DEG = 40;

function drawnDeg(estimate: Estimate, atRestDeg = 0): number {
  if ('unknown' in estimate) return 0;
  const deg = (estimate.value - atRestDeg) * DRAWN_LARGER;
  return Math.max(-LARGEST_DEG, Math.min(LARGEST_DEG, deg));
}

/** The angles to draw. Unknown angles are drawn upright. */
export function anglesOf(measurement: Measurement): FigureAngles {
  const neckAtRestDeg = measurement.view === 'side' ? NECK_UPRIGHT_FROM_SIDE_DEG : 0;
  return {
    trunkDeg: drawnDeg(measurement.trunkForwardDeg),
    neckDeg: drawnDeg(measurement.neckForwardDeg, neckAtRestDeg),
    pitchDeg: drawnDeg(measurement.headPitchDeg),
    lateralDeg: drawnDeg(measurement.neckLateralDeg),
    headTiltDeg: drawnDeg(measurement.headTiltDeg),
    shoulderTiltDeg: drawnDeg(measurement.shoulderTiltDeg),
  };
}

const OWN = { profile: drawProfile(UPRIGHT), front: drawFront(UPRIGHT) };
/** The figure's tone for a headline's. An error says nothing about the posture. */
export function figureTone(tone: Tone): FigureTone {
  if (tone === 'drift') return 'slouch';
  return tone === 'good' ? 'good' : 'quiet';
}

/** Two drawings of 124 × 128 side by side. */
export const FIGURE_BOX = '0 0 264 128';
export const FRONT_AT_X = 140;

/** Upright head and shoulders, as a picture beside words. */
export function UprightPicture() {
  return (
    <svg class="posture-figure posture-good" viewBox={FIGURE_BOX} aria-hidden="true">
      <Person atX={0} own={OWN.profile} now={OWN.profile} tone="good" />
      <Person atX={FRONT_AT_X} own={OWN.front} now={OWN.front} tone="good" />
    </svg>
  );
}

interface FigureProps {
  /** Null draws the upright posture only, dashed. */
  readonly measurement: Measurement | null;
  readonly tone: FigureTone;
  /** The time of day that is shown; now if omitted. */
  readonly time?: string;
  /** Whether the posture counts as fine only because the user said so: then it shows how it differs from upright. */
  readonly asSaid?: boolean | undefined;
}

function labelOf(time: string | undefined): string {
  return time === undefined ? text('figureLabel') : text('figureLabelAt', time);
}

/**
 * Head and shoulders as they are now, from the side and from the front. While they have left the plumb line, the user's
 * own upright posture is drawn behind them, dashed.
 */
export function PostureFigure({ measurement, tone, time, asSaid }: FigureProps) {
  const angles = measurement === null ? null : anglesOf(measurement);
  const label = angles === null ? text('figureLabelUpright') : labelOf(time);
  const drawn = { tone, besideOwn: asSaid };
  return (
    <svg class={`posture-figure posture-${tone}`} viewBox={FIGURE_BOX} role="img" aria-label={label}>
      <Person {...drawn} atX={0} own={OWN.profile} now={angles && drawProfile(angles)} />
      <Person {...drawn} atX={FRONT_AT_X} own={OWN.front} now={angles && drawFront(angles)} />
    </svg>
  );
}
