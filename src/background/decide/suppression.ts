import { isQuietHour } from '../../state/quiet-hours.ts';
import type { ContextPolicy, Settings } from '../../state/settings.ts';
import type { ContextSignal, Suppression } from '../../state/suppression.ts';

/** The current context of the user, as far as the browser reports it. */
export interface ContextSignals extends Readonly<Record<ContextSignal, boolean>> {
  readonly onBattery: boolean;
}

const BY_IMPORTANCE = ['call', 'full_screen', 'idle'] as const satisfies readonly ContextSignal[];

function policyFor(settings: Settings, surrounding: ContextSignal): ContextPolicy {
  switch (surrounding) {
    case 'call':
      return settings.inCall;
    case 'full_screen':
      return settings.inFullScreen;
    case 'idle':
      return settings.whenIdle;
  }
}

/** Whether alerts, and whether the camera, must be kept off, and why. */
export function suppressionAt(settings: Settings, signals: ContextSignals, nowMs: number): Suppression {
  const present = BY_IMPORTANCE.filter((each) => signals[each]);
  const off = present.find((each) => policyFor(settings, each) === 'camera_off');
  const muted = present.find((each) => policyFor(settings, each) !== 'watch');
  const hold = off ?? (signals.onBattery && settings.onBattery === 'camera_off' ? 'battery' : null);
  const reason = isQuietHour(settings.quietHours, nowMs) ? 'quiet_hours' : (muted ?? null);
  return { reason, hold };
}
