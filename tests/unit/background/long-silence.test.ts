import { describe, expect, it } from 'vitest';
import { LONG_SILENCE_MS, stepSilence } from '../../../src/background/decide/long-silence.ts';
import { type LongSilence, NO_SILENCE, type SilenceReason } from '../../../src/state/long-silence.ts';

const LOOK_MS = 30_000;
const HOUR_MS = 60 * 60_000;

interface Span {
  readonly reason: SilenceReason | null;
  readonly ms: number;
  readonly lastAlertAtMs?: number;
}

/** Checks every 30 s, over these spans one after the other. */
function live(spans: readonly Span[], begins: LongSilence = NO_SILENCE, fromMs = LOOK_MS): LongSilence {
  let state = begins;
  let nowMs = fromMs;
  for (const { reason, ms, lastAlertAtMs = null } of spans)
    for (const endMs = nowMs + ms; nowMs < endMs; nowMs += LOOK_MS)
      state = stepSilence(state, { reason, lastAlertAtMs, nowMs });
  return state;
}

describe('a long silence', () => {
  it('is reported after two hours for one reason', () => {
    expect(live([{ reason: 'call', ms: LONG_SILENCE_MS }]).notice).toBe(null);
    expect(live([{ reason: 'call', ms: LONG_SILENCE_MS + 2 * LOOK_MS }]).notice?.reason).toBe('call');
  });

  it('adds up over interruptions', () => {
    const spans: Span[] = [
      { reason: 'full_screen', ms: 1.5 * HOUR_MS },
      { reason: null, ms: HOUR_MS },
      { reason: 'full_screen', ms: HOUR_MS },
    ];
    expect(live(spans).notice?.reason).toBe('full_screen');
  });

  it('starts again after an alert, and for another reason', () => {
    const alerted: Span[] = [
      { reason: 'idle', ms: 1.5 * HOUR_MS },
      { reason: null, ms: HOUR_MS, lastAlertAtMs: 2 * HOUR_MS },
      { reason: 'idle', ms: HOUR_MS, lastAlertAtMs: 2 * HOUR_MS },
    ];
    expect(live(alerted).notice).toBe(null);
    const mixed: Span[] = [
      { reason: 'idle', ms: 1.5 * HOUR_MS },
      { reason: 'call', ms: 1.5 * HOUR_MS },
    ];
    expect(live(mixed).notice).toBe(null);
  });

  it('is reported once for each reason', () => {
    const told = live([{ reason: 'call', ms: 3 * HOUR_MS }]);
    const closed = { ...told, notice: null };
    expect(live([{ reason: 'call', ms: 5 * HOUR_MS }], closed, 4 * HOUR_MS).notice).toBe(null);
    expect(live([{ reason: 'idle', ms: 5 * HOUR_MS }], closed, 4 * HOUR_MS).notice?.reason).toBe('idle');
  });

  it('excludes the time in which the machine slept', () => {
    const before = live([{ reason: 'call', ms: HOUR_MS }]);
    const woken = stepSilence(before, { reason: 'call', lastAlertAtMs: null, nowMs: 20 * HOUR_MS });
    expect(woken.silentMs).toBe(before.silentMs);
  });

  it('stores nothing while nothing keeps alerts away', () => {
    expect(stepSilence(NO_SILENCE, { reason: null, lastAlertAtMs: null, nowMs: LOOK_MS })).toBe(NO_SILENCE);
  });
});
