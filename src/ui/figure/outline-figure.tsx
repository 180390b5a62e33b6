import type { Point } from '../../posture/body/layout.ts';
import { HEAD_HEIGHT_TO_WIDTH, type Outline } from '../../posture/body/outline.ts';

/** Mirrored, as people know themselves. */
function mirrored({ x, y }: Point, width: number): Point {
  return { x: width - x, y };
}

/** Neck, shoulders and trunk down to the lower edge. */
export function bodyPath({ head, headRadius, leftShoulder, rightShoulder, frame }: Outline): string {
  const [at, left, right] = [head, leftShoulder, rightShoulder].map((point) => mirrored(point, frame.width));
  if (at === undefined || left === undefined || right === undefined) return '';
  const neck = 0.55 * headRadius;
  const chin = at.y + 0.9 * headRadius;
  const down = 0.35 * Math.abs(right.x - left.x);
  const side = (shoulder: Point, sign: 1 | -1) =>
    `C${at.x + sign * neck} ${(chin + shoulder.y) / 2} ${shoulder.x - sign * neck} ${shoulder.y - neck / 2} ${shoulder.x} ${shoulder.y}`;
  const [near, far]: [Point, Point] = left.x < right.x ? [left, right] : [right, left];
  return [
    `M${near.x - neck / 2} ${near.y + down}`,
    `Q${near.x - neck / 2} ${near.y} ${near.x} ${near.y}`,
    `C${near.x + neck} ${near.y - neck / 2} ${at.x - neck} ${(chin + near.y) / 2} ${at.x - neck} ${chin}`,
    // The head covers the gap.
    `M${at.x + neck} ${chin}`,
    side(far, 1),
    `Q${far.x + neck / 2} ${far.y} ${far.x + neck / 2} ${far.y + down}`,
  ].join(' ');
}

function Shape({ outline, className }: { outline: Outline; className: string }) {
  const at = mirrored(outline.head, outline.frame.width);
  return (
    <g class={className}>
      <ellipse cx={at.x} cy={at.y} rx={outline.headRadius} ry={HEAD_HEIGHT_TO_WIDTH * outline.headRadius} />
      <path d={bodyPath(outline)} />
    </g>
  );
}

/** The user's outline over the upright one, which is dashed. */
export function OutlineFigure({
  now,
  upright,
  label,
}: {
  now: Outline;
  upright: Outline | null;
  label: string;
}) {
  const { width, height } = now.frame;
  return (
    <svg class="outline-figure" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {upright !== null && <Shape outline={upright} className="outline-upright" />}
      <Shape outline={now} className="outline-now" />
    </svg>
  );
}
