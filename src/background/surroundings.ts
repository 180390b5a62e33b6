import { browser } from '../platform/browser.ts';
import type { Settings } from '../platform/settings.ts';
import { MEETING_SITES } from '../platform/site-permission.ts';
import { meetingHeardItem, onBatteryItem } from '../platform/storage.ts';
import { type Around, isInCall } from './quiet.ts';

/** Without the user's leave for the meeting sites the browser names no tab of theirs, and there is no call. */
async function hearCall(nowMs: number): Promise<boolean> {
  const meetings = await browser.tabs.query({ url: [...MEETING_SITES] });
  const audible = meetings.some((tab) => tab.audible === true);
  const before = await meetingHeardItem.get();
  const heardMs = audible ? nowMs : meetings.length === 0 ? null : before;
  if (heardMs !== before) await meetingHeardItem.set(heardMs);
  return isInCall(heardMs, nowMs);
}

async function isFullScreen(): Promise<boolean> {
  try {
    const { state, focused } = await browser.windows.getLastFocused();
    return state === 'fullscreen' && focused;
  } catch {
    // No window is open.
    return false;
  }
}

async function isIdle({ idleMinutes }: Settings): Promise<boolean> {
  return (await browser.idle.queryState(idleMinutes * 60)) === 'idle';
}

/** Looks at what is around the user; what no setting minds is not looked at. */
export async function lookAround(settings: Settings, nowMs: number): Promise<Around> {
  const [call, full_screen, idle, onBattery] = await Promise.all([
    settings.inCall !== 'watch' && hearCall(nowMs),
    settings.inFullScreen !== 'watch' && isFullScreen(),
    settings.whenIdle !== 'watch' && isIdle(settings),
    onBatteryItem.get(),
  ]);
  return { call, full_screen, idle, onBattery };
}
