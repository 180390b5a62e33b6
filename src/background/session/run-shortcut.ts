import type { Shortcut } from '../../platform/browser/shortcuts.ts';
import { openDashboard } from '../../platform/browser/tabs.ts';
import { sessionItem } from '../../state/stored-items.ts';
import { actionFor } from '../decide/shortcut-action.ts';
import { markLastAlertFalse } from '../learn/false-alarm.ts';
import { command, snooze, snoozeAsSet, start } from './session.ts';

/** Runs the action of a keyboard shortcut in the current state. */
export async function runShortcut(shortcut: Shortcut): Promise<void> {
  switch (actionFor(shortcut, await sessionItem.get())) {
    case 'start':
      await start();
      return;
    case 'pause':
      await command({ type: 'pause', minutes: null });
      return;
    case 'snooze':
      return snoozeAsSet();
    case 'end_snooze':
      await snooze(null);
      return;
    case 'was_fine':
      return markLastAlertFalse();
    case 'calibrate':
      return openDashboard('calibrate');
  }
}
