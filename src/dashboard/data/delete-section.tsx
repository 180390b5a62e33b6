import { useSignal } from '@preact/signals';
import { Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isLocalDay, type LocalDay } from '../../history/local-day.ts';
import { dayAt } from '../../history-db/database.ts';
import { ALL_DAYS, type DayRange } from '../../history-db/history-store.ts';
import { now } from '../../platform/browser/clock.ts';
import { durationText } from '../../platform/browser/format.ts';
import { type MessageKey, text } from '../../platform/browser/i18n.ts';
import { DELETION_ADDRESS, dayFrom } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { ConfirmDelete } from '../shared/confirm-delete.tsx';
import { DeletionBanner } from './deletion-banner.tsx';
import { deleteDays, lastDeletion, rangeText, UNDO_MS } from './last-deletion.ts';

interface DayFieldProps {
  readonly name: 'day' | 'from' | 'to';
  readonly value: LocalDay;
  onPick(day: LocalDay): void;
}

function DayField({ name, value, onPick }: DayFieldProps) {
  return (
    <label class="date-field">
      {text(`delete_${name}`)}
      <input
        type="date"
        data-testid={`delete-${name}`}
        value={value}
        onChange={({ currentTarget }) => isLocalDay(currentTarget.value) && onPick(currentTarget.value)}
      />
    </label>
  );
}

const SPANS = ['oneDay', 'severalDays'] as const;
type Span = (typeof SPANS)[number];

function SpanChooser({ span, onChoose }: { span: Span; onChoose(span: Span): void }) {
  return (
    <div class="segments" role="radiogroup" aria-labelledby="delete-days-title">
      {SPANS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="delete-span"
            value={each}
            checked={each === span}
            data-testid={`delete-${each}`}
            onChange={() => onChoose(each)}
          />
          <span>{text(`delete_${each}`)}</span>
        </label>
      ))}
    </div>
  );
}

/** Moving one end moves the other along, so that the range is never reversed. */
function RangeFields({ range: { from, to }, onMove }: { range: DayRange; onMove(range: DayRange): void }) {
  return (
    <>
      <DayField name="from" value={from} onPick={(day) => onMove({ from: day, to: to < day ? day : to })} />
      <DayField name="to" value={to} onPick={(day) => onMove({ from: from > day ? day : from, to: day })} />
    </>
  );
}

interface ChooserProps {
  onAsk(range: DayRange): void;
  /** The question about it, in its own place. */
  readonly children: ComponentChildren;
}

/** The day that the address names; null if it names none. */
function namedDay(): DayRange | null {
  const named = dayFrom(location.hash);
  return named !== null && isLocalDay(named) ? { from: named, to: named } : null;
}

/** The day that the address names, else today. */
function firstChoice(): DayRange {
  const today = dayAt(now());
  return namedDay() ?? { from: today, to: today };
}

/** One day, or the days from one to another. */
function DaysChooser({ onAsk, children }: ChooserProps) {
  const span = useSignal<Span>('oneDay');
  const range = useSignal<DayRange>(firstChoice());
  const { from } = range.value;
  const move = (next: DayRange) => {
    range.value = next;
  };
  return (
    <fieldset class="data-row">
      <legend id="delete-days-title">{text('delete_days_title')}</legend>
      <SpanChooser
        span={span.value}
        onChoose={(chosen) => {
          span.value = chosen;
          move({ from, to: from });
        }}
      />
      <div class="row range">
        {span.value === 'oneDay' ? (
          <DayField name="day" value={from} onPick={(day) => move({ from: day, to: day })} />
        ) : (
          <RangeFields range={range.value} onMove={move} />
        )}
        <button type="button" class="danger" data-testid="delete-days" onClick={() => onAsk(range.value)}>
          {text(span.value === 'oneDay' ? 'delete_thisDay' : 'delete_days')}
        </button>
      </div>
      {children}
    </fieldset>
  );
}

function Everything({ onAsk, children }: ChooserProps) {
  return (
    <div class="data-row">
      <h3>{text('delete_everything_title')}</h3>
      <p class="quiet">{text('delete_settingsToo')}</p>
      <p>
        <button type="button" class="danger" data-testid="delete-all" onClick={() => onAsk(ALL_DAYS)}>
          <Icon of={Trash2} small />
          {text('delete_all')}
        </button>
      </p>
      {children}
    </div>
  );
}

function explanationOf(range: DayRange): MessageKey {
  if (range === ALL_DAYS) return 'confirm_everything';
  return range.from === range.to ? 'confirm_text_day' : 'confirm_text';
}

/** Asks about some days or about everything, beside the button that wants it. */
function Question({ range, onDone }: { range: DayRange; onDone(failed: boolean): void }) {
  async function remove(): Promise<void> {
    try {
      await deleteDays(range);
      onDone(false);
    } catch (error) {
      console.error('The history could not be changed.', error);
      onDone(true);
    }
  }
  return (
    <ConfirmDelete
      // A changed choice needs a new confirmation.
      key={rangeText(range)}
      what={rangeText(range)}
      explains={text(explanationOf(range))}
      onConfirm={() => void remove()}
      onKeep={() => onDone(false)}
    />
  );
}

type Part = 'days' | 'everything';

const partOf = (range: DayRange): Part => (range === ALL_DAYS ? 'everything' : 'days');

/** The part that a deletion belongs to. After its undo that is still the part where it was undone. */
function usePartUsed(): Part {
  const deletion = lastDeletion.value;
  const part = useRef<Part>('days');
  if (deletion !== null) part.current = partOf(deletion.range);
  return part.current;
}

/** What became of it, in the part that was used. */
function Outcome({ failed }: { failed: boolean }) {
  return (
    <p role="status" class="warning" data-testid="delete-outcome">
      {failed ? text('delete_failed') : ''}
    </p>
  );
}

/**
 * Who comes for a day has chosen already: asks about it at once. The heading gets the focus back, and the answered
 * address names no day any more, so that coming back to it doesn't ask again.
 */
function useQuestionByAddress(ask: (range: DayRange) => void) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const named = namedDay();
    if (named === null) return;
    heading.current?.focus({ preventScroll: true });
    ask(named);
  }, []);
  const forget = () => {
    if (namedDay() !== null) history.replaceState(history.state, '', `#${DELETION_ADDRESS}`);
  };
  return { heading, forget };
}

/** Deletes a day, some days or everything. What was deleted last can be restored for some minutes, from any page. */
export function DeleteSection() {
  const asked = useSignal<DayRange | null>(null);
  const failed = useSignal<Part | null>(null);
  const cameFrom = useSignal<LocalDay | null>(null);
  const used = usePartUsed();
  const ask = (range: DayRange) => {
    asked.value = range;
    cameFrom.value = null;
    failed.value = null;
  };
  const { heading, forget } = useQuestionByAddress(ask);
  const range = asked.value;
  const answersIn = (part: Part) => (
    <>
      {range !== null && partOf(range) === part && (
        <Question
          range={range}
          onDone={(didFail) => {
            asked.value = null;
            cameFrom.value = namedDay()?.from ?? null;
            forget();
            failed.value = didFail ? part : null;
          }}
        />
      )}
      <Outcome failed={failed.value === part} />
      {used === part && <DeletionBanner cameFrom={cameFrom.value} />}
    </>
  );
  return (
    <section aria-labelledby="delete">
      <h2 id="delete" ref={heading} tabIndex={-1}>
        {text('delete_title')}
      </h2>
      <p>{text('delete_text', durationText(UNDO_MS))}</p>
      <DaysChooser onAsk={ask}>{answersIn('days')}</DaysChooser>
      <Everything onAsk={ask}>{answersIn('everything')}</Everything>
    </section>
  );
}
