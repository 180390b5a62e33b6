import { readIdleState } from '../../platform/browser/idle.ts';
import { MEETING_SITES, pages } from '../../platform/browser/site-permission.ts';
import { findActiveTab, findLastWindow, findTabsOf, runIn } from '../../platform/browser/tabs.ts';
import type { Settings } from '../../state/settings.ts';
import { fullScreenSoundItem, meetingSoundItem, onBatteryItem } from '../../state/stored-items.ts';
import { NOTHING_HEARD, type SoundState } from '../../state/suppression.ts';
import { goesOn, hear, mayBeginToGoOn } from '../decide/sound-nearby.ts';
import type { ContextSignals } from '../decide/suppression.ts';

/** Whether something is going on, and whether that is unknown until the next check. */
interface Going {
  readonly on: boolean;
  readonly unsure: boolean;
}

const NOT_GOING: Going = { on: false, unsure: false };

function goingBy(sound: SoundState, nowMs: number): Going {
  return { on: goesOn(sound, nowMs), unsure: mayBeginToGoOn(sound, nowMs) };
}

function isSame(one: SoundState, other: SoundState): boolean {
  return one.soundSinceMs === other.soundSinceMs && one.heardMs === other.heardMs;
}

/** Without permission for the meeting sites the browser names none of their tabs, so no call is detected. */
async function hearCall(nowMs: number): Promise<Going> {
  const meetings = await findTabsOf(MEETING_SITES);
  const audible = meetings.length === 0 ? null : meetings.some((tab) => tab.audible === true);
  const before = await meetingSoundItem.get();
  const sound = hear(before, audible, nowMs);
  if (!isSame(sound, before)) await meetingSoundItem.set(sound);
  return goingBy(sound, nowMs);
}

/** The tab that fills the screen; null if the window in use isn't full screen. */
async function findFullScreenTab(): Promise<{ readonly id: number; readonly audible: boolean } | null> {
  try {
    const { id, state, focused } = await findLastWindow();
    if (state !== 'fullscreen' || !focused || id === undefined) return null;
    const tab = await findActiveTab(id);
    return tab?.id === undefined ? null : { id: tab.id, audible: tab.audible === true };
  } catch {
    // No window is open.
    return null;
  }
}

/**
 * Whether the page itself shows something in full screen, such as a film or slides. Unknown without permission for web
 * pages.
 */
async function showsInFullScreen(tabId: number): Promise<boolean> {
  if (!(await pages.granted())) return false;
  try {
    return (await runIn(tabId, () => document.fullscreenElement !== null)) === true;
  } catch {
    // The browser's own pages allow no scripts.
    return false;
  }
}

/**
 * Whether a film or a talk fills the screen: something plays there, or the page shows something in full screen. A large
 * window with nothing playing is just how some people work.
 */
async function isFilmOrTalk(nowMs: number): Promise<Going> {
  const [tab, before] = await Promise.all([findFullScreenTab(), fullScreenSoundItem.get()]);
  if (tab === null) {
    if (before !== null) await fullScreenSoundItem.set(null);
    return NOT_GOING;
  }
  const heardBefore = before?.tabId === tab.id ? before.hearing : NOTHING_HEARD;
  const sound = hear(heardBefore, tab.audible, nowMs);
  await fullScreenSoundItem.set({ tabId: tab.id, hearing: sound });
  if (await showsInFullScreen(tab.id)) return { on: true, unsure: false };
  return goingBy(sound, nowMs);
}

async function isIdle({ idleMinutes }: Settings): Promise<boolean> {
  return (await readIdleState(idleMinutes * 60)) === 'idle';
}

/** The context signals, and whether a sound has just begun that may be a call or a film. */
export interface SignalReading {
  readonly around: ContextSignals;
  readonly unsure: boolean;
}

/** Reads the context signals. Those that no setting depends on are not read. */
export async function readContextSignals(settings: Settings, nowMs: number): Promise<SignalReading> {
  const [call, film, idle, onBattery] = await Promise.all([
    settings.inCall === 'watch' ? NOT_GOING : hearCall(nowMs),
    settings.inFullScreen === 'watch' ? NOT_GOING : isFilmOrTalk(nowMs),
    settings.whenIdle !== 'watch' && isIdle(settings),
    onBatteryItem.get(),
  ]);
  return {
    around: { call: call.on, full_screen: film.on, idle, onBattery },
    unsure: call.unsure || film.unsure,
  };
}
