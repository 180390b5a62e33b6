/*
 * Escalation: which channels of an alert are due. An alert stands from the moment it is raised until the user sits up
 * or answers it, or it is withdrawn. The longer it stands, the more noticeable the channels, as configured in the
 * settings.
 */

import { CHANNELS, type Channel } from '../../state/channels.ts';
import type { Settings } from '../../state/settings.ts';

/** How far an alert has been delivered. */
export interface Delivery {
  readonly raisedAtMs: number;
  readonly told: readonly Channel[];
  /** Alerts before this one were ignored: it is shown by the toolbar icon only. */
  readonly quieter: boolean;
  /** The user tries it out: no channel comes later than another. */
  readonly atOnce?: boolean;
}

const QUIETEST: Channel = 'badge';

function mayDeliver(settings: Settings, channel: Channel, quieter: boolean): boolean {
  return settings[channel] && (!quieter || channel === QUIETEST);
}

function dueAtMs(settings: Settings, channel: Channel, { raisedAtMs, atOnce = false }: Delivery): number {
  return raisedAtMs + (atOnce ? 0 : settings[`${channel}AfterSeconds`] * 1000);
}

/** The enabled channels that have not been used yet. */
function pending(settings: Settings, { told, quieter }: Delivery): Channel[] {
  return CHANNELS.filter((channel) => !told.includes(channel) && mayDeliver(settings, channel, quieter));
}

/** The channels that are due by now, from quiet to loud. */
export function dueChannels(settings: Settings, told: Delivery, nowMs: number): Channel[] {
  return pending(settings, told).filter((channel) => dueAtMs(settings, channel, told) <= nowMs);
}

/** When the next channel is due; null if none is left. */
export function nextDueMs(settings: Settings, told: Delivery, nowMs: number): number | null {
  const later = pending(settings, told)
    .map((channel) => dueAtMs(settings, channel, told))
    .filter((atMs) => atMs > nowMs);
  return later.length === 0 ? null : Math.min(...later);
}

/** Channels that were used but are no longer wanted, because a setting changed. */
export function unwantedChannels(settings: Settings, { told, quieter }: Delivery): Channel[] {
  return told.filter((channel) => !mayDeliver(settings, channel, quieter));
}
