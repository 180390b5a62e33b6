import { isQuietHour } from '../../state/quiet-hours.ts';
import type { Conduct, Settings } from '../../state/settings.ts';
import type { Quiet, Surrounding } from '../../state/suppression.ts';

/** What is around the user at this moment, as far as the browser tells. */
export interface Around extends Readonly<Record<Surrounding, boolean>> {
  readonly onBattery: boolean;
}

const BY_IMPORTANCE = ['call', 'full_screen', 'idle'] as const satisfies readonly Surrounding[];

function conductIn(settings: Settings, surrounding: Surrounding): Conduct {
  switch (surrounding) {
    case 'call':
      return settings.inCall;
    case 'full_screen':
      return settings.inFullScreen;
    case 'idle':
      return settings.whenIdle;
  }
}

/** Whether alerts, and whether the camera, are to be kept away, and why. */
export function quietAt(settings: Settings, around: Around, nowMs: number): Quiet {
  const present = BY_IMPORTANCE.filter((each) => around[each]);
  const off = present.find((each) => conductIn(settings, each) === 'camera_off');
  const muted = present.find((each) => conductIn(settings, each) !== 'watch');
  const hold = off ?? (around.onBattery && settings.onBattery === 'camera_off' ? 'battery' : null);
  const reason = isQuietHour(settings.quietHours, nowMs) ? 'quiet_hours' : (muted ?? null);
  return { reason, hold };
}
