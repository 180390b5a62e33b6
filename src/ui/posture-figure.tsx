import { text } from '../platform/i18n.ts';
import type { Estimate, Measurement } from '../posture/measurement.ts';

type Tone = 'good' | 'drift' | 'quiet';

interface FigureAngles {
  readonly trunkDeg: number;
  readonly neckDeg: number;
  readonly pitchDeg: number;
  readonly headTiltDeg: number;
  readonly shoulderTiltDeg: number;
}

const UPRIGHT: FigureAngles = { trunkDeg: 0, neckDeg: 0, pitchDeg: 0, headTiltDeg: 0, shoulderTiltDeg: 0 };

/** A figure bent further than this stops looking like a person. */
const LARGEST_DEG = 50;
/** Upright, the ear stands a little before the root of the neck: the comfortable 44° of Ankrum and Nemeth, drawn mildly. */
const NECK_REST_DEG = 18;

function drawnDeg(estimate: Estimate | undefined): number {
  if (estimate === undefined || 'unknown' in estimate) return 0;
  return Math.max(-LARGEST_DEG, Math.min(LARGEST_DEG, estimate.value));
}

function anglesOf(measurement: Measurement | null): FigureAngles {
  if (measurement === null) return UPRIGHT;
  return {
    trunkDeg: drawnDeg(measurement.trunkForwardDeg),
    neckDeg: drawnDeg(measurement.neckForwardDeg),
    pitchDeg: drawnDeg(measurement.headPitchDeg),
    headTiltDeg: drawnDeg(measurement.headTiltDeg),
    shoulderTiltDeg: drawnDeg(measurement.shoulderTiltDeg),
  };
}

/** The figure from its side, looking to the right: trunk, neck and head, each turned about the joint below it. */
function Profile({ angles, className }: { angles: FigureAngles; className: string }) {
  const { trunkDeg, neckDeg, pitchDeg } = angles;
  return (
    <g class={className} transform={`rotate(${trunkDeg} 48 128)`}>
      <path d="M48 128 C40 108 42 90 50 74" />
      <path d="M50 76 C62 84 64 108 62 128" />
      <g transform={`rotate(${NECK_REST_DEG + neckDeg - trunkDeg} 50 74)`}>
        <path d="M50 74 L50 52" />
        <g transform={`rotate(${pitchDeg - neckDeg - NECK_REST_DEG} 50 44)`}>
          <path d="M37 40 a15 17 0 1 1 28 6 l3 5 -4 1 c0 8 -4 9 -9 8 c-10 0 -17 -8 -18 -20 z" />
          <circle cx="49" cy="42" r="1.6" />
        </g>
      </g>
    </g>
  );
}

/** The figure from the front, as in a mirror: the subject's left is on the left. */
function Front({ angles, className }: { angles: FigureAngles; className: string }) {
  return (
    <g class={className}>
      <g transform={`rotate(${angles.shoulderTiltDeg} 150 88)`}>
        <path d="M112 128 C112 98 122 88 150 86 C178 88 188 98 188 128" />
      </g>
      <g transform={`rotate(${angles.headTiltDeg} 150 72)`}>
        <path d="M144 86 L144 66 M156 86 L156 66" />
        <ellipse cx="150" cy="46" rx="17" ry="22" />
        <path d="M143 42 h3 M154 42 h3" />
      </g>
    </g>
  );
}

/**
 * Head and shoulders as they are now, from the side and from the front, over the user's own upright posture (dashed).
 * @param measurement null draws the upright posture alone
 */
export function PostureFigure({ measurement, tone }: { measurement: Measurement | null; tone: Tone }) {
  const angles = anglesOf(measurement);
  return (
    <svg class={`figure figure-${tone}`} viewBox="10 12 190 118" role="img" aria-label={text('figureLabel')}>
      <path class="plumb-line" d="M55 14 V128 M150 14 V128" />
      <Profile angles={UPRIGHT} className="figure-baseline" />
      <Front angles={UPRIGHT} className="figure-baseline" />
      {measurement !== null && <Profile angles={angles} className="figure-now" />}
      {measurement !== null && <Front angles={angles} className="figure-now" />}
    </svg>
  );
}
