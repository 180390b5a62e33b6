interface TipProps {
  readonly words: string;
  /** Where it points to, from 0 at the left edge to 1. */
  readonly at: number;
}

/** What a point of a chart says. A tooltip may not leave the card: near an edge it points from its corner. */
export function Tip({ words, at }: TipProps) {
  const side = at < 0.2 ? ' tip-start' : at > 0.8 ? ' tip-end' : '';
  return (
    <span class={`tip${side}`} style={{ left: `${(at * 100).toFixed(2)}%` }} aria-hidden="true">
      {words}
    </span>
  );
}
