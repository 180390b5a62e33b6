import { BellOff, type LucideIcon, Pause } from 'lucide-preact';
import type { ComponentChildren, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { now } from '../platform/browser/clock.ts';
import { text } from '../platform/browser/i18n.ts';
import type { Shortcut } from '../platform/browser/shortcuts.ts';
import { send } from '../platform/messaging/messages.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { SNOOZE_KEYS, type SnoozeChoice } from '../state/snooze.ts';
import { Icon } from './icon.tsx';
import { clockValue, minuteOf } from './time-field.ts';
import { useKeys } from './use-keys.ts';

const PAUSES = [
  { minutes: 15, key: 'pause15' },
  { minutes: 30, key: 'pause30' },
  { minutes: 60, key: 'pause60' },
] as const;

/** Closes the menu that contains an element, and goes back to its button. */
export function closeMenu(chosen: Element): void {
  const menu = chosen.closest('details');
  if (menu === null) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** Closes a menu that the user has left by keyboard or with a click. */
export function closeIfLeft({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDetailsElement>): void {
  const staysInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (relatedTarget !== null && !staysInside) currentTarget.open = false;
}

/** Goes to the next or previous item, around the ends. */
function moveInMenu(menu: HTMLDetailsElement, by: 1 | -1): void {
  const items = [...menu.querySelectorAll<HTMLElement>(':scope > div :is(button, select, input, a)')];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? items.indexOf(active) : -1;
  const next = at === -1 ? (by === 1 ? 0 : items.length - 1) : (at + by + items.length) % items.length;
  items[next]?.focus();
}

/** Escape closes an open menu, the arrows go through it. */
export function onMenuKey(event: TargetedKeyboardEvent<HTMLDetailsElement>): void {
  const menu = event.currentTarget;
  const { key, target } = event;
  const isField = target instanceof HTMLSelectElement || target instanceof HTMLInputElement;
  if (!menu.open || (isField && key !== 'Escape')) return;
  if (key === 'Escape') closeMenu(menu);
  else if (key === 'ArrowDown') moveInMenu(menu, 1);
  else if (key === 'ArrowUp') moveInMenu(menu, -1);
  else return;
  // Escape would close the popup too, and an arrow would scroll the page.
  event.preventDefault();
}

interface MenuProps {
  readonly testId: string;
  /** Null: the label says enough. */
  readonly icon: LucideIcon | null;
  readonly label: string;
  /** The command that does the same by keyboard: its keys are in the tooltip. */
  readonly shortcut?: Shortcut;
  /** Only the icon is shown; the label is for screen readers and the tooltip. */
  readonly iconOnly?: boolean;
  readonly children: ComponentChildren;
}

/** A button that opens a menu over the page. */
export function Menu({ testId, icon, label, shortcut, iconOnly = false, children }: MenuProps) {
  const keys = useKeys();
  const set = shortcut === undefined ? '' : (keys?.[shortcut] ?? '');
  const tooltip = set === '' ? label : text('withKeys', label, set);
  return (
    <details class="menu" data-testid={testId} onFocusOut={closeIfLeft} onKeyDown={onMenuKey}>
      <summary
        class={iconOnly ? 'button icon-button' : 'button'}
        {...((iconOnly || set !== '') && { title: tooltip })}
        {...(iconOnly && { 'aria-label': label })}
      >
        {icon !== null && <Icon of={icon} small={!iconOnly} />}
        {!iconOnly && <span class="menu-label">{label}</span>}
      </summary>
      <div>{children}</div>
    </details>
  );
}

interface PauseProps {
  readonly label?: string;
  readonly icon?: LucideIcon | null;
  readonly iconOnly?: boolean;
}

/** For how long to pause, from now on; or to turn it off, which comes last, under a line: that is a pause without an end. */
export function PauseMenu({ label = text('pause'), icon = Pause, iconOnly = false }: PauseProps) {
  return (
    <Menu testId="pause" icon={icon} label={label} iconOnly={iconOnly} shortcut="toggle">
      <p class="menu-note">{text('pause_note')}</p>
      {PAUSES.map(({ minutes, key }) => (
        <button
          key={key}
          type="button"
          onClick={({ currentTarget }) => {
            closeMenu(currentTarget);
            void send('pageToBackground.pause', { minutes });
          }}
        >
          {text(key)}
        </button>
      ))}
      <hr />
      <p class="menu-note">{text('stop_note')}</p>
      <button
        type="button"
        data-testid="stop"
        onClick={({ currentTarget }) => {
          closeMenu(currentTarget);
          void send('pageToBackground.stop');
        }}
      >
        {text('stop')}
      </button>
    </Menu>
  );
}

/** Sets a snooze; null ends it. */
export function sendSnooze(length: SnoozeChoice | null): void {
  void send('pageToBackground.snooze', { length });
}

/** A meeting that ends sooner than this needs no time of its own. */
const SOON_MS = 15 * MINUTE_MS;

/** The next full hour that isn't too soon, as a time field wants it. */
function nextHour(): string {
  return clockValue(((new Date(now() + SOON_MS).getHours() + 1) % 24) * 60);
}

/** A snooze until a time: the end of a meeting. */
function SnoozeUntil() {
  return (
    <form
      class="menu-time"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const untilMinute = minuteOf(String(new FormData(form).get('until')));
        if (untilMinute === null) return;
        closeMenu(form);
        sendSnooze({ untilMinute });
      }}
    >
      <label>
        {text('snoozeUntil')}
        <input type="time" name="until" required defaultValue={nextHour()} data-testid="snooze-time" />
      </label>
      <button type="submit" data-testid="snooze-until">
        {text('snoozeUntil_set')}
      </button>
    </form>
  );
}

interface SnoozeProps {
  readonly label?: string;
  readonly icon?: LucideIcon | null;
  readonly iconOnly?: boolean;
}

/** For how long to show no alerts. */
export function SnoozeMenu({ label = text('snooze'), icon = BellOff, iconOnly = false }: SnoozeProps) {
  return (
    <Menu testId="snooze" icon={icon} label={label} shortcut="snooze" iconOnly={iconOnly}>
      <p class="menu-note">{text('snooze_note')}</p>
      {SNOOZE_KEYS.map(({ length, key }) => (
        <button
          key={key}
          type="button"
          data-testid={`snooze-${length}`}
          onClick={({ currentTarget }) => {
            closeMenu(currentTarget);
            sendSnooze(length);
          }}
        >
          {text(key)}
        </button>
      ))}
      <SnoozeUntil />
    </Menu>
  );
}
