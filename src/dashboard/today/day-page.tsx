import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { watchedMsOf } from '../../history/day-summary.ts';
import { addDays, isLocalDay, type LocalDay } from '../../history/local-day.ts';
import { offsetAtMinute } from '../../history/strip.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { dayAt, readWholeDay } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import { durationText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { RisingPainToday } from '../diary/rising-pain-question.tsx';
import { NudgeQualityOffer } from '../history/nudge-quality.tsx';
import { PainOfDay } from '../history/pain-days.tsx';
import { PlanLine } from '../history/plan-chooser.tsx';
import { longDayText, minuteText } from '../shared/day-text.ts';
import { StepButtons } from '../shared/step-buttons.tsx';
import { useHistory } from '../shared/use-history.ts';
import { AngleChart } from './angle-chart.tsx';
import { DayEvents } from './day-events.tsx';
import { DaySentence } from './day-sentence.tsx';
import { DayStrip } from './day-strip.tsx';
import { HoursTable } from './hours-table.tsx';
import { MovementSection } from './movement-section.tsx';
import { PartsTable } from './parts-table.tsx';
import { Questions } from './questions.tsx';
import { StrengthLine } from './strength-line.tsx';

interface PickerProps {
  readonly day: LocalDay;
  readonly today: LocalDay;
  onPick(day: LocalDay): void;
}

function DayPicker({ day, today, onPick }: PickerProps) {
  return (
    <StepButtons
      unit="day"
      atEnd={day >= today}
      onStep={(direction) => onPick(addDays(day, direction))}
      onNow={() => onPick(today)}
    >
      <input
        type="date"
        aria-label={text('chooseDay')}
        data-testid="choose-day"
        value={day}
        max={today}
        onChange={({ currentTarget: { value } }) => isLocalDay(value) && value <= today && onPick(value)}
      />
    </StepButtons>
  );
}

function LongestUpright({ day: { longestUpright, minutes } }: { day: WholeDay }) {
  if (longestUpright === null) return <dd>{durationText(0)}</dd>;
  const minute = Math.floor(longestUpright.fromMs / MINUTE_MS);
  return (
    <dd>
      {durationText(longestUpright.goodMs)}{' '}
      <span class="quiet">{text('fromTime', minuteText(minute, offsetAtMinute(minutes, minute)))}</span>
    </dd>
  );
}

function DayFigures({ day }: { day: WholeDay }) {
  const { summary, breaks } = day;
  return (
    <dl class="day-figures">
      <div>
        <dt>{text('uprightShare')}</dt>
        <dd class="large-figure" data-testid="day-share">
          {summary.uprightShare === null ? '–' : shareText(summary.uprightShare)}
        </dd>
      </div>
      <div>
        <dt>{text('parts_watched')}</dt>
        <dd>{durationText(watchedMsOf(summary))}</dd>
      </div>
      <div>
        <dt>{text('longestUpright')}</dt>
        <LongestUpright day={day} />
      </div>
      <div>
        <dt>{text('alertsToday')}</dt>
        <dd>{summary.alerts.length}</dd>
      </div>
      {summary.movement === null && (
        <div>
          <dt>{text('breaksTaken')}</dt>
          <dd>{breaks.length}</dd>
        </div>
      )}
    </dl>
  );
}

function DayContent({ day }: { day: WholeDay }) {
  const { minutes, summary } = day;
  if (minutes.length === 0) return <p data-testid="day-empty">{text('day_empty')}</p>;
  return (
    <>
      <DaySentence day={day} />
      <section aria-labelledby="posture">
        <h2 id="posture">{text('posture_title')}</h2>
        <DayFigures day={day} />
      </section>
      <MovementSection day={day} />
      <section aria-labelledby="minutes">
        <h2 id="minutes">{text('strip_title')}</h2>
        <DayStrip minutes={minutes} />
        <PartsTable parts={summary} minutes={minutes} />
      </section>
      <section aria-labelledby="angles">
        <h2 id="angles">{text('angles_title')}</h2>
        <AngleChart minutes={minutes} />
        <p class="quiet">{text('angles_note')}</p>
        <HoursTable minutes={minutes} />
      </section>
      <DayEvents day={day} />
    </>
  );
}

/** A day in full: today, or any other. The children belong to today only. */
export function DayPage({ children }: { children?: ComponentChildren }) {
  const today = dayAt(now());
  // Null follows the calendar, also past midnight.
  const picked = useSignal<LocalDay | null>(null);
  const day = picked.value ?? today;
  const { value, failed } = useHistory((database) => readWholeDay(database, day), day);
  return (
    <main class="page history">
      <div>
        <h1>{day === today ? text('page_today') : longDayText(day)}</h1>
        <DayPicker
          day={day}
          today={today}
          onPick={(next) => {
            picked.value = next === today ? null : next;
          }}
        />
      </div>
      {failed && (
        <p role="status" class="warning">
          {text('history_unreadable')}
        </p>
      )}
      {day === today && <RisingPainToday today={today} />}
      {day === today && <PlanLine />}
      {day === today && <StrengthLine today={today} />}
      {value !== null && value.summary.day === day && <DayContent day={value} />}
      {day === today && children}
      {day === today && <NudgeQualityOffer />}
      <Questions key={day} day={day} />
      <PainOfDay day={day} isToday={day === today} />
    </main>
  );
}
