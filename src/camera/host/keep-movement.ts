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
  if (events.some(({ type }) => type !== 'seated')) void send('hostToBackground.sitting', seated.state());
}
