interface TipProps {
  readonly words: string;
  /** Where it points to, from 0 at the left edge to 1. */
  readonly at: number;
}

/**
 * What a point of a chart says. It may not leave the card, also where a narrow one leaves little room: it is shifted by as
 * much of its own width as its point is of the chart's.
 */
export function Tip({ words, at }: TipProps) {
  const left = `${(at * 100).toFixed(2)}%`;
  return (
    <span class="tip tip-chart" style={{ left, translate: `-${left} 0` }} aria-hidden="true">
      {words}
    </span>
  );
}
