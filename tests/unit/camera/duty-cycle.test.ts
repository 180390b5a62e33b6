import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDutyCycle, type DutyCycle, pauseMsOf } from '../../../src/camera/host/duty-cycle.ts';
import type { Assessment } from '../../../src/posture/body/assessment.ts';
import { step } from '../../../src/posture/monitor/monitor.ts';
import { DEFAULT_MONITOR_CONFIG } from '../../../src/posture/monitor/monitor-config.ts';
import { beginMonitor, type MonitorState } from '../../../src/posture/monitor/monitor-state.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';

const MINUTE = 60_000;
const FINE: Assessment = { state: 'fine', issues: [] };
const AWAY: Assessment = { state: 'away', issues: [] };
const UNKNOWN: Assessment = { state: 'unknown', reason: 'face_not_seen', issues: [] };
const BAD: Assessment = { state: 'bad', issues: [{ kind: 'slouch', severity: 2, confidence: 0.9 }] };

describe('the length of a camera pause', () => {
  it.each([
    [0, 'same', true, 0],
    [2, 'same', false, 2],
    [1, 'now_and_then', false, 1],
    [0, 'now_and_then', true, 2],
    [5, 'now_and_then', true, 5],
  ] as const)(
    'every %i min, on battery %s: %s → %i min',
    (lookEveryMinutes, onBattery, isOnBattery, minutes) => {
      expect(pauseMsOf({ ...DEFAULT_SETTINGS, lookEveryMinutes, onBattery }, isOnBattery)).toBe(
        minutes * MINUTE,
      );
    },
  );
});

describe('the duty cycle', () => {
  let restMs: number;
  let rests: DutyCycle;
  let state: MonitorState;
  const began = vi.fn<(untilMs: number) => void>();
  const ended = vi.fn<() => void>();
  const signal = () => new AbortController().signal;

  beforeEach(() => {
    vi.useFakeTimers();
    began.mockReset();
    ended.mockReset();
    restMs = 2 * MINUTE;
    state = beginMonitor();
    rests = createDutyCycle({ restMs: () => restMs, began, ended });
  });
  afterEach(() => vi.useRealTimers());

  /** After how many seconds the camera has seen enough of this; null: not within a minute. */
  async function secondsUntilEnough(seen: (second: number) => Assessment): Promise<number | null> {
    let enough = false;
    void rests.seenEnough().then(() => {
      enough = true;
    });
    rests.observingBegan();
    for (let second = 0; second < 60; second++) {
      state = step(
        state,
        { type: 'assessed', atMs: Date.now(), assessment: seen(second) },
        DEFAULT_MONITOR_CONFIG,
      ).state;
      rests.review(state);
      await vi.advanceTimersByTimeAsync(1000);
      if (enough) return second;
    }
    return null;
  }

  it.each([
    ['an upright user', () => FINE, 5],
    ['an empty chair', () => AWAY, 5],
    ['an unknown posture', () => UNKNOWN, 20],
  ] as const)('has seen enough of %s', async (_, seen, seconds) => {
    expect(await secondsUntilEnough(seen)).toBe(seconds);
  });

  it('continues sampling while the user slouches, until they sit up', async () => {
    expect(await secondsUntilEnough(() => BAD)).toBeNull();
    state = beginMonitor();
    const second = await secondsUntilEnough((at) => (at < 20 ? BAD : FINE));
    expect(second).toBeGreaterThan(22);
    expect(second).toBeLessThan(30);
  });

  it('has no camera pause if the camera stays open', async () => {
    restMs = 0;
    expect(await secondsUntilEnough(() => FINE)).toBeNull();
  });

  it('pauses for the configured time, and reports until when', async () => {
    const startMs = Date.now();
    const over = rests.beginPause(signal());
    expect(began).toHaveBeenCalledWith(startMs + 2 * MINUTE);
    await vi.advanceTimersByTimeAsync(2 * MINUTE - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await over;
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('samples at once if the camera is to stay open from now on, and sooner if the pauses are shortened', async () => {
    const first = rests.beginPause(signal());
    await vi.advanceTimersByTimeAsync(10_000);
    restMs = 0;
    rests.changed();
    await vi.advanceTimersByTimeAsync(0);
    await first;
    restMs = 5 * MINUTE;
    void rests.beginPause(signal());
    await vi.advanceTimersByTimeAsync(30_000);
    restMs = MINUTE;
    rests.changed();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(ended).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ended).toHaveBeenCalledTimes(2);
  });

  it('ends silently with the watch', async () => {
    const watch = new AbortController();
    const over = rests.beginPause(watch.signal);
    watch.abort();
    await over;
    expect(ended).not.toHaveBeenCalled();
  });

  it('leaves no listener behind after many pauses', async () => {
    const watching = new AbortController();
    for (let rest = 0; rest < 20; rest++) {
      const over = rests.beginPause(watching.signal);
      await vi.advanceTimersByTimeAsync(restMs);
      await over;
    }
    expect(getEventListeners(watching.signal, 'abort')).toHaveLength(0);
  });
});
