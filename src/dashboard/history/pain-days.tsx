import type { DiaryRecord } from '../../history/diary.ts';
import { daysBetween } from '../../history/local-day.ts';
import type { Period } from '../../history/period.ts';
import { readDiary } from '../../history-db/database.ts';
import { text } from '../../platform/browser/i18n.ts';
import { dayNumberText, shortDayText } from '../shared/day-text.ts';
import { noteText } from '../shared/pain-text.ts';
import { useHistory } from '../shared/use-history.ts';

function DayOfPain({ day, note }: { day: string; note: DiaryRecord | undefined }) {
  const words = note === undefined ? null : text('diary_note', shortDayText(day), noteText(note));
  return (
    <li title={words ?? undefined}>
      {note !== undefined && note.pain !== null && (
        <span class={`pain-bar pain-bar-${note.pain}`} aria-hidden="true" />
      )}
      <span class="quiet" aria-hidden="true">
        {dayNumberText(day)}
      </span>
      {words !== null && <span class="unseen">{words}</span>}
    </li>
  );
}

/**
 * What the user noted in a week or a month: beside the posture, never as its consequence. Empty for users without
 * notes.
 */
export function PainDays({ period }: { period: Period }) {
  const { value } = useHistory(
    (database) => readDiary(database, period.from, period.to),
    `pain ${period.from}`,
  );
  if (value === null || value.length === 0) return null;
  return (
    <section aria-labelledby="pain-days">
      <h2 id="pain-days">{text('painChart_title')}</h2>
      <ol class="pain-days" data-testid="pain-days">
        {daysBetween(period.from, period.to).map((day) => (
          <DayOfPain key={day} day={day} note={value.find((note) => note.day === day)} />
        ))}
      </ol>
      <p class="quiet">{text('painChart_note')}</p>
    </section>
  );
}

/** What the user noted on a day. */
export function PainOfDay({ day, isToday }: { day: string; isToday: boolean }) {
  const { value } = useHistory((database) => readDiary(database, day, day), `pain ${day}`);
  const note = value?.[0];
  if (note === undefined && !isToday) return null;
  return (
    <section aria-labelledby="pain-day">
      <h2 id="pain-day">{text('painChart_title')}</h2>
      {note !== undefined && <p data-testid="pain-of-day">{noteText(note)}</p>}
      {isToday && (
        <p>
          <a href="#diary">{text('painChart_open')}</a>
        </p>
      )}
    </section>
  );
}
