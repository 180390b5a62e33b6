import { useSignal } from '@preact/signals';
import { Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { isLocalDay, type LocalDay } from '../../history/local-day.ts';
import { dayAt } from '../../history-db/database.ts';
import { ALL_DAYS, type DayRange } from '../../history-db/history-store.ts';
import { now } from '../../platform/browser/clock.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { ConfirmDelete } from '../shared/confirm-delete.tsx';
import { DeletionBanner } from './deletion-banner.tsx';
import { deleteDays, rangeText, UNDO_MS } from './last-deletion.ts';

function DayField({
  name,
  value,
  onPick,
}: {
  name: 'from' | 'to';
  value: LocalDay;
  onPick(day: LocalDay): void;
}) {
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

interface ChooserProps {
  onAsk(range: DayRange): void;
  /** The question about it, in its own place. */
  readonly children: ComponentChildren;
}

function RangeChooser({ onAsk, children }: ChooserProps) {
  const from = useSignal(dayAt(now()));
  const to = useSignal(from.value);
  // Moving one end moves the other along, so that the range is never reversed.
  const move = (nextFrom: LocalDay, nextTo: LocalDay) => {
    from.value = nextFrom;
    to.value = nextTo;
  };
  return (
    <fieldset class="data-row">
      <legend>{text('delete_days_title')}</legend>
      <div class="row range">
        <DayField
          name="from"
          value={from.value}
          onPick={(day) => move(day, to.value < day ? day : to.value)}
        />
        <DayField
          name="to"
          value={to.value}
          onPick={(day) => move(from.value > day ? day : from.value, day)}
        />
        <button
          type="button"
          class="danger"
          data-testid="delete-days"
          onClick={() => onAsk({ from: from.value, to: to.value })}
        >
          {text('delete_days')}
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
      explains={text(range === ALL_DAYS ? 'confirm_everything' : 'confirm_text')}
      onConfirm={() => void remove()}
      onKeep={() => onDone(false)}
    />
  );
}

/** Deletes a day, some days or everything. What was deleted last can be restored for some minutes, from any page. */
export function DeleteSection() {
  const asked = useSignal<DayRange | null>(null);
  const failed = useSignal(false);
  const ask = (range: DayRange) => {
    asked.value = range;
    failed.value = false;
  };
  const range = asked.value;
  const question = range !== null && (
    <Question
      range={range}
      onDone={(didFail) => {
        asked.value = null;
        failed.value = didFail;
      }}
    />
  );
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">{text('delete_title')}</h2>
      <p>{text('delete_text', durationText(UNDO_MS))}</p>
      <RangeChooser onAsk={ask}>{range !== ALL_DAYS && question}</RangeChooser>
      <Everything onAsk={ask}>{range === ALL_DAYS && question}</Everything>
      <p role="status" class="warning" data-testid="delete-outcome">
        {failed.value ? text('delete_failed') : ''}
      </p>
      <DeletionBanner />
    </section>
  );
}
