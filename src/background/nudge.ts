import { browser } from '../platform/browser.ts';
import { text } from '../platform/i18n.ts';
import { sendToTab } from '../platform/messages.ts';
import { nudgedTabItem } from '../platform/storage.ts';
import type { AlertWords } from './alert-words.ts';

/**
 * Shows the card in the tab that the user looks at. The script is put in at that moment, so that no page carries
 * anything of ours before; pages that allow no script are left alone.
 */
export async function showNudge(words: AlertWords): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['content/nudge.js'] });
  } catch {
    return;
  }
  await nudgedTabItem.set(tab.id);
  await sendToTab(tab.id, 'backgroundToContent.showNudge', {
    title: words.title,
    advice: words.message,
    snooze: text('snooze15'),
    wasFine: text('wasFine'),
    dismiss: text('dismiss'),
  });
}

export async function hideNudge(): Promise<void> {
  const tabId = await nudgedTabItem.get();
  if (tabId === null) return;
  await nudgedTabItem.set(null);
  await sendToTab(tabId, 'backgroundToContent.hideNudge');
}
