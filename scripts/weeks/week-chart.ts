/* Ten weeks as a chart: nudges due and shown on each day, the level, and the share upright. */
import type { DayReport, TenWeeks } from './ten-weeks.ts';

const WIDTH = 860;
const LEFT = 44;
const STEP = 15;
/** Top and height of each of the three parts. */
const NUDGES = { top: 62, height: 130 };
const LEVEL = { top: 222, height: 36 };
const UPRIGHT = { top: 288, height: 90 };
const HEIGHT = 420;
const DAYS_A_WEEK = 5;
const LAST_LEVEL = 2;

/** Readable on white and on black. Shape and words tell the parts apart, not color alone. */
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #333 }
  .title { font-weight: 600; font-size: 14px }
  .axis { stroke: #888; stroke-width: 1 }
  .due { fill: none; stroke: #555; stroke-width: 1 }
  .shown { fill: #1f6fb2 }
  .level, .share { fill: none; stroke: #1f6fb2; stroke-width: 2 }
  .week { stroke: #888; stroke-opacity: 0.3; stroke-width: 1 }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd }
    .due { stroke: #bbb }
    .shown { fill: #6fb3ee }
    .level, .share { stroke: #6fb3ee }
  }`;

interface Part {
  readonly top: number;
  readonly height: number;
}

function xOf(index: number): number {
  return LEFT + 6 + index * STEP + Math.floor(index / DAYS_A_WEEK) * 4;
}

/** From the lower edge of a part. */
function yOf({ top, height }: Part, share: number): number {
  return Math.round((top + height * (1 - share)) * 10) / 10;
}

function bar(className: string, index: number, count: number, most: number, inset: number): string {
  const y = yOf(NUDGES, count / most);
  const height = Math.max(0, NUDGES.top + NUDGES.height - y);
  return `<rect class="${className}" x="${xOf(index) + inset}" y="${y}" width="${11 - 2 * inset}" height="${height}"/>`;
}

function steps(days: readonly DayReport[]): string {
  const points = days.flatMap(({ levelAfter }, index) => {
    const y = yOf(LEVEL, levelAfter / LAST_LEVEL);
    return [`${xOf(index)},${y}`, `${xOf(index) + 11},${y}`];
  });
  return `<polyline class="level" points="${points.join(' ')}"/>`;
}

function shares(days: readonly DayReport[]): string {
  const points = days.map(({ uprightShare }, index) => `${xOf(index) + 5},${yOf(UPRIGHT, uprightShare)}`);
  return `<polyline class="share" points="${points.join(' ')}"/>`;
}

function label(x: number, y: number, words: string, className = '', anchor = 'start'): string {
  const name = className === '' ? '' : ` class="${className}"`;
  return `<text${name} x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}

function axis(part: Part, marks: readonly (readonly [share: number, words: string])[]): string[] {
  const base = part.top + part.height;
  return [
    `<line class="axis" x1="${LEFT}" y1="${base}" x2="${WIDTH - 10}" y2="${base}"/>`,
    ...marks.map(([share, words]) => label(LEFT - 6, yOf(part, share) + 4, words, '', 'end')),
  ];
}

function weekLines(days: readonly DayReport[]): string[] {
  const mondays = days.flatMap((_, index) => (index % DAYS_A_WEEK === 0 ? [index] : []));
  const bottom = UPRIGHT.top + UPRIGHT.height;
  return mondays.flatMap((index) => [
    `<line class="week" x1="${xOf(index) - 3}" y1="${NUDGES.top}" x2="${xOf(index) - 3}" y2="${bottom}"/>`,
    label(xOf(index), bottom + 18, `week ${index / DAYS_A_WEEK + 1}`),
  ]);
}

/** The chart in words, for readers who do not see it. */
export function describeWeeks({ kind, days }: TenWeeks): string {
  const mean = (of: (day: DayReport) => number, week: number) => {
    const ofWeek = days.filter((day) => day.week === week);
    return ofWeek.reduce((sum, day) => sum + of(day), 0) / ofWeek.length;
  };
  const last = (days.at(-1)?.week ?? 0) + 1;
  const tell = (week: number) =>
    `${mean((day) => day.dueAtMs.length, week).toFixed(0)} due and ${mean((day) => day.shownAtMs.length, week).toFixed(0)} shown a day, ${(100 * mean((day) => day.uprightShare, week)).toFixed(0)} % upright`;
  const [first, middle, end] = [tell(0), tell(5), tell(last - 1)];
  return `Somebody ${kind}, ten weeks. Week 1: ${first}. Week 6: ${middle}. Week ${last}: ${end}.`;
}

/** Draws the chart as an SVG. */
export function drawWeeks(weeks: TenWeeks): string {
  const { days, kind } = weeks;
  const most = Math.max(10, ...days.map(({ dueAtMs }) => dueAtMs.length));
  const words = describeWeeks(weeks);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}">`,
    `<title>${words}</title>`,
    `<style>${STYLE}\n</style>`,
    label(LEFT, 18, `Ten weeks of somebody ${kind}, plan 'fading'`, 'title'),
    ...weekLines(days),
    label(LEFT, NUDGES.top - 12, 'Nudges a day: outline due, filled shown'),
    ...axis(NUDGES, [
      [0, '0'],
      [1, String(most)],
    ]),
    ...days.map(({ dueAtMs }, index) => bar('due', index, dueAtMs.length, most, 0)),
    ...days.map(({ shownAtMs }, index) => bar('shown', index, shownAtMs.length, most, 2)),
    label(LEFT, LEVEL.top - 8, 'Level after the day: 0 every nudge, 1 five of six, 2 two of three'),
    ...axis(LEVEL, [
      [0, '0'],
      [0.5, '1'],
      [1, '2'],
    ]),
    steps(days),
    label(LEFT, UPRIGHT.top - 8, 'Share of the judged time upright'),
    ...axis(UPRIGHT, [
      [0, '0 %'],
      [0.5, '50 %'],
      [1, '100 %'],
    ]),
    shares(days),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}
