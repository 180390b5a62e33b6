import { browser } from './browser.ts';

/** The manifest's keyboard commands. */
export const SHORTCUTS = ['toggle', 'snooze', 'was_fine', 'recalibrate'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** Calls back when the user presses a command's keys. */
export function onShortcut(act: (shortcut: Shortcut) => void): void {
  browser.commands.onCommand.addListener((name) => {
    const shortcut = SHORTCUTS.find((each) => each === name);
    if (shortcut !== undefined) act(shortcut);
  });
}

/** The keys that are set in the browser; '' if there are none. */
export async function readKeys(): Promise<Readonly<Record<Shortcut, string>>> {
  const commands = await browser.commands.getAll();
  const keysOf = (shortcut: Shortcut) => commands.find(({ name }) => name === shortcut)?.shortcut ?? '';
  return {
    toggle: keysOf('toggle'),
    snooze: keysOf('snooze'),
    was_fine: keysOf('was_fine'),
    recalibrate: keysOf('recalibrate'),
  };
}

/** Keys can be changed only on the browser's own page. */
export async function openKeysPage(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings !== undefined) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
