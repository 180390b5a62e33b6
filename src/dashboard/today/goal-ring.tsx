import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';

const SIZE = 148;
const STROKE = 14;
const CENTER = SIZE / 2;
const RADIUS = CENTER - STROKE / 2 - 1;
const ROUND = 2 * Math.PI * RADIUS;
/** The round caps reach beyond the ends. */
const CAPS = STROKE;

interface RingProps {
  /** Null: nothing was measured. */
  readonly share: number | null;
  /** The share to reach; null if there is no such goal. */
  readonly goalShare: number | null;
}

/** Where the goal is: a gap in the ring. */
function GoalGap({ share }: { share: number }) {
  return (
    <path
      class="ring-goal"
      d={`M${CENTER} 0V${STROKE + 2}`}
      transform={`rotate(${share * 360} ${CENTER} ${CENTER})`}
    />
  );
}

function Track({ share, goalShare }: RingProps) {
  const length = share === null ? 0 : share >= 1 ? ROUND : Math.max(0, share * ROUND - CAPS);
  const circle = { cx: CENTER, cy: CENTER, r: RADIUS, 'stroke-width': STROKE } as const;
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle class="ring-track" {...circle} />
      {length > 0 && (
        <circle
          class="ring-fill"
          {...circle}
          stroke-dasharray={`${length.toFixed(1)} ${ROUND.toFixed(1)}`}
          transform={`rotate(${-90 + (CAPS / 2 / ROUND) * 360} ${CENTER} ${CENTER})`}
        />
      )}
      {goalShare !== null && <GoalGap share={goalShare} />}
    </svg>
  );
}

/** The share upright as a ring, with a gap at the goal. The card says the goal in words. */
export function GoalRing(props: RingProps) {
  const { share } = props;
  return (
    <div class="ring">
      <Track {...props} />
      <p>
        <strong data-testid="day-share">{share === null ? '–' : shareText(share)}</strong>
        <span class="quiet">{text('ring_upright')}</span>
      </p>
    </div>
  );
}
