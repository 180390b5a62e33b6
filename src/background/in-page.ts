import { browser } from '../platform/browser.ts';
import { text } from '../platform/i18n.ts';
import { sendToTab } from '../platform/messages.ts';
import type { DataOf, MessagesTo } from '../platform/protocol.ts';
import type { DimDepth } from '../platform/settings.ts';
import { SNOOZE_KEYS } from '../platform/snooze.ts';
import { tabsShownItem } from '../platform/storage.ts';
import type { AlertWords } from './alert-words.ts';

/**
 * Readies the tab that the user looks at. The script is put in at that moment, so that no page carries anything of ours
 * before; pages that allow no script are left alone.
 */
async function reachTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return null;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['content/nudge.js'] });
  } catch {
    return null;
  }
  const shown = await tabsShownItem.get();
  if (!shown.includes(tab.id)) await tabsShownItem.set([...shown, tab.id]);
  return tab.id;
}

async function show<N extends MessagesTo<'Content'>>(name: N, data: DataOf<N>): Promise<void> {
  const tabId = await reachTab();
  if (tabId !== null) await sendToTab(tabId, name, data);
}

async function hide(
  name: 'backgroundToContent.hideNudge' | 'backgroundToContent.hideDim',
  except: number | null = null,
): Promise<void> {
  const tabs = (await tabsShownItem.get()).filter((tabId) => tabId !== except);
  await Promise.all(tabs.map((tabId) => sendToTab(tabId, name)));
}

export function showCard(words: AlertWords): Promise<void> {
  return show('backgroundToContent.showNudge', {
    title: words.title,
    advice: words.message,
    snooze: text('snooze'),
    snoozes: SNOOZE_KEYS.map(({ length, key }) => ({ length, label: text(key) })),
    wasFine: text('wasFine'),
    dismiss: text('dismiss'),
  });
}

export function hideCard(): Promise<void> {
  return hide('backgroundToContent.hideNudge');
}

export function showDim(depth: DimDepth): Promise<void> {
  return show('backgroundToContent.showDim', { depth });
}

export function hideDim(): Promise<void> {
  return hide('backgroundToContent.hideDim');
}

export function showThanks({ title, message }: AlertWords): Promise<void> {
  return show('backgroundToContent.showThanks', { title, advice: message });
}

/** The user looks at another tab: the others need nothing of ours any more. */
export async function leaveOtherTabs(tabId: number): Promise<void> {
  await Promise.all([
    hide('backgroundToContent.hideNudge', tabId),
    hide('backgroundToContent.hideDim', tabId),
  ]);
  await tabsShownItem.set((await tabsShownItem.get()).filter((each) => each === tabId));
}
