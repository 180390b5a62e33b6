/*
 * Looks now and then, the camera closed in between, where the user wants it so.
 *
 *   look ──enough was seen──▶ rest ──time is up, or the settings want another look──▶ look …
 */

import { monotonicNow, now, toRealMs } from '../../platform/browser/clock.ts';
import { hasSeenEnough } from '../../posture/monitor/camera-pause.ts';
import type { MonitorState } from '../../posture/monitor/monitor-state.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import type { Settings } from '../../state/settings.ts';

/** On battery, where the user wants it looked now and then: a slouch is told after two minutes and its grace at the latest. */
const BATTERY_REST_MINUTES = 2;

/** How long the camera rests between two looks; 0: it stays open. */
export function pauseMsOf({ lookEveryMinutes, onBattery }: Settings, isOnBattery: boolean): number {
  const onBatteryMinutes = isOnBattery && onBattery === 'now_and_then' ? BATTERY_REST_MINUTES : 0;
  return Math.max(lookEveryMinutes, onBatteryMinutes) * MINUTE_MS;
}

interface DutyCyclePort {
  /** As the settings are now. */
  restMs(): number;
  /** The camera has been closed. */
  began(untilMs: number): void;
  ended(): void;
}

export interface DutyCycle {
  /** The camera is open. */
  observingBegan(): void;
  /** Takes how things stand after each observation. */
  review(state: MonitorState): void;
  /** What `restMs` goes by has changed. */
  changed(): void;
  /** Resolves when this look has shown enough. */
  seenEnough(): Promise<void>;
  /** Resolves when the rest is over. */
  beginPause(signal: AbortSignal): Promise<void>;
}

/** Makes the alternation of looks and rests; it closes and opens nothing itself. */
export function createDutyCycle(port: DutyCyclePort): DutyCycle {
  let lookSinceMs = monotonicNow();
  let endObserving: () => void = () => {};
  let reviewRest: () => void = () => {};

  return {
    observingBegan() {
      lookSinceMs = monotonicNow();
    },
    review(state) {
      if (port.restMs() > 0 && hasSeenEnough(state, monotonicNow() - lookSinceMs)) endObserving();
    },
    changed: () => reviewRest(),
    seenEnough: () =>
      new Promise((resolve) => {
        endObserving = resolve;
      }),
    async beginPause(signal) {
      const fromMs = monotonicNow();
      let endRest = () => {};
      port.began(now() + port.restMs());
      await new Promise<void>((resolve) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        reviewRest = () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, toRealMs(Math.max(0, fromMs + port.restMs() - monotonicNow())));
        };
        reviewRest();
        endRest = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', endRest, { once: true });
      });
      signal.removeEventListener('abort', endRest);
      reviewRest = () => {};
      if (!signal.aborted) port.ended();
    },
  };
}
