/** The one page that holds the camera, whatever the browser makes of it. */

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
 * Makes the camera host; another caller having been faster is no error.
 * @returns false where only the user can open it
 */
export async function createCameraHost(): Promise<boolean> {
  if (HOST_IS_VISIBLE) return openHostTab();
  await createOffscreenHost();
  return true;
}

export function closeCameraHost(): Promise<void> {
  return HOST_IS_VISIBLE ? closeHostTab() : closeOffscreenHost();
}

/** Before the camera is started by a click: opens what only a click can open. */
export function prepareCameraHost(settings: Settings | null): void {
  if (HOST_IS_VISIBLE) openSidebarIfChosen(settings);
}

/** Brings the host into view, where the browser opens the camera for nothing else. */
export async function showCameraHost(): Promise<void> {
  if (HOST_IS_VISIBLE) await showHostTab();
}

/** Goes back to where the user was before the host was shown. */
export async function leaveCameraHost(): Promise<void> {
  if (HOST_IS_VISIBLE) await returnFromHostTab();
}

/** Calls back when the user has closed the host. */
export function onCameraHostClosed(tell: () => void): void {
  if (HOST_IS_VISIBLE) onHostTabClosed(tell);
}
