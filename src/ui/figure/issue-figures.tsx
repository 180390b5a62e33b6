import { text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { drawFront, drawProfile, type FigureAngles, UPRIGHT } from './figure-shape.ts';
import { type FigureTone, Person } from './person.tsx';

/** How the figure shows each issue: clearly, so larger than what is alerted to. */
const ANGLES_OF: Readonly<Record<IssueKind, Partial<FigureAngles>>> = {
  forward_head: { trunkDeg: 4, neckDeg: 30 },
  slouch: { trunkDeg: 17, neckDeg: 30, pitchDeg: 6 },
  lean: { lateralDeg: 18, headTiltDeg: 8, shoulderTiltDeg: 8 },
  head_tilt: { headTiltDeg: 20, lateralDeg: 4 },
  uneven_shoulders: { shoulderTiltDeg: 10 },
};
const SEEN_FROM_THE_SIDE: readonly IssueKind[] = ['forward_head', 'slouch'];

interface FigureProps {
  readonly issue: IssueKind;
  readonly angles: FigureAngles;
  readonly tone: FigureTone;
  readonly caption: string;
}

function Figure({ issue, angles, tone, caption }: FigureProps) {
  const draw = SEEN_FROM_THE_SIDE.includes(issue) ? drawProfile : drawFront;
  return (
    <figure>
      <div class="stage-figure">
        <svg class={`posture-figure posture-${tone}`} viewBox="-6 0 136 128" aria-hidden="true">
          <Person atX={0} own={draw(UPRIGHT)} now={draw(angles)} tone={tone} />
        </svg>
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** An issue and the upright posture, side by side. */
export function IssueFigures({ issue }: { issue: IssueKind }) {
  return (
    <div class="issue-figures">
      <Figure
        issue={issue}
        angles={{ ...UPRIGHT, ...ANGLES_OF[issue] }}
        tone="slouch"
        caption={text(`status_${issue}`)}
      />
      <Figure issue={issue} angles={UPRIGHT} tone="good" caption={text('status_good')} />
    </div>
  );
}
