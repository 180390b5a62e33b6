import { useEffect, useRef } from 'preact/hooks';
import 'uplot/dist/uPlot.min.css';
import { type ChartContent, type ChartSeries, drawChart } from './draw-chart.ts';

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

/** A chart with the names of its lines. */
export function Chart({ label, content }: { label: string; content: ChartContent }) {
  const container = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify(content);
  // The data's values are the dependency, because the data object is new at every rendering.
  useEffect(() => {
    if (container.current === null) return;
    const unmounted = new AbortController();
    drawChart(container.current, content, unmounted.signal);
    return () => unmounted.abort();
  }, [drawn]);
  return (
    <figure class="chart">
      <div ref={container} role="img" aria-label={label} />
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
