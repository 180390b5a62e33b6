import { useSignal } from '@preact/signals';
import { Check } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { WEEKDAYS } from '../../history/local-day.ts';
import { text } from '../../platform/browser/i18n.ts';
import { weekdaysInOrder } from '../../platform/browser/region.ts';
import { MAX_QUIET_TIMES, type QuietTime } from '../../state/suppression.ts';
import { Icon } from '../../ui/icon.tsx';
import { clockValue, minuteOf } from '../../ui/time-field.ts';
import { otherWords } from '../shared/other-words.ts';
import { Searchable } from '../shared/settings-search.tsx';
import { draftQuietTime, quietDraft } from './quiet-time-draft.ts';
import { dayName, quietTimeText } from './quiet-time-text.ts';

interface TimeProps {
  readonly time: QuietTime;
  readonly place: number;
  onChange(time: QuietTime): void;
}

function Days({ time, place, onChange }: TimeProps) {
  function toggle(day: QuietTime['days'][number]): void {
    const days = WEEKDAYS.filter((each) => time.days.includes(each) !== (each === day));
    onChange({ ...time, days });
  }
  return (
    <div class="days">
      {weekdaysInOrder().map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            name={`quietDay-${place}-${day}`}
            aria-label={dayName(day, 'long')}
            aria-describedby="quietHours-explains"
            checked={time.days.includes(day)}
            onChange={() => toggle(day)}
          />
          <span>{dayName(day, 'short')}</span>
        </label>
      ))}
    </div>
  );
}

function Clock({
  name,
  label,
  minute,
  onSet,
}: {
  name: string;
  label: string;
  minute: number;
  onSet(minute: number): void;
}) {
  return (
    <label class="select">
      <span>{label}</span>
      <input
        type="time"
        name={name}
        aria-describedby="quietHours-explains"
        value={clockValue(minute)}
        onChange={(event) => {
          const set = minuteOf(event.currentTarget.value);
          if (set !== null) onSet(set);
        }}
      />
    </label>
  );
}

/** The days and hours of one row, with its buttons. */
function QuietTimeRow({ time, place, onChange, children }: TimeProps & { children: ComponentChildren }) {
  const name = text('quietTime', place + 1);
  return (
    <li data-testid="quiet-time">
      <fieldset class="quiet-time" aria-label={name}>
        <Days time={time} place={place} onChange={onChange} />
        <div class="way">
          <Clock
            name={`quietFrom-${place}`}
            label={text('quietFrom')}
            minute={time.fromMinute}
            onSet={(fromMinute) => onChange({ ...time, fromMinute })}
          />
          <Clock
            name={`quietTo-${place}`}
            label={text('quietTo')}
            minute={time.toMinute}
            onSet={(toMinute) => onChange({ ...time, toMinute })}
          />
          {children}
        </div>
        {time.toMinute <= time.fromMinute && <p class="quiet">{text('quietOverMidnight')}</p>}
        {time.days.length === 0 && <p class="warning">{text('quietNoDay')}</p>}
      </fieldset>
    </li>
  );
}

/** Hours that are being added: nothing is quiet before they are saved. */
function DraftRow({ draft, place, onSave }: { draft: QuietTime; place: number; onSave(): void }) {
  return (
    <QuietTimeRow
      time={draft}
      place={place}
      onChange={(time) => {
        quietDraft.value = time;
      }}
    >
      <div class="row">
        <button
          type="button"
          class="primary"
          data-testid="save-quiet-time"
          disabled={draft.days.length === 0}
          onClick={onSave}
        >
          {text('saveQuietTime')}
        </button>
        <button
          type="button"
          data-testid="cancel-quiet-time"
          onClick={() => {
            quietDraft.value = null;
          }}
        >
          {text('confirm_keep')}
        </button>
      </div>
      <p class="quiet">{text('quietTime_draft')}</p>
    </QuietTimeRow>
  );
}

interface QuietHoursProps {
  readonly times: readonly QuietTime[];
  onChange(times: QuietTime[]): void;
}

/** Confirms what was just stored. If it could not be stored, the hours are not there, and neither is the line. */
function SavedLine({ time, times }: { time: QuietTime | null; times: readonly QuietTime[] }) {
  // What is stored comes back as a copy.
  const stored = times.map((each) => JSON.stringify(each));
  const isStored = time !== null && time.days.length > 0 && stored.includes(JSON.stringify(time));
  return (
    <p role="status" class="quiet saved-line" data-testid="quiet-saved">
      {isStored && (
        <>
          <Icon of={Check} small />
          {text('quietTime_saved', quietTimeText(time))}
        </>
      )}
    </p>
  );
}

/** The hours of the week without alerts. */
export function QuietHoursSetting({ times, onChange }: QuietHoursProps) {
  const title = text('setting_quietHours');
  const explains = text('setting_quietHours_text');
  const days = WEEKDAYS.map((day) => dayName(day, 'long'));
  const draft = quietDraft.value;
  // Leaving the page cancels.
  useEffect(
    () => () => {
      quietDraft.value = null;
    },
    [],
  );
  const saved = useSignal<QuietTime | null>(null);
  const store = (next: QuietTime[], changed: QuietTime | null) => {
    saved.value = changed;
    onChange(next);
  };
  const save = () => {
    quietDraft.value = null;
    if (draft !== null) store([...times, draft], draft);
  };
  return (
    <Searchable words={[title, explains, ...days, ...otherWords('quietHours')]}>
      <fieldset class="setting">
        <legend>{title}</legend>
        <p class="quiet" id="quietHours-explains">
          {explains}
        </p>
        <ul class="quiet-times">
          {times.map((time, place) => (
            <QuietTimeRow
              key={place}
              time={time}
              place={place}
              onChange={(changed) =>
                store(
                  times.map((each, i) => (i === place ? changed : each)),
                  changed,
                )
              }
            >
              <button
                type="button"
                aria-label={text('removeQuietTime', text('quietTime', place + 1))}
                onClick={() =>
                  store(
                    times.filter((_, i) => i !== place),
                    null,
                  )
                }
              >
                {text('remove')}
              </button>
            </QuietTimeRow>
          ))}
          {draft !== null && <DraftRow draft={draft} place={times.length} onSave={save} />}
        </ul>
        <SavedLine time={saved.value} times={times} />
        {draft === null && times.length < MAX_QUIET_TIMES && (
          <button type="button" data-testid="add-quiet-time" onClick={draftQuietTime}>
            {text('addQuietTime')}
          </button>
        )}
      </fieldset>
    </Searchable>
  );
}
