import type { TargetedFocusEvent } from 'preact';
import { text } from '../platform/browser/i18n.ts';
import { send } from '../platform/messaging/messages.ts';
import { SNOOZE_KEYS, type Snooze } from '../state/snooze.ts';

const PAUSES = [
  { minutes: 15, key: 'pause15' },
  { minutes: 60, key: 'pause60' },
  { minutes: null, key: 'pauseUntilResumed' },
] as const;

/** A menu that closes once something in it is chosen. */
function closeMenu(chosen: HTMLElement): void {
  const menu = chosen.closest('details');
  if (menu === null) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** Closes a menu that the user has left by keyboard or with a click. */
function closeIfLeft({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDetailsElement>): void {
  const staysInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (relatedTarget !== null && !staysInside) currentTarget.open = false;
}

/** For how long to pause. */
export function PauseMenu() {
  return (
    <details class="pause-menu" data-testid="pause" onFocusOut={closeIfLeft}>
      <summary>{text('pause')}</summary>
      <div class="pauses">
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
      </div>
    </details>
  );
}

/** Sets a snooze; null ends it. */
export function sendSnooze(length: Snooze | null): void {
  void send('pageToBackground.snooze', { length });
}

/** For how long to show no alerts. */
export function SnoozeMenu() {
  return (
    <details class="pause-menu" data-testid="snooze" onFocusOut={closeIfLeft}>
      <summary>{text('snooze')}</summary>
      <div class="pauses">
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
      </div>
    </details>
  );
}
