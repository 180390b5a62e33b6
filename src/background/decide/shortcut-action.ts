import type { Shortcut } from '../../platform/browser/shortcuts.ts';
import type { Session } from '../../state/session.ts';

/** What a keyboard command does in the current state. */
export type ShortcutAction = 'start' | 'pause' | 'snooze' | 'end_snooze' | 'was_fine' | 'calibrate' | null;

/** The same keys toggle: start and pause, snooze and end of snooze. */
export function actionFor(shortcut: Shortcut, session: Session): ShortcutAction {
  switch (shortcut) {
    case 'toggle':
      return session.phase === 'watching' ? 'pause' : 'start';
    case 'snooze':
      if (session.phase !== 'watching') return null;
      return session.snoozedUntilMs === null ? 'snooze' : 'end_snooze';
    case 'was_fine':
      return session.phase === 'watching' ? 'was_fine' : null;
    case 'recalibrate':
      return 'calibrate';
  }
}
