import { text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import type { FigureDrawing } from './figure-shape.ts';
import { type FigureTone, Person } from './person.tsx';
import { drawPosture } from './posture-drawing.ts';

interface StageProps {
  readonly own: FigureDrawing;
  readonly now: FigureDrawing;
  readonly tone: FigureTone;
}

function Stage({ own, now, tone }: StageProps) {
  return (
    <div class="stage-figure">
      <svg class={`posture-figure posture-${tone}`} viewBox="-6 0 136 128" aria-hidden="true">
        <Person atX={0} own={own} now={now} tone={tone} />
      </svg>
    </div>
  );
}

function Figure({ caption, ...stage }: StageProps & { readonly caption: string }) {
  return (
    <figure>
      <Stage {...stage} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** An issue as a picture beside words that name it. */
export function IssuePicture({ issue }: { issue: IssueKind }) {
  return <Stage {...drawPosture(issue)} tone="slouch" />;
}

/** An issue and the upright posture, side by side. */
export function IssueFigures({ issue }: { issue: IssueKind }) {
  const { own, now } = drawPosture(issue);
  return (
    <div class="issue-figures">
      <Figure own={own} now={now} tone="slouch" caption={text(`status_${issue}`)} />
      <Figure own={own} now={own} tone="good" caption={text('status_good')} />
    </div>
  );
}
