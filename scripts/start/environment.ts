import { existsSync, readdirSync } from 'node:fs';

/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether a camera is connected. */
export function hasWebcam(): boolean {
  if (process.platform !== 'linux') return true;
  return existsSync('/dev') && readdirSync('/dev').some((name) => /^video\d+$/.test(name));
}
