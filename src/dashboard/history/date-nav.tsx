import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { isLocalDay, type LocalDay } from '../../history/local-day.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';

/** While a year is typed, its first digits are a date too. There is no history from then. */
const FIRST_DAY: LocalDay = '2000-01-01';

interface DateNavProps {
  readonly unit: 'day' | 'week' | 'month';
  /** What is shown, in words. */
  readonly name: string;
  /** What else may be shown there. The widest gives it its room, so that the arrows stay in place. */
  readonly names: readonly string[];
  /** The day in the date picker. */
  readonly day: LocalDay;
  readonly today: LocalDay;
  /** Whether it is the present, after which there is nothing. */
  readonly isNow: boolean;
  onStep(direction: -1 | 1): void;
  onPick(day: LocalDay): void;
}

/** Opens the browser's calendar. Where it has none to open, the date can still be typed. */
function openCalendar(input: HTMLInputElement): void {
  try {
    input.showPicker();
  } catch (error) {
    console.warn('The calendar does not open.', error);
  }
}

/** The date in words. The field over it cannot be seen; it takes clicks and keys. */
function DatePicker({ name, names, day, today, onPick }: DateNavProps) {
  return (
    <label class="date-picker">
      <span aria-hidden="true">{name}</span>
      <span class="date-widths" aria-hidden="true">
        {[...new Set(names)].map((each) => (
          <span key={each} data-name={each} />
        ))}
      </span>
      <input
        type="date"
        aria-label={text('chooseDate', name)}
        data-testid="choose-day"
        value={day}
        min={FIRST_DAY}
        max={today}
        onClick={({ currentTarget }) => openCalendar(currentTarget)}
        onChange={({ currentTarget: { value } }) =>
          isLocalDay(value) && value >= FIRST_DAY && value <= today && onPick(value)
        }
      />
    </label>
  );
}

/** Back, the date, forward; and back to now from elsewhere. */
export function DateNav(props: DateNavProps) {
  const { unit, today, isNow, onStep, onPick } = props;
  const [before, after] = [text(`previous_${unit}`), text(`next_${unit}`)];
  return (
    <div class="date-nav">
      {!isNow && (
        <button type="button" class="plain" data-testid="now" onClick={() => onPick(today)}>
          {text(`this_${unit}`)}
        </button>
      )}
      <button
        type="button"
        class="icon-button bare"
        aria-label={before}
        title={before}
        data-testid="previous"
        onClick={() => onStep(-1)}
      >
        <Icon of={ChevronLeft} />
      </button>
      <DatePicker {...props} />
      <button
        type="button"
        class="icon-button bare"
        aria-label={after}
        title={after}
        data-testid="next"
        disabled={isNow}
        onClick={() => onStep(1)}
      >
        <Icon of={ChevronRight} />
      </button>
    </div>
  );
}
