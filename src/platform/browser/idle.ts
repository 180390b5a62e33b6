import type { Idle } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** 'idle': no keyboard or mouse input for some time; 'locked': the screen is locked. */
export type IdleState = Idle.IdleState;

/** @param afterS seconds without input that count as idle; browsers allow 15 and more */
export function readIdleState(afterS: number): Promise<IdleState> {
  return browser.idle.queryState(afterS);
}

/** Sets after how long `onIdleState` reports the user as idle. */
export function setIdleAfter(seconds: number): void {
  browser.idle.setDetectionInterval(seconds);
}

/** Calls back when the user becomes idle or active, or the screen is locked. */
export function onIdleState(act: (state: IdleState) => void): void {
  browser.idle.onStateChanged.addListener(act);
}
