import type { Idle } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** 'idle': neither keyboard nor mouse for so long; 'locked': the screen is. */
export type IdleState = Idle.IdleState;

/** @param afterS without keyboard and mouse for so long counts as idle; browsers allow 15 and more */
export function readIdleState(afterS: number): Promise<IdleState> {
  return browser.idle.queryState(afterS);
}

/** Sets after how long `onIdleState` calls the user idle. */
export function setIdleAfter(seconds: number): void {
  browser.idle.setDetectionInterval(seconds);
}

/** Calls back when the user goes idle or comes back, or the screen is locked. */
export function onIdleState(act: (state: IdleState) => void): void {
  browser.idle.onStateChanged.addListener(act);
}
