/** The one page that holds the camera, whichever kind the browser supports. */

import type { Settings } from '../../state/settings.ts';
import { HOST_IS_VISIBLE } from '../browser/capabilities.ts';
import { closeOffscreenHost, createOffscreenHost, hasOffscreenHost } from '../browser/offscreen.ts';
import {
  closeHostTab,
  hasHostTab,
  onHostTabClosed,
  openHostTab,
  openSidebarIfChosen,
  returnFromHostTab,
  showHostTab,
} from './visible-host.ts';

export function hasCameraHost(): Promise<boolean> {
  return HOST_IS_VISIBLE ? hasHostTab() : hasOffscreenHost();
}

/**
 * Opens the camera host. No error if another caller was faster.
 * @returns false if only the user can open it
 */
export async function createCameraHost(): Promise<boolean> {
  if (HOST_IS_VISIBLE) return openHostTab();
  await createOffscreenHost();
  return true;
}

export function closeCameraHost(): Promise<void> {
  return HOST_IS_VISIBLE ? closeHostTab() : closeOffscreenHost();
}

/** Called before a click starts the camera: opens what only a click can open. */
export function prepareCameraHost(settings: Settings | null): void {
  if (HOST_IS_VISIBLE) openSidebarIfChosen(settings);
}

/** Brings the host into view, if the browser opens the camera only then. */
export async function showCameraHost(): Promise<void> {
  if (HOST_IS_VISIBLE) await showHostTab();
}

/** Returns to where the user was before the host was shown. */
export async function leaveCameraHost(): Promise<void> {
  if (HOST_IS_VISIBLE) await returnFromHostTab();
}

/** Calls back when the user has closed the host. */
export function onCameraHostClosed(tell: () => void): void {
  if (HOST_IS_VISIBLE) onHostTabClosed(tell);
}
