import type { DiaryRecord } from '../../history/diary.ts';
import { PAIN_LEVELS } from '../../history/diary.ts';
import type { LocalDay } from '../../history/local-day.ts';
import { text } from '../../platform/browser/i18n.ts';
import { dayNumberText, shortDayText } from '../shared/day-text.ts';
import { noteText } from '../shared/pain-text.ts';

export interface NotedDays {
  /** Every day that is shown, in order. */
  readonly days: readonly LocalDay[];
  readonly notes: readonly DiaryRecord[];
}

const STRONGEST_FIRST = PAIN_LEVELS.toReversed();

/** A line from day to day, in a plot as wide as the days and as high as the levels. A day without a note interrupts it. */
export function drawPainLine({ days, notes }: NotedDays): string {
  let isDrawing = false;
  return days
    .flatMap((day, index) => {
      const pain = notes.find((note) => note.day === day)?.pain ?? null;
      const step = isDrawing ? 'L' : 'M';
      isDrawing = pain !== null;
      return pain === null ? [] : [`${step}${index + 0.5} ${STRONGEST_FIRST.indexOf(pain) + 0.5}`];
    })
    .join('');
}

function Day({ day, note }: { day: LocalDay; note: DiaryRecord | undefined }) {
  const words = text(
    'diary_note',
    shortDayText(day),
    note === undefined ? text('pain_unnoted') : noteText(note),
  );
  const pain = note?.pain ?? null;
  return (
    <li title={words}>
      {pain !== null && <span class={`pain-dot pain-dot-${pain}`} aria-hidden="true" />}
      <span class="day-number" aria-hidden="true">
        {dayNumberText(day)}
      </span>
      <span class="read-out">{words}</span>
    </li>
  );
}

/** How much it hurt, day by day. Each day also says it in words. */
export function PainChart({ days, notes }: NotedDays) {
  return (
    <div class="pain-chart">
      <ul class="pain-scale quiet" aria-hidden="true">
        {STRONGEST_FIRST.map((level) => (
          <li key={level}>{text(`pain_${level}`)}</li>
        ))}
      </ul>
      <div class="pain-plot">
        <svg
          viewBox={`0 0 ${days.length} ${PAIN_LEVELS.length}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={drawPainLine({ days, notes })} />
        </svg>
        <ol>
          {days.map((day) => (
            <Day key={day} day={day} note={notes.find((each) => each.day === day)} />
          ))}
        </ol>
      </div>
    </div>
  );
}
