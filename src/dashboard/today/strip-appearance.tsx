import type { Column } from '../../history/minute.ts';

/*
 * How each state looks in the strip of a day. Upright is low and solid. Bad posture has the full height, each kind with
 * its own hatching. Unjudged time is thin. So it can be read without any colour.
 */

/** Top and height in the strip. */
export const BAND: Readonly<Record<Column, readonly [top: number, height: number]>> = {
  good: [24, 32],
  forward_head: [0, 56],
  slouch: [0, 56],
  lean: [0, 56],
  head_tilt: [0, 56],
  uneven_shoulders: [0, 56],
  unknown: [44, 12],
  away: [53, 3],
  paused: [48, 8],
};

/** Paths on a tile of 6 × 6, which repeats. */
const HATCHING: Readonly<Partial<Record<Column, string>>> = {
  forward_head: 'M-1 1 1 -1M0 6 6 0M5 7 7 5',
  slouch: 'M0 3H6',
  lean: 'M3 0V6',
  head_tilt: 'M2 2H4V4H2Z',
  uneven_shoulders: 'M0 3H6M3 0V6',
  unknown: 'M2 2H4V4H2Z',
  paused: 'M0 3H4',
};

/** The hatchings, defined once per page. */
export function StripPatterns() {
  return (
    <svg class="strip-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {Object.entries(HATCHING).map(([column, d]) => (
          <pattern
            key={column}
            id={`hatch-${column}`}
            class={`hatch hatch-${column}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" />
            <path d={d} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The paint of a state. */
export function fillOf(column: Column): string {
  if (HATCHING[column] !== undefined) return `url(#hatch-${column})`;
  return column === 'good' ? 'var(--accent)' : 'var(--edge)';
}

/** A sample of a state, beside its name. */
export function Swatch({ column }: { column: Column }) {
  const [top, height] = BAND[column];
  return (
    <svg class="swatch" viewBox="0 0 24 56" aria-hidden="true">
      <rect width="24" y={top} height={height} fill={fillOf(column)} />
    </svg>
  );
}
