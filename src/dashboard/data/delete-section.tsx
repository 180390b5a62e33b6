import { useSignal } from '@preact/signals';
import { Trash2 } from 'lucide-preact';
import type { HistoryData } from '../../history/history-data.ts';
import { isLocalDay, type LocalDay } from '../../history/local-day.ts';
import { dayAt, withDatabase } from '../../history-db/database.ts';
import { ALL_DAYS, type DayRange, deleteHistory, putBackHistory } from '../../history-db/history-store.ts';
import { refreshStandingSigns } from '../../history-db/standing-signs.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { withoutMomentsOf } from '../../state/nudge-moments.ts';
import { withoutDays } from '../../state/questions.ts';
import { NO_SIGNS } from '../../state/standing-signs-schema.ts';
import { nudgeMomentsItem, questionsItem, standingSignsItem } from '../../state/stored-items.ts';
import { Icon } from '../../ui/icon.tsx';
import { ConfirmDelete } from '../shared/confirm-delete.tsx';
import { longDayText } from '../shared/day-text.ts';

/** What is going to be deleted, in words. */
function rangeText({ from, to }: DayRange): string {
  if (from === ALL_DAYS.from) return text('delete_everything');
  if (from === to) return longDayText(from);
  return text('fromTo', longDayText(from), longDayText(to));
}

function isWithin(day: LocalDay, { from, to }: DayRange): boolean {
  return day >= from && day <= to;
}

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
}

function RangeChooser({ onAsk }: ChooserProps) {
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
    </fieldset>
  );
}

function Everything({ onAsk }: ChooserProps) {
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
    </div>
  );
}

type Phase =
  | { readonly at: 'choosing' | 'failed' | 'undone' }
  | { readonly at: 'asking'; readonly range: DayRange }
  | { readonly at: 'deleted'; readonly range: DayRange; readonly removed: HistoryData };

function outcomeText(phase: Phase): string {
  if (phase.at === 'deleted') return text('delete_done', rangeText(phase.range));
  if (phase.at === 'undone') return text('delete_undone');
  return phase.at === 'failed' ? text('delete_failed') : '';
}

/** Deletes a day, some days or everything. What was deleted can be restored while the page is open. */
export function DeleteSection() {
  const phase = useSignal<Phase>({ at: 'choosing' });

  async function run(task: () => Promise<Phase>): Promise<void> {
    try {
      phase.value = await task();
    } catch (error) {
      console.error('The history could not be changed.', error);
      phase.value = { at: 'failed' };
    }
  }

  const remove = (range: DayRange) =>
    run(async () => {
      const removed = await withDatabase((database) => deleteHistory(database, range));
      await nudgeMomentsItem.update((before) =>
        withoutMomentsOf(before, (day) => isWithin(day, range), dayAt),
      );
      await questionsItem.update((before) => withoutDays(before, (day) => isWithin(day, range), dayAt));
      await standingSignsItem.update(({ day }) => (day !== null && isWithin(day, range) ? NO_SIGNS : null));
      return { at: 'deleted', range, removed };
    });
  const undo = (removed: HistoryData) =>
    run(async () => {
      await withDatabase((database) => putBackHistory(database, removed));
      await refreshStandingSigns();
      return { at: 'undone' };
    });

  const ask = (range: DayRange) => {
    phase.value = { at: 'asking', range };
  };
  const now = phase.value;
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">{text('delete_title')}</h2>
      <p>{text('delete_text')}</p>
      <RangeChooser onAsk={ask} />
      <Everything onAsk={ask} />
      {now.at === 'asking' && (
        <ConfirmDelete
          // A changed choice needs a new confirmation.
          key={rangeText(now.range)}
          what={rangeText(now.range)}
          explains={text(now.range === ALL_DAYS ? 'confirm_everything' : 'confirm_text')}
          onConfirm={() => void remove(now.range)}
          onKeep={() => {
            phase.value = { at: 'choosing' };
          }}
        />
      )}
      <div class="row outcome">
        <p role="status" class={now.at === 'failed' ? 'warning' : ''} data-testid="delete-outcome">
          {outcomeText(now)}
        </p>
        {now.at === 'deleted' && (
          <button type="button" data-testid="undo-delete" onClick={() => void undo(now.removed)}>
            {text('undoLimit')}
          </button>
        )}
      </div>
    </section>
  );
}
