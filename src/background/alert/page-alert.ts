import { text } from '../../platform/browser/i18n.ts';
import { findActiveTab, runFileIn } from '../../platform/browser/tabs.ts';
import { sendToTab } from '../../platform/messaging/messages.ts';
import type { DataOf, MessagesTo } from '../../platform/messaging/protocol.ts';
import type { DimDepth } from '../../state/settings.ts';
import { SNOOZE_KEYS } from '../../state/snooze.ts';
import { tabsShownItem } from '../../state/stored-items.ts';
import type { AlertText, NudgeText } from './alert-text.ts';

/**
 * Prepares the tab that the user is looking at. The script is injected only now, so that no page carries our code
 * before an alert. Pages that allow no scripts are skipped.
 */
async function reachTab(): Promise<number | null> {
  const tab = await findActiveTab();
  if (tab?.id === undefined) return null;
  try {
    await runFileIn(tab.id, 'content/nudge.js');
  } catch {
    return null;
  }
  return tab.id;
}

/** Shows something that must be withdrawn later. */
async function show<N extends MessagesTo<'Content'>>(name: N, data: DataOf<N>): Promise<void> {
  const tabId = await reachTab();
  if (tabId === null) return;
  const shown = await tabsShownItem.get();
  if (!shown.includes(tabId)) await tabsShownItem.set([...shown, tabId]);
  await sendToTab(tabId, name, data);
}

async function hide(
  name: 'backgroundToContent.hideNudge' | 'backgroundToContent.hideDim',
  except: number | null = null,
): Promise<void> {
  const tabs = (await tabsShownItem.get()).filter((tabId) => tabId !== except);
  await Promise.all(tabs.map((tabId) => sendToTab(tabId, name)));
}

export function showCard(words: NudgeText): Promise<void> {
  return show('backgroundToContent.showNudge', {
    fact: words.fact,
    sinceMs: words.sinceMs,
    title: words.title,
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

/**
 * A thank-you disappears by itself.
 * @param undoAtMs the time of the answer that can be taken back there; null if there is none
 */
export async function showThanks(
  { title, message }: AlertText,
  undoAtMs: number | null = null,
): Promise<void> {
  const tabId = await reachTab();
  if (tabId === null) return;
  const undo = undoAtMs === null ? null : { label: text('undoLimit'), atMs: undoAtMs };
  await sendToTab(tabId, 'backgroundToContent.showThanks', { title, advice: message, undo });
}

/** Nothing that must be withdrawn is shown any more. */
export async function forgetTabs(): Promise<void> {
  await tabsShownItem.set([]);
}

/**
 * The user switched to a tab: remove what other tabs show.
 * @returns whether this tab already shows it
 */
export async function leaveOtherTabs(tabId: number): Promise<boolean> {
  await Promise.all([
    hide('backgroundToContent.hideNudge', tabId),
    hide('backgroundToContent.hideDim', tabId),
  ]);
  const kept = (await tabsShownItem.get()).filter((each) => each === tabId);
  await tabsShownItem.set(kept);
  return kept.length > 0;
}
