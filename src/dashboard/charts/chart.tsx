import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import 'uplot/dist/uPlot.min.css';
import { text } from '../../platform/browser/i18n.ts';
import {
  type ChartContent,
  type ChartPoint,
  type ChartSeries,
  type DrawnChart,
  drawChart,
} from './draw-chart.ts';
import { stepByKey } from './step-by-key.ts';
import { Tip } from './tip.tsx';

function LegendLine({ ink, shape }: ChartSeries) {
  return (
    <svg class="chart-sample" viewBox="0 0 28 10" aria-hidden="true">
      <path
        d="M0 5H28"
        stroke={`var(--${ink})`}
        stroke-width={shape === 'bars' ? 10 : 2.5}
        stroke-dasharray={shape === 'dashed' || shape === 'rule' ? '6 4' : undefined}
      />
    </svg>
  );
}

/** A point in words: 'Nov 20: Changes per hour 2.8, Movement goal 2'. */
function pointText({ names, series, valueText }: ChartContent, index: number): string {
  const values = series.flatMap(({ name, values }) => {
    const value = values[index];
    return value === null || value === undefined ? [] : [text('namedValue', name, valueText(value))];
  });
  return text('namedValue', names[index] ?? '', values.length === 0 ? '–' : values.join(', '));
}

interface ChartProps {
  readonly label: string;
  readonly content: ChartContent;
}

/** A chart with the names of its lines. Pointer and arrow keys say each point in words. */
export function Chart({ label, content }: ChartProps) {
  const container = useRef<HTMLDivElement>(null);
  const chart = useRef<DrawnChart | null>(null);
  const chosen = useSignal<ChartPoint | null>(null);
  const drawn = JSON.stringify(content);
  // The data's values are the dependency, because the data object is new at every rendering.
  useEffect(() => {
    if (container.current === null) return;
    const unmounted = new AbortController();
    chart.current = drawChart(container.current, content, unmounted.signal, (point) => {
      chosen.value = point;
    });
    return () => unmounted.abort();
  }, [drawn]);

  function chooseByKey(event: TargetedKeyboardEvent<HTMLElement>): void {
    const next = stepByKey(event.key, chosen.value?.index ?? null, content.at.length - 1);
    if (event.key === 'Escape') chart.current?.choose(null);
    if (next === null) return;
    event.preventDefault();
    chart.current?.choose(next);
  }
  const point = chosen.value;
  const words = point === null ? null : pointText(content, point.index);
  return (
    <figure class="chart">
      <div
        class="chart-box"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={content.at.length}
        aria-valuenow={(point?.index ?? 0) + 1}
        aria-valuetext={words ?? text('chart_hint')}
        onKeyDown={chooseByKey}
        onBlur={() => chart.current?.choose(null)}
      >
        <div ref={container} />
        {point !== null && words !== null && <Tip words={words} at={point.leftShare} />}
      </div>
      <figcaption>
        {content.series.map((series) => (
          <span key={series.name}>
            <LegendLine {...series} />
            {series.name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
