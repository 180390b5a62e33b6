import { openDashboard } from '../platform/open-dashboard.ts';
import type { Shortcut } from '../platform/shortcuts.ts';
import { sessionItem } from '../platform/storage.ts';
import { forgiveLastAlert } from './forgive.ts';
import { command, snooze, snoozeAsSet, start } from './session.ts';
import { deedOf } from './shortcuts.ts';

/** Does what a key of the user's stands for as things are. */
export async function obeyShortcut(shortcut: Shortcut): Promise<void> {
  switch (deedOf(shortcut, await sessionItem.get())) {
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
      return forgiveLastAlert();
    case 'calibrate':
      return openDashboard('calibrate');
  }
}
