import { NotebookPen } from 'lucide-preact';
import { type DiaryRecord, PAIN_LEVELS, type PainLevel } from '../../history/diary.ts';
import { daysBetween } from '../../history/local-day.ts';
import type { Period, PeriodKind } from '../../history/period.ts';
import { readDiary } from '../../history-db/database.ts';
import { text } from '../../platform/browser/i18n.ts';
import { dayNumberText, shortDayText } from '../shared/day-text.ts';
import { Fold } from '../shared/fold.tsx';
import { NOW_AND_THEN } from '../shared/how-often.ts';
import { noteText } from '../shared/pain-text.ts';
import { useHistory } from '../shared/use-history.ts';
import { monthFootText } from './month-foot.ts';

interface DayProps {
  readonly day: string;
  readonly note: DiaryRecord | undefined;
  readonly kind: PeriodKind;
}

function DayOfPain({ day, note, kind }: DayProps) {
  const words = note === undefined ? null : text('diary_note', shortDayText(day), noteText(note));
  return (
    <li title={words ?? undefined}>
      {note !== undefined && note.pain !== null && (
        <span class={`pain-bar pain-bar-${note.pain}`} aria-hidden="true" />
      )}
      <span class="pain-number" aria-hidden="true">
        {kind === 'week' ? dayNumberText(day) : monthFootText(day)}
      </span>
      {words !== null && <span class="unseen">{words}</span>}
    </li>
  );
}

const STRONGEST_FIRST = PAIN_LEVELS.toReversed();

/** What the heights of the bars mean, in the words of the diary. Each day says its own to screen readers. */
function PainLevels() {
  return (
    <ul class="pain-heights quiet" aria-hidden="true" data-testid="pain-heights">
      {STRONGEST_FIRST.map((level) => (
        <li key={level}>{painText(level)}</li>
      ))}
    </ul>
  );
}

/**
 * What the user noted in a week or a month: beside the posture, never as its consequence. Empty for users without
 * notes.
 */
export function PainDays({ period }: { period: Period }) {
  const { value } = useHistory(
    (database) => readDiary(database, period.from, period.to),
    `pain ${period.kind} ${period.from}`,
    NOW_AND_THEN,
  );
  if (value === null || value.length === 0) return null;
  return (
    <Fold id="pain" icon={NotebookPen} title={text('painChart_title')}>
      <div class="pain-leveled">
        <PainLevels />
        <ol class="pain-days" data-testid="pain-days">
          {daysBetween(period.from, period.to).map((day) => (
            <DayOfPain key={day} day={day} note={value.find((note) => note.day === day)} kind={period.kind} />
          ))}
        </ol>
      </div>
      <p class="quiet">{text('painChart_note')}</p>
    </Fold>
  );
}

/** The level by itself: 'Not at all' needs its question. */
function painText(pain: PainLevel): string {
  return text(pain === 0 ? 'pain_none' : `pain_${pain}`);
}

/** What the user noted on a day. */
export function PainOfDay({ day, isToday }: { day: string; isToday: boolean }) {
  const { value } = useHistory((database) => readDiary(database, day, day), `pain ${day}`, NOW_AND_THEN);
  const note = value?.[0];
  const level = note === undefined || note.pain === null ? null : painText(note.pain);
  return (
    <Fold
      id="pain"
      icon={NotebookPen}
      title={text('painChart_title')}
      note={note === undefined ? text('pain_unnoted') : level}
    >
      {level !== null && <p class="quiet">{text('pain_asked')}</p>}
      {note !== undefined && <p data-testid="pain-of-day">{noteText(note)}</p>}
      {isToday ? (
        <p>
          <a href="#diary">{text('painChart_open')}</a>
        </p>
      ) : (
        note === undefined && <p class="quiet">{text('pain_unnoted')}</p>
      )}
    </Fold>
  );
}
