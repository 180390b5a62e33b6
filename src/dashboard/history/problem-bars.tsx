import { type LocalDay, weekdayOf } from '../../history/local-day.ts';
import type { PeriodKind } from '../../history/period.ts';
import type { DayParts } from '../../history/period-summary.ts';
import { LEAST_SHOWN_MS, shownProblemsIn } from '../../history/problem-time.ts';
import { isThinDay, LEAST_JUDGED_MS } from '../../history/trend.ts';
import { minutesText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { dayAddress } from '../../ui/addresses.ts';
import { problemText } from '../charts/problem.tsx';
import { shortDayText, weekdayText } from '../shared/day-text.ts';
import { ComingDays } from './coming-days.tsx';
import { monthFootText } from './month-foot.ts';

/** The scale reaches at least so far, so that a good week looks like one. */
const LEAST_TOP = 0.1;
/** Room above the highest bar. */
const HEADROOM = 1.08;

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

function slouchedShare({ badMs, judgedMs }: DayParts): number {
  return judgedMs === 0 ? 0 : badMs / judgedMs;
}

/** '1 h 7 min slouched. Rounded back 36 min, head forward 22 min. 84% upright.' */
function detailText(day: DayParts): readonly string[] {
  if (day.uprightShare === null) return [text('bars_none')];
  return [
    ...(isThinDay(day) ? [text('onlyMeasured', minutesText(day.judgedMs))] : []),
    text('bars_upright', shareText(day.uprightShare)),
    text('bars_total', minutesText(day.badMs)),
    ...shownProblemsIn(day).map(({ issue, ms }) => text('namedValue', problemText(issue), minutesText(ms))),
  ];
}

/** A part of every bar, from below. */
interface Part {
  readonly look: 'back' | 'head' | 'side';
  readonly name: string;
  readonly issues: readonly IssueKind[];
}

/** Each problem keeps its look in every week and month. The three to one side are the rarest, and share one. */
const LOOKS: readonly Pick<Part, 'look' | 'issues'>[] = [
  { look: 'back', issues: ['slouch'] },
  { look: 'head', issues: ['forward_head'] },
  { look: 'side', issues: ['lean', 'head_tilt', 'uneven_shoulders'] },
];

/** The problems of the period, as parts. One part alone has its problem's own name. */
function partsOf(days: readonly DayParts[]): Part[] {
  const msOf = (issue: IssueKind) => days.reduce((sum, day) => sum + day.badMsByIssue[issue], 0);
  return LOOKS.flatMap(({ look, issues }) => {
    const [only, ...others] = issues.filter((issue) => msOf(issue) >= LEAST_SHOWN_MS);
    if (only === undefined) return [];
    return [{ look, issues, name: others.length > 0 ? text('bars_side') : problemText(only) }];
  });
}

/** The names of the parts, and of the goal. */
function Legend({ parts, goal }: { parts: readonly Part[]; goal: number | null }) {
  return (
    <ul class="legend-row">
      {parts.map(({ look, name }) => (
        <li key={look}>
          <span class={`dot part-${look}`} aria-hidden="true" />
          {name}
        </li>
      ))}
      {goal !== null && <GoalName share={goal} />}
    </ul>
  );
}

function Stack({ day, top, parts }: Pick<ColumnProps, 'day' | 'top' | 'parts'>) {
  // Its share says little, so it isn't drawn to scale.
  if (isThinDay(day)) return day.judgedMs === 0 ? null : <span class="bar-stack thin" />;
  const style = { height: percent(Math.min(1, slouchedShare(day) / top)) };
  return (
    <span class="bar-stack" style={style}>
      {parts.toReversed().map(({ look, issues }) => {
        const ms = issues.reduce((sum, issue) => sum + day.badMsByIssue[issue], 0);
        return ms === 0 ? null : <span key={look} class={`part-${look}`} style={{ flexGrow: ms }} />;
      })}
    </span>
  );
}

/** A tooltip may not leave the card: the first and last columns have it at their edge. */
function sideOf(index: number, count: number): string {
  if (index < count * 0.25) return ' tip-start';
  return index >= count * 0.75 ? ' tip-end' : '';
}

/** Fewer than four lines, each at a round percentage. */
const LINE_STEPS = [0.05, 0.1, 0.2, 0.25];
const MOST_LINES = 3;

/** The shares that have a line behind the bars. */
function linesBelow(top: number): number[] {
  const step = LINE_STEPS.find((each) => top / each < MOST_LINES + 1) ?? 0.5;
  return Array.from({ length: Math.floor(top / step) }, (_, index) => (index + 1) * step);
}

/** The highest bar. Thin days are no comparison. */
function highestOf(compared: readonly DayParts[]): DayParts | null {
  const [first, ...rest] = compared.filter(({ badMs }) => badMs > 0);
  if (first === undefined) return null;
  return rest.reduce((most, day) => (slouchedShare(day) > slouchedShare(most) ? day : most), first);
}

/** The time slouched, above the bar: in a month, and in a narrow window, only above the highest. */
function Total({ day, kind, isHighest, index, count }: ColumnProps) {
  if (day.badMs === 0 || isThinDay(day) || (kind === 'month' && !isHighest)) return null;
  const side = sideOf(index, count).replace('tip', 'total');
  return <span class={`bar-total${isHighest ? ' highest' : ''}${side}`}>{minutesText(day.badMs)}</span>;
}

interface ColumnProps {
  readonly day: DayParts;
  readonly isHighest: boolean;
  readonly kind: PeriodKind;
  readonly top: number;
  readonly parts: readonly Part[];
  readonly index: number;
  readonly count: number;
}

function Foot({ day, kind }: ColumnProps) {
  if (kind === 'month')
    return (
      <span class="bar-foot quiet" aria-hidden="true">
        {monthFootText(day.day)}
      </span>
    );
  return (
    <span class="bar-foot" aria-hidden="true">
      <b>{weekdayText(weekdayOf(day.day))}</b>{' '}
      <span class="quiet">
        {day.uprightShare === null || isThinDay(day) ? '–' : shareText(day.uprightShare)}
      </span>
    </span>
  );
}

function Column(props: ColumnProps) {
  const { day, top, parts, index, count } = props;
  const details = detailText(day);
  return (
    <li>
      <a class="bar" href={`#${dayAddress(day.day)}`}>
        <span class="unseen">{text('namedValue', shortDayText(day.day), details.join(', '))}</span>
        <span class="bar-room" aria-hidden="true">
          <Total {...props} />
          <Stack day={day} top={top} parts={parts} />
        </span>
        <Foot {...props} />
        <span class={`tip${sideOf(index, count)}`} aria-hidden="true">
          <b>{shortDayText(day.day)}</b>
          {details.map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </span>
      </a>
    </li>
  );
}

/** The goal in words. At the line itself it would be in the way of the totals. */
function GoalName({ share }: { share: number }) {
  return (
    <li>
      <span class="goal-sample" aria-hidden="true" />
      {text('bars_goal', shareText(share))}
    </li>
  );
}

interface BarsProps {
  readonly days: readonly DayParts[];
  readonly kind: PeriodKind;
  /** The share upright to reach; null if there is no such goal. */
  readonly goalShare: number | null;
  /** The days after it are still to come. Null: none is. */
  readonly today: LocalDay | null;
}

/** The share of the time slouched, day by day, by the most common problems. A column leads to its day. */
export function ProblemBars({ days, kind, goalShare, today }: BarsProps) {
  const gone = days.filter(({ day }) => today === null || day <= today);
  const goal = goalShare === null ? null : 1 - goalShare;
  // A bad few minutes would make all other days small.
  const compared = days.filter((day) => !isThinDay(day));
  const top = Math.max(LEAST_TOP, goal ?? 0, ...compared.map(slouchedShare)) * HEADROOM;
  const parts = partsOf(compared);
  const highest = highestOf(compared);
  return (
    <section class="card" aria-labelledby="by-day">
      <div class="card-head">
        <h2 id="by-day">{text('bars_title')}</h2>
        <Legend parts={parts} goal={goal} />
      </div>
      <div class={`bars bars-${kind}`}>
        <div class="bars-lines" aria-hidden="true">
          {linesBelow(top).map((share) => (
            <div key={share} class="bars-line quiet" style={{ bottom: percent(share / top) }}>
              <span>{shareText(share)}</span>
            </div>
          ))}
          {goal !== null && <div class="bars-goal" style={{ bottom: percent(goal / top) }} />}
        </div>
        <ol data-testid="bars">
          {gone.map((day, index) => (
            <Column
              key={day.day}
              day={day}
              isHighest={day === highest}
              kind={kind}
              top={top}
              parts={parts}
              index={index}
              count={days.length}
            />
          ))}
          <ComingDays days={days} from={gone.length} kind={kind} />
        </ol>
      </div>
      <p class="quiet">
        {kind === 'month' ? (
          text('bars_note_month')
        ) : (
          <>
            <span class="note-wide">{text('bars_note_week')}</span>
            <span class="note-narrow">{text('bars_note_week_narrow')}</span>
          </>
        )}
        {compared.length < days.length && ` ${text('bars_thin', minutesText(LEAST_JUDGED_MS))}`}
      </p>
    </section>
  );
}
