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

/** How much it hurt, day by day, each as high as its level. Days aren't joined: what was felt between two is not known. */
export function PainChart({ days, notes }: NotedDays) {
  return (
    <div class="pain-chart">
      <ul class="pain-scale quiet" aria-hidden="true">
        {STRONGEST_FIRST.map((level) => (
          <li key={level}>{text(`pain_${level}`)}</li>
        ))}
      </ul>
      <div class="pain-plot">
        <ol>
          {days.map((day) => (
            <Day key={day} day={day} note={notes.find((each) => each.day === day)} />
          ))}
        </ol>
      </div>
    </div>
  );
}
