import uPlot from 'uplot';

/** A line, or bars, with the same style in every chart. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly ink: 'accent' | 'amber' | 'quiet';
  /** A rule crosses the whole chart, without points of its own. */
  readonly shape: 'line' | 'dashed' | 'bars' | 'rule';
}

export interface ChartTick {
  readonly at: number;
  readonly name: string;
}

/** What is drawn. A table beside it has the same figures. */
export interface ChartContent {
  readonly at: readonly number[];
  /** What each point is about: a day, a week, a time. */
  readonly names: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly ticks: readonly ChartTick[];
  readonly range: readonly [min: number, max: number];
  /** The values named at the axis; left out, they are chosen by the room. */
  readonly valueTicks?: readonly number[];
  /** Pixels; left out, that of most charts. */
  readonly height?: number;
  /** The first and the last index, where bars need room beyond their middle. */
  readonly reach: readonly [min: number, max: number];
  valueText(value: number): string;
}

/** A point that the pointer or a key has chosen. */
export interface ChartPoint {
  readonly index: number;
  /** Where it is, from 0 at the left edge of the chart to 1. */
  readonly leftShare: number;
}

export interface DrawnChart {
  /** Chooses a point; null chooses none. */
  choose(index: number | null): void;
}

const HEIGHT = 180;
const TICK_ROOM = 60;
const FONT = '13px system-ui, sans-serif';

/** The current colours of the theme: a canvas cannot use their CSS names. */
function inkOf(element: HTMLElement, name: string): string {
  const before = element.style.color;
  element.style.color = `var(--${name})`;
  const ink = getComputedStyle(element).color;
  element.style.color = before;
  return ink;
}

function seriesOf(element: HTMLElement, { name, ink, shape }: ChartSeries): uPlot.Series {
  const stroke = inkOf(element, ink);
  const bars = uPlot.paths.bars?.({ size: [0.62, 44] });
  if (shape === 'bars' && bars !== undefined)
    return { label: name, stroke, fill: stroke, width: 0, paths: bars, points: { show: false } };
  const dash = shape === 'line' ? {} : { dash: [6, 4] };
  const points = shape === 'rule' ? { show: false } : { size: 4, fill: stroke };
  return { label: name, stroke, width: 2, ...dash, points };
}

/** Only as many ticks as leave room for their labels. */
function fitting(ticks: readonly ChartTick[], width: number): readonly ChartTick[] {
  const every = Math.max(1, Math.ceil((ticks.length * TICK_ROOM) / Math.max(width, TICK_ROOM)));
  return ticks.filter((_, index) => index % every === 0);
}

/** The chosen point of a plot. Its axis on the left is part of the chart. */
function pointOf(plot: uPlot): ChartPoint | null {
  const { idx, left } = plot.cursor;
  if (idx === null || idx === undefined || left === undefined || left < 0) return null;
  const at = plot.data[0][idx];
  if (at === undefined) return null;
  const x = plot.bbox.left / devicePixelRatio + plot.valToPos(at, 'x');
  return { index: idx, leftShare: x / plot.width };
}

type OnPoint = (point: ChartPoint | null) => void;

function optionsOf(element: HTMLElement, content: ChartContent, onPoint: OnPoint): uPlot.Options {
  const { ticks, range, reach, series, valueTicks } = content;
  const axis = {
    stroke: inkOf(element, 'quiet'),
    font: FONT,
    grid: { stroke: inkOf(element, 'line'), width: 1 },
    ticks: { show: false },
  };
  const nameOf = (at: number) => ticks.find((tick) => tick.at === at)?.name ?? '';
  return {
    width: Math.max(200, element.clientWidth),
    height: content.height ?? HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    hooks: { setCursor: [(plot) => onPoint(pointOf(plot))] },
    scales: { x: { time: false, range: [...reach] }, y: { range: [...range] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 32,
        gap: 9,
        splits: (plot) => fitting(ticks, plot.width).map(({ at }) => at),
        values: (_, at) => at.map(nameOf),
      },
      {
        ...axis,
        size: 48,
        space: 30,
        values: (_, values) => values.map((value) => content.valueText(value)),
        ...(valueTicks === undefined ? {} : { splits: [...valueTicks] }),
      },
    ],
    series: [{}, ...series.map((each) => seriesOf(element, each))],
  };
}

/** Outside of the plot. */
const NOWHERE = { left: -10, top: -10 };

/** Draws into an element until the signal aborts. Redraws when its width or the colour scheme changes. */
export function drawChart(
  element: HTMLElement,
  content: ChartContent,
  abort: AbortSignal,
  onPoint: OnPoint,
): DrawnChart {
  const data: uPlot.AlignedData = [[...content.at], ...content.series.map(({ values }) => [...values])];
  let plot: uPlot | null = null;
  const draw = () => {
    plot?.destroy();
    onPoint(null);
    plot = new uPlot(optionsOf(element, content, onPoint), data, element);
  };
  draw();
  const resized = new ResizeObserver(() => plot?.width !== element.clientWidth && draw());
  resized.observe(element);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal: abort });
  abort.addEventListener('abort', () => {
    resized.disconnect();
    plot?.destroy();
  });
  return {
    choose: (index) => {
      const at = index === null ? undefined : content.at[index];
      plot?.setCursor(at === undefined ? NOWHERE : { left: plot.valToPos(at, 'x'), top: 1 });
    },
  };
}
