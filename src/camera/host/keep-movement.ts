import { send } from '../../platform/messaging/messages.ts';
import type { SittingEvent } from '../../posture/monitor/sitting-events.ts';
import type { Host } from './host.ts';

/**
 * Writes what has happened while somebody sat. A change or a break is reported at once: a host that replaces this one
 * would otherwise see it again, and count it twice.
 */
export function keepMovement({ history, seated }: Host, events: readonly SittingEvent[]): void {
  if (events.length === 0) return;
  history?.move(events);
  if (events.some(({ type }) => type !== 'seated')) reportSitting({ seated });
}

/** Reports the sitting state before it is due, so that a host that replaces this one goes on from here. */
export function reportSitting({ seated }: Pick<Host, 'seated'>): void {
  void send('hostToBackground.sitting', seated.state());
}
