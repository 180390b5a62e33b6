import { type AnglePoint, courseOf } from '../../history/angle-course.ts';
import type { Minute } from '../../history/minute.ts';
import { type DayFrame, fittingFrameOf, measuredPart, offsetAtMinute, ticksOf } from '../../history/strip.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartContent, ChartSeries } from '../charts/draw-chart.ts';
import { minuteText } from '../shared/day-text.ts';
import { degreesText } from './angle-text.ts';

const STEP_MINUTES = 5;
const MAX_TICKS = 25;
/** A few degrees mean little: the scale is never smaller than this. */
const MIN_RANGE = [-5, 15] as const;

function seriesOf(points: readonly AnglePoint[]): ChartSeries[] {
  const valuesOf = (index: number) => points.map(({ deg }) => deg[index] ?? null);
  return [
    { name: text('measured_neckForwardDeg'), values: valuesOf(0), ink: 'accent', shape: 'line' },
    { name: text('measured_trunkForwardDeg'), values: valuesOf(1), ink: 'amber', shape: 'dashed' },
  ];
}

function contentOf(minutes: readonly Minute[], frame: DayFrame, points: readonly AnglePoint[]): ChartContent {
  const known = points.flatMap(({ deg }) => deg.filter((each) => each !== null));
  return {
    at: points.map(({ fromMinute }) => fromMinute + STEP_MINUTES / 2),
    names: points.map(({ fromMinute }) => minuteText(fromMinute, offsetAtMinute(minutes, fromMinute))),
    series: seriesOf(points),
    ticks: ticksOf(minutes, frame, MAX_TICKS).map(({ minute, offsetMinutes }) => ({
      at: minute,
      name: minuteText(minute, offsetMinutes),
    })),
    range: [Math.min(MIN_RANGE[0], ...known) - 1, Math.max(MIN_RANGE[1], ...known) + 1],
    reach: [frame.fromMinute, frame.toMinute],
    valueText: degreesText,
  };
}

/** Neck and back over the measured part of a day, which begins where its timeline does. */
export function AngleChart({ minutes: all }: { minutes: readonly Minute[] }) {
  const minutes = measuredPart(all);
  const frame = fittingFrameOf(minutes);
  if (frame === null) return null;
  const points = courseOf(minutes, frame, STEP_MINUTES);
  if (points.every(({ deg }) => deg.every((each) => each === null)))
    return <p class="quiet">{text('angles_none')}</p>;
  return <Chart label={text('angles_chart')} content={contentOf(minutes, frame, points)} />;
}
