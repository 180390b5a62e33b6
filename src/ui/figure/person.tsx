import { type FigureDrawing, PLUMB_X } from './figure-shape.ts';

/** Good: upright. Slouch: has left the line. Quiet: nothing is known, so only the own posture is drawn. */
export type FigureTone = 'good' | 'slouch' | 'quiet';

function Shape({ drawing, className }: { drawing: FigureDrawing; className: string }) {
  return (
    <g class={className}>
      {drawing.ears !== '' && <path d={drawing.ears} />}
      <path d={drawing.outline} />
    </g>
  );
}

function PlumbLine() {
  return (
    <>
      <path class="figure-thread" d={`M${PLUMB_X} -60V104`} />
      <path class="figure-bob" d={`M${PLUMB_X - 4.5} 104h9v3.5l-4.5 11l-4.5 -11z`} />
    </>
  );
}

/** How far the head's dot has left the line. */
function Gap({ dot }: { dot: FigureDrawing['dot'] }) {
  return <path class="figure-gap" d={`M${PLUMB_X} ${dot.y}H${dot.x}`} />;
}

interface PersonProps {
  readonly atX: number;
  /** Drawn dashed, behind. */
  readonly own: FigureDrawing;
  /** Null if nothing is known. */
  readonly now: FigureDrawing | null;
  readonly tone: FigureTone;
  /** Whether the own posture is drawn whatever the tone is. */
  readonly besideOwn?: boolean | undefined;
  readonly transform?: string | undefined;
}

/** One view of the figure: the own upright posture, dashed, and over it the present one with the plumb line. */
export function Person({ atX, own, now, tone, besideOwn = false, transform }: PersonProps) {
  return (
    <g transform={`translate(${atX} 0)`}>
      {(now === null || tone === 'slouch' || besideOwn) && <Shape drawing={own} className="figure-own" />}
      {now !== null && (
        <g transform={transform}>
          <Shape drawing={now} className="figure-now" />
          <path class="figure-jaw" d={now.jaw} />
        </g>
      )}
      <PlumbLine />
      {now !== null && tone === 'slouch' && <Gap dot={now.dot} />}
      {now !== null && <circle class="figure-dot" cx={now.dot.x} cy={now.dot.y} r="4.25" />}
    </g>
  );
}
