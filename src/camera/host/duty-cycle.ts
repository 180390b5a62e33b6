/*
 * The duty cycle: if the user wants it, the camera is opened now and then and closed in between.
 *
 *   sampling ──enough was seen──▶ camera pause ──time is up, or the settings want a sample──▶ sampling …
 */

import { monotonicNow, now, toRealMs } from '../../platform/browser/clock.ts';
import { hasSeenEnough } from '../../posture/monitor/camera-pause.ts';
import type { MonitorState } from '../../posture/monitor/monitor-state.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import type { Settings } from '../../state/settings.ts';

/**
 * On battery, if the user wants the duty cycle there: a slouch is reported after two minutes and its grace period at
 * the latest.
 */
const BATTERY_PAUSE_MINUTES = 2;

/** Length of the camera pause between two samples; 0: the camera stays open. */
export function pauseMsOf({ lookEveryMinutes, onBattery }: Settings, isOnBattery: boolean): number {
  const onBatteryMinutes = isOnBattery && onBattery === 'now_and_then' ? BATTERY_PAUSE_MINUTES : 0;
  return Math.max(lookEveryMinutes, onBatteryMinutes) * MINUTE_MS;
}

interface DutyCyclePort {
  /** The current settings. */
  restMs(): number;
  /** The camera has been closed. */
  began(untilMs: number): void;
  ended(): void;
}

export interface DutyCycle {
  /** The camera is open. */
  observingBegan(): void;
  /** Updates the state after each observation. */
  review(state: MonitorState): void;
  /** A setting that `restMs` depends on has changed. */
  changed(): void;
  /** Resolves when enough has been seen and the camera can be closed. */
  seenEnough(): Promise<void>;
  /** Resolves when the camera pause is over. */
  beginPause(signal: AbortSignal): Promise<void>;
}

/** Creates the duty cycle. It opens and closes nothing itself. */
export function createDutyCycle(port: DutyCyclePort): DutyCycle {
  let observingSinceMs = monotonicNow();
  let endObserving: () => void = () => {};
  let reviewPause: () => void = () => {};

  return {
    observingBegan() {
      observingSinceMs = monotonicNow();
    },
    review(state) {
      if (port.restMs() > 0 && hasSeenEnough(state, monotonicNow() - observingSinceMs)) endObserving();
    },
    changed: () => reviewPause(),
    seenEnough: () =>
      new Promise((resolve) => {
        endObserving = resolve;
      }),
    async beginPause(signal) {
      const fromMs = monotonicNow();
      let endPause = () => {};
      port.began(now() + port.restMs());
      await new Promise<void>((resolve) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        reviewPause = () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, toRealMs(Math.max(0, fromMs + port.restMs() - monotonicNow())));
        };
        reviewPause();
        endPause = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', endPause, { once: true });
      });
      signal.removeEventListener('abort', endPause);
      reviewPause = () => {};
      if (!signal.aborted) port.ended();
    },
  };
}
