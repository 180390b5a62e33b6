/*
 * The ladder: which ways to tell of an alert are due. An alert stands from the moment it is raised until it is mended,
 * answered or withdrawn; the longer it stands, the clearer it is told, as the user has set it.
 */

import { CHANNELS, type Channel } from '../../state/channels.ts';
import type { Settings } from '../../state/settings.ts';

/** How far an alert has been told. */
export interface Delivery {
  readonly raisedAtMs: number;
  readonly told: readonly Channel[];
  /** Alerts before this one were ignored: it is told by the sign on the toolbar alone. */
  readonly quieter: boolean;
}

const QUIETEST: Channel = 'badge';

function mayDeliver(settings: Settings, channel: Channel, quieter: boolean): boolean {
  return settings[channel] && (!quieter || channel === QUIETEST);
}

function dueAtMs(settings: Settings, channel: Channel, raisedAtMs: number): number {
  return raisedAtMs + settings[`${channel}AfterSeconds`] * 1000;
}

/** The ways that are on and have not come yet. */
function pending(settings: Settings, { told, quieter }: Delivery): Channel[] {
  return CHANNELS.filter((channel) => !told.includes(channel) && mayDeliver(settings, channel, quieter));
}

/** The ways whose time has come by now, from quiet to clear. */
export function dueChannels(settings: Settings, told: Delivery, nowMs: number): Channel[] {
  return pending(settings, told).filter((channel) => dueAtMs(settings, channel, told.raisedAtMs) <= nowMs);
}

/** When the next way comes; null when there is none left. */
export function nextDueMs(settings: Settings, told: Delivery, nowMs: number): number | null {
  const later = pending(settings, told)
    .map((channel) => dueAtMs(settings, channel, told.raisedAtMs))
    .filter((atMs) => atMs > nowMs);
  return later.length === 0 ? null : Math.min(...later);
}

/** The ways that have come but are no longer wanted, by a changed setting. */
export function unwantedChannels(settings: Settings, { told, quieter }: Delivery): Channel[] {
  return told.filter((channel) => !mayDeliver(settings, channel, quieter));
}
