import { useSignal } from '@preact/signals';
import { flagsOf, URGENCIES, urgencyOf } from '../../advice/red-flags.ts';
import { PAIN_RISE_DAYS } from '../../advice/rising-pain.ts';
import {
  type DiaryRecord,
  PAIN_LEVELS,
  type PainArea,
  type PainLevel,
  painPlaces,
  type WarningSign,
} from '../../history/diary.ts';
import { addDays, daysBetween, type LocalDay } from '../../history/local-day.ts';
import { dayAt, keepNote, readDiary, withDatabase } from '../../history-db/database.ts';
import { refreshStandingSigns } from '../../history-db/standing-signs.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { standingSignsItem } from '../../state/stored-items.ts';
import { WhatToDo } from '../../ui/what-to-do.tsx';
import { BetweenBladesHint } from '../shared/between-blades-hint.tsx';
import { longDayText } from '../shared/day-text.ts';
import { useHistory } from '../shared/use-history.ts';
import { useStored } from '../shared/use-stored.ts';
import { BackDrawing } from './back-drawing.tsx';
import { EarlierNotes } from './earlier-notes.tsx';
import { RisingPainQuestion, usePainRise } from './rising-pain-question.tsx';
import './diary.css';

/** With today. */
const SHOWN_DAYS = 14;

const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

const notesOf = (days: readonly LocalDay[], notes: readonly DiaryRecord[]) =>
  notes.filter(({ day }) => days.includes(day));

/** What to do about the noted signs: the most urgent one decides. */
function SignsAdvice({ signs }: { signs: readonly WarningSign[] }) {
  const urgency = urgencyOf(signs);
  if (urgency === null) return null;
  return (
    <div class={`urgency urgency-${urgency}`} role="alert" data-testid="signs-advice">
      <WhatToDo urgency={urgency} />
      <p>
        <a href="#doctor">{text('page_doctor')}</a>
      </p>
    </div>
  );
}

function PainChoice({ pain, onChoose }: { pain: PainLevel | null; onChoose(pain: PainLevel): void }) {
  return (
    <fieldset class="pain-levels">
      <legend>{text('diary_pain')}</legend>
      {PAIN_LEVELS.map((level) => (
        <label key={level} class="chip">
          <input
            type="radio"
            name="pain"
            checked={pain === level}
            data-testid={`pain-${level}`}
            onChange={() => onChoose(level)}
          />
          {text(`pain_${level}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Whether today's note is stored, beside what was chosen. */
function SavedLine({ failed, saved }: { failed: boolean; saved: boolean }) {
  return (
    <p role="status" class={failed ? 'warning' : 'quiet'} data-testid="diary-saved">
      {failed ? text('diary_unsaved') : saved && text('diary_saved')}
    </p>
  );
}

interface SignsProps {
  readonly signs: readonly WarningSign[];
  /** Whether there is a reason to look at them now. */
  readonly asked: boolean;
  onToggle(sign: WarningSign): void;
}

function Signs({ signs, asked, onToggle }: SignsProps) {
  return (
    <details class="signs fold" open={asked || signs.length > 0}>
      <summary>{text('diary_signs')}</summary>
      {URGENCIES.map((urgency) => (
        <fieldset key={urgency}>
          <legend>{text(`urgency_${urgency}_title`)}</legend>
          {flagsOf(urgency).map(({ id }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={signs.includes(id)}
                data-testid={`sign-${id}`}
                onChange={() => onToggle(id)}
              />
              {text(`flag_${id}`)}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}

/** The pain diary: a few seconds a day, if the user likes. Every choice is saved at once. */
export function DiaryPage() {
  const today: LocalDay = dayAt(now());
  const { value, failed } = useHistory(
    (database) => readDiary(database, addDays(today, -PAIN_RISE_DAYS), today),
    today,
  );
  /** Signs that were noted on an earlier day stand until the user withdraws them. */
  const standingSigns = useStored(standingSignsItem);
  const standing = standingSigns?.signs ?? [];
  // What is noted already comes with the choices, so that nothing moves.
  const isRead = (value !== null || failed) && standingSigns !== null;
  const changed = useSignal<DiaryRecord | null>(null);
  const unsaved = useSignal(false);
  const noted =
    changed.value?.day === today ? changed.value : (value?.find(({ day }) => day === today) ?? null);
  const signs = noted?.signs ?? standing;
  const earlier = value?.filter(({ day }) => day < today) ?? null;
  const shownDays = daysBetween(addDays(today, 1 - SHOWN_DAYS), today);
  const rise = usePainRise(earlier === null || noted === null ? earlier : [...earlier, noted], today);
  const note = async (change: Partial<DiaryRecord>) => {
    const before = noted ?? { day: today, pain: null, places: [], signs: standing, notedAtMs: 0 };
    const after = { ...before, ...change, notedAtMs: now() };
    changed.value = after;
    unsaved.value = !(await withDatabase((database) => keepNote(database, after))
      .then(refreshStandingSigns)
      .then(
        () => true,
        () => false,
      ));
  };
  const toggleArea = (place: PainArea) => void note({ places: toggled(noted?.places ?? [], place) });
  return (
    <main class="page reading diary">
      <div>
        <h1>{text('page_diary')}</h1>
        <p class="quiet">{text('diary_text')}</p>
      </div>
      {isRead && (
        <section aria-labelledby="diary-today" class="diary-today">
          <h2 id="diary-today">{longDayText(today)}</h2>
          <div class="pain-and-saved">
            <PainChoice
              pain={noted?.pain ?? null}
              onChoose={(pain) =>
                void note({ pain, places: pain === 0 || noted === null ? [] : painPlaces(noted) })
              }
            />
            <SavedLine failed={unsaved.value || failed} saved={changed.value !== null} />
          </div>
          {noted !== null && noted.pain !== null && noted.pain > 0 && (
            <BackDrawing places={noted.places} onToggle={toggleArea} />
          )}
          <div aria-live="polite">{noted !== null && <BetweenBladesHint places={painPlaces(noted)} />}</div>
          <div aria-live="polite">{rise !== null && <RisingPainQuestion rise={rise} today={today} />}</div>
          <Signs
            signs={signs}
            asked={rise !== null}
            onToggle={(sign) => void note({ signs: toggled(signs, sign) })}
          />
          <SignsAdvice signs={signs} />
        </section>
      )}
      {earlier !== null && notesOf(shownDays, earlier).length > 0 && (
        <EarlierNotes
          days={shownDays}
          notes={notesOf(shownDays, [...earlier, ...(noted === null ? [] : [noted])])}
        />
      )}
    </main>
  );
}
