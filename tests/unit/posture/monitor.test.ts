import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, IssueKind } from '../../../src/posture/body/assessment.ts';
import { nextSampleInMs } from '../../../src/posture/monitor/cadence.ts';
import { step } from '../../../src/posture/monitor/monitor.ts';
import { DEFAULT_MONITOR_CONFIG, type MonitorConfig } from '../../../src/posture/monitor/monitor-config.ts';
import type { MonitorEffect, MonitorEvent } from '../../../src/posture/monitor/monitor-events.ts';
import { beginMonitor, type MonitorState } from '../../../src/posture/monitor/monitor-state.ts';

/** The value in `camera-pause.ts`: a longer gap means that the machine slept. */
const LONGEST_PAUSE_MS = 6 * 60_000;

const FINE: Assessment = { state: 'fine', issues: [] };
const AWAY: Assessment = { state: 'away', issues: [] };
const UNKNOWN: Assessment = { state: 'unknown', reason: 'face_not_seen', issues: [] };
const bad = (kind: IssueKind = 'slouch'): Assessment => ({
  state: 'bad',
  issues: [{ kind, severity: 1.5, confidence: 0.9 }],
});

/** A time in which one verdict holds. */
type Period = readonly [seconds: number, assessment: Assessment];

function eventsOf(periods: readonly Period[], intervalMs: number): MonitorEvent[] {
  const totalMs = periods.reduce((sum, [seconds]) => sum + seconds * 1000, 0);
  const events: MonitorEvent[] = [];
  for (let atMs = 0; atMs <= totalMs; atMs += intervalMs) {
    let endMs = 0;
    const held = periods.find(([seconds]) => {
      endMs += seconds * 1000;
      return atMs < endMs;
    });
    const assessment = held?.[1] ?? periods.at(-1)?.[1];
    if (assessment) events.push({ type: 'assessed', atMs, assessment });
  }
  return events;
}

function run(
  events: readonly MonitorEvent[],
  config: MonitorConfig = DEFAULT_MONITOR_CONFIG,
  from: MonitorState = beginMonitor(),
): { state: MonitorState; effects: MonitorEffect[] } {
  let state = from;
  const effects: MonitorEffect[] = [];
  for (const event of events) {
    const next = step(state, event, config);
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects };
}

function ofType<T extends MonitorEffect['type']>(
  effects: readonly MonitorEffect[],
  type: T,
): Extract<MonitorEffect, { type: T }>[] {
  return effects.filter((effect): effect is Extract<MonitorEffect, { type: T }> => effect.type === type);
}

describe('alerts', () => {
  it('come once per episode, within 3 s after the grace period', () => {
    const { effects, state } = run(
      eventsOf(
        [
          [10, FINE],
          [60, bad('forward_head')],
        ],
        500,
      ),
    );
    const alerts = ofType(effects, 'alert');
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.issue).toBe('forward_head');
    expect(alerts[0]?.atMs).toBeGreaterThanOrEqual(30_000);
    expect(alerts[0]?.atMs).toBeLessThanOrEqual(33_000);
    expect(state.phase).toBe('bad');
  });

  it('do not come for a glance, which is not an episode', () => {
    const { effects } = run(
      eventsOf(
        [
          [10, FINE],
          [4, bad()],
          [30, FINE],
        ],
        400,
      ),
    );
    expect(ofType(effects, 'alert')).toEqual([]);
    expect(ofType(effects, 'episode_ended')).toEqual([]);
  });

  it('come only once in an episode, however long posture stays bad', () => {
    const { effects } = run(
      eventsOf(
        [
          [10, FINE],
          [900, bad()],
        ],
        1000,
      ),
    );
    expect(ofType(effects, 'alert')).toHaveLength(1);
  });

  it('of a new episode wait for the cool-down', () => {
    const { effects } = run(
      eventsOf(
        [
          [30, bad()],
          [10, FINE],
          [40, bad()],
          [200, FINE],
        ],
        500,
      ),
    );
    expect(ofType(effects, 'alert')).toHaveLength(1);
    expect(ofType(effects, 'episode_ended')).toHaveLength(2);
  });

  it('are silent while snoozed, and the time still counts', () => {
    const snoozed = step(
      beginMonitor(),
      { type: 'snoozed', atMs: 0, untilMs: 100_000 },
      DEFAULT_MONITOR_CONFIG,
    ).state;
    const { effects } = run(eventsOf([[90, bad()]], 1000), DEFAULT_MONITOR_CONFIG, snoozed);
    expect(ofType(effects, 'alert')).toEqual([]);
    const badMs = ofType(effects, 'span').reduce((sum, span) => sum + (span.toMs - span.fromMs), 0);
    expect(badMs).toBeGreaterThan(75_000);
  });

  it('come again as soon as a snooze ends', () => {
    const snoozed = step(
      beginMonitor(),
      { type: 'snoozed', atMs: 0, untilMs: 1e9 },
      DEFAULT_MONITOR_CONFIG,
    ).state;
    const before = run(eventsOf([[60, bad()]], 1000), DEFAULT_MONITOR_CONFIG, snoozed);
    const { effects } = run(
      [
        { type: 'snooze_ended', atMs: 60_500 },
        { type: 'assessed', atMs: 61_000, assessment: bad() },
      ],
      DEFAULT_MONITOR_CONFIG,
      before.state,
    );
    expect(ofType(effects, 'alert')).toHaveLength(1);
  });
});

describe('episodes', () => {
  it('outlast interruptions shorter than recoverMs', () => {
    const { effects } = run(
      eventsOf(
        [
          [5, FINE],
          [9, bad()],
          [3, FINE],
          [9, bad()],
          [3, FINE],
          [9, bad()],
          [20, FINE],
        ],
        250,
      ),
    );
    expect(ofType(effects, 'episode_ended')).toHaveLength(1);
    expect(ofType(effects, 'alert')).toHaveLength(1);
    expect(ofType(effects, 'alert_ended')).toMatchObject([{ outcome: 'mended', issue: 'slouch' }]);
  });

  it.each([
    ['away', AWAY],
    ['unknown', UNKNOWN],
  ])('do not count time that is %s towards the grace period', (_, pause) => {
    const { effects } = run(
      eventsOf(
        [
          [12, bad()],
          [3, pause],
          [5, bad()],
          [1, bad()],
        ],
        500,
      ),
    );
    expect(ofType(effects, 'alert')).toEqual([]);
  });

  it('end as left when the person goes', () => {
    const { effects, state } = run(
      eventsOf(
        [
          [40, bad()],
          [20, AWAY],
        ],
        500,
      ),
    );
    expect(ofType(effects, 'alert_ended')).toMatchObject([{ outcome: 'left' }]);
    expect(state.phase).toBe('away');
    const [episode] = ofType(effects, 'episode_ended');
    expect(episode?.toMs).toBeLessThanOrEqual(42_500);
  });

  it('end as interrupted when the watch stops, and at a gap', () => {
    const begun = run(eventsOf([[40, bad()]], 500));
    const stopped = step(begun.state, { type: 'interrupted', atMs: 40_400 }, DEFAULT_MONITOR_CONFIG);
    expect(ofType(stopped.effects, 'alert_ended')).toMatchObject([{ outcome: 'interrupted', atMs: 40_400 }]);
    expect(stopped.state.phase).toBe('starting');
    const slept = step(
      begun.state,
      { type: 'assessed', atMs: 400_000, assessment: bad() },
      DEFAULT_MONITOR_CONFIG,
    );
    expect(ofType(slept.effects, 'episode_ended')).toMatchObject([{ toMs: 40_000 }]);
    expect(slept.state).toMatchObject({ phase: 'bad', episode: { sinceMs: 400_000, alertedAtMs: null } });
  });

  it('end as excused, together with the alert, when the user says that it was fine', () => {
    const begun = run(eventsOf([[40, bad()]], 500));
    const excused = step(begun.state, { type: 'excused', atMs: 40_400 }, DEFAULT_MONITOR_CONFIG);
    expect(ofType(excused.effects, 'alert_ended')).toMatchObject([{ outcome: 'excused', atMs: 40_400 }]);
    const on = run(
      eventsOf([[60, bad()]], 500).map((event) => ({ ...event, atMs: event.atMs + 41_000 })),
      DEFAULT_MONITOR_CONFIG,
      excused.state,
    );
    expect(on.state).toMatchObject({ phase: 'bad', episode: { alertedAtMs: null } });
    expect(ofType(on.effects, 'alert')).toEqual([]);
  });

  it('are not excused before an alert', () => {
    const { state } = run(eventsOf([[10, bad()]], 500));
    expect(step(state, { type: 'excused', atMs: 10_400 }, DEFAULT_MONITOR_CONFIG)).toEqual({
      state,
      effects: [],
    });
  });

  it('are alerted again if an alert could not be delivered and later can, and not before', () => {
    const begun = run(eventsOf([[40, bad()]], 500));
    const [alert] = ofType(begun.effects, 'alert');
    const alertAtMs = alert?.atMs ?? Number.NaN;
    const refuse = (state: MonitorState, of: number) => {
      const event = { type: 'alert_refused', atMs: 40_400, alertAtMs: of, silentForMs: 0 } as const;
      return step(state, event, DEFAULT_MONITOR_CONFIG);
    };
    expect(refuse(begun.state, alertAtMs - 1)).toEqual({ state: begun.state, effects: [] });
    const refused = refuse(begun.state, alertAtMs);
    expect(refused.effects).toEqual([{ type: 'alert_refused', alertAtMs }]);
    expect(refused.state).toMatchObject({
      phase: 'bad',
      episode: { alertedAtMs: null },
      lastAlertAtMs: null,
    });
    const later = eventsOf([[20, bad()]], 500).map((event) => ({ ...event, atMs: event.atMs + 41_000 }));
    const quiet = step(
      refused.state,
      { type: 'snoozed', atMs: 40_500, untilMs: 51_000 },
      DEFAULT_MONITOR_CONFIG,
    );
    const on = run(later, DEFAULT_MONITOR_CONFIG, quiet.state);
    expect(ofType(on.effects, 'alert').map(({ atMs }) => atMs)).toEqual([51_000]);
  });

  it('stay silent for a while if their alert was left out, and are alerted if they last', () => {
    const begun = run(eventsOf([[40, bad()]], 500));
    const alertAtMs = ofType(begun.effects, 'alert')[0]?.atMs ?? Number.NaN;
    const left = { type: 'alert_refused', atMs: 40_400, alertAtMs, silentForMs: 60_000 } as const;
    const refused = step(begun.state, left, DEFAULT_MONITOR_CONFIG);
    const later = eventsOf([[80, bad()]], 500).map((event) => ({ ...event, atMs: event.atMs + 41_000 }));
    const on = run(later, DEFAULT_MONITOR_CONFIG, refused.state);
    expect(ofType(on.effects, 'alert').map(({ atMs }) => atMs)).toEqual([100_500]);
  });

  it('carry the issue that lasted longest', () => {
    const { effects } = run(
      eventsOf(
        [
          [20, bad('slouch')],
          [8, bad('lean')],
          [20, FINE],
        ],
        500,
      ),
    );
    expect(ofType(effects, 'episode_ended')).toMatchObject([{ issue: 'slouch' }]);
  });
});

describe('away', () => {
  it('begins after awayAfterMs without anybody and ends when somebody is back', () => {
    const gone = run(
      eventsOf(
        [
          [10, FINE],
          [10, AWAY],
        ],
        1000,
      ),
    );
    expect(gone.state.phase).toBe('away');
    const events = eventsOf(
      [
        [10, FINE],
        [10, AWAY],
        [5, FINE],
      ],
      1000,
    );
    expect(run(events).state.phase).toBe('good');
  });
});

describe('a contradicting sample', () => {
  it.each([FINE, bad()])(
    'never changes the phase by itself, however long nothing was seen before',
    (held) => {
      const other = held === FINE ? bad() : FINE;
      const settled = run(eventsOf([[10, held]], 1000)).state;
      const once = step(
        settled,
        { type: 'assessed', atMs: 15_000, assessment: other },
        DEFAULT_MONITOR_CONFIG,
      );
      expect(once.state.phase).toBe(settled.phase);
      const atMs = 15_000 + nextSampleInMs(once.state, DEFAULT_MONITOR_CONFIG);
      const again = step(once.state, { type: 'assessed', atMs, assessment: other }, DEFAULT_MONITOR_CONFIG);
      expect(again.state.phase).not.toBe(settled.phase);
    },
  );

  const look = (state: MonitorState, atMs: number, assessment: Assessment) =>
    step(state, { type: 'assessed', atMs, assessment }, DEFAULT_MONITOR_CONFIG).state;

  it('never reverses a change that two samples have just made', () => {
    const fine = run(eventsOf([[10, FINE]], 1000)).state;
    const turned = look(look(fine, 12_000, bad()), 12_400, bad());
    expect(turned.phase).toBe('bad');
    const doubted = look(turned, 14_000, FINE);
    expect(doubted.phase).toBe('bad');
    expect(look(doubted, 14_400, bad()).phase).toBe('bad');
    expect(look(doubted, 14_400, FINE).phase).toBe('good');
  });
});

describe('nextSampleInMs', () => {
  const paceAfter = (...periods: Period[]) =>
    nextSampleInMs(run(eventsOf(periods, 500)).state, DEFAULT_MONITOR_CONFIG);

  it('is slow while all is well, fast while something changes, slowest with nobody there', () => {
    const well = paceAfter([10, FINE]);
    const gone = paceAfter([10, AWAY]);
    expect(paceAfter([10, FINE], [0.5, bad()])).toBeLessThan(well);
    expect(gone).toBeGreaterThan(well);
    expect(gone).toBeLessThan(DEFAULT_MONITOR_CONFIG.maxGapMs);
  });

  it('is half as fast to save power, except after a contradicting sample', () => {
    const well = run(eventsOf([[10, FINE]], 500)).state;
    const doubted = run(
      eventsOf(
        [
          [10, FINE],
          [0.5, bad()],
        ],
        500,
      ),
    ).state;
    const pace = (state: MonitorState, saving: boolean) =>
      nextSampleInMs(state, DEFAULT_MONITOR_CONFIG, saving);
    expect(pace(well, true)).toBe(2 * pace(well, false));
    expect(pace(doubted, true)).toBe(pace(doubted, false));
  });

  it.each([false, true])(
    'has a sample exactly when an alert falls due, counted from the first bad sample (power saved: %s)',
    (saving) => {
      const events = eventsOf(
        [
          [5, FINE],
          [60, bad()],
        ],
        700,
      );
      const firstBadMs = events.find(({ atMs }) => atMs >= 5000)?.atMs ?? 0;
      const dueMs = firstBadMs + DEFAULT_MONITOR_CONFIG.graceMs;
      let state = beginMonitor();
      for (const event of events) {
        const stepped = step(state, event, DEFAULT_MONITOR_CONFIG);
        state = stepped.state;
        if (dueMs - event.atMs > 1000) continue;
        const atMs = event.atMs + nextSampleInMs(state, DEFAULT_MONITOR_CONFIG, saving);
        const look = step(state, { type: 'assessed', atMs, assessment: bad() }, DEFAULT_MONITOR_CONFIG);
        expect(look.effects).toContainEqual(expect.objectContaining({ type: 'alert', atMs: dueMs }));
        return;
      }
      throw new Error('No alert came near.');
    },
  );

  it('is as usual after the alert, and while a snooze or an earlier alert holds it back', () => {
    const usual = paceAfter([5, FINE], [10, bad()]);
    expect(paceAfter([5, FINE], [60, bad()])).toBe(usual);
    const snoozed: MonitorEvent = { type: 'snoozed', atMs: 0, untilMs: 1_000_000 };
    const kept = run([snoozed, ...eventsOf([[60, bad()]], 500)]).state;
    expect(nextSampleInMs(kept, DEFAULT_MONITOR_CONFIG)).toBe(usual);
  });
});

const anyAssessment = fc.constantFrom(FINE, bad('slouch'), bad('forward_head'), bad('lean'), UNKNOWN, AWAY);
const anyEvent = fc.record({
  stepMs: fc.integer({ min: -3000, max: 25_000 }),
  kind: fc.constantFrom('assessed', 'assessed', 'assessed', 'unchanged', 'rested', 'interrupted', 'snoozed'),
  assessment: anyAssessment,
});

function toEvents(raw: readonly { stepMs: number; kind: string; assessment: Assessment }[]): MonitorEvent[] {
  let atMs = 1_000_000;
  return raw.map(({ stepMs, kind, assessment }): MonitorEvent => {
    atMs += stepMs;
    if (kind === 'unchanged') return { type: 'unchanged', atMs };
    if (kind === 'interrupted') return { type: 'interrupted', atMs };
    if (kind === 'rested') return { type: 'rested', atMs };
    if (kind === 'snoozed') return { type: 'snoozed', atMs, untilMs: atMs + 5000 };
    return { type: 'assessed', atMs, assessment };
  });
}

/**
 * Watched time by its definition: between two consecutive accepted events, and through a camera pause, unless
 * the gap was too long.
 */
function watchedMs(events: readonly MonitorEvent[]): number {
  let state = beginMonitor();
  let total = 0;
  let last: number | null = null;
  for (const event of events) {
    const { type, atMs } = event;
    const resting = state.phase === 'starting' && state.rest !== null;
    state = step(state, event, DEFAULT_MONITOR_CONFIG).state;
    if (type === 'snoozed' || (type === 'unchanged' && (last === null || resting))) continue;
    if (type === 'rested' && (last === null || resting)) continue;
    const longest = resting ? LONGEST_PAUSE_MS : DEFAULT_MONITOR_CONFIG.maxGapMs;
    if (last !== null && atMs > last && atMs - last <= longest) total += atMs - last;
    const rests = state.phase === 'starting' && state.rest !== null;
    if (type === 'rested' && rests && last !== null && atMs - last <= DEFAULT_MONITOR_CONFIG.maxGapMs)
      last = Math.max(last, atMs);
    else if (type === 'interrupted' || (type === 'rested' && !rests)) last = null;
    else if (type !== 'rested' && (last === null || atMs > last || resting)) last = atMs;
  }
  return total;
}

describe('spans', () => {
  it('tile the watched time: no overlap, nothing lost, in any sequence', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 120 }), (raw) => {
        const events = toEvents(raw);
        const last = events.reduce((latest, { atMs }) => Math.max(latest, atMs), 0);
        const { effects } = run([...events, { type: 'interrupted', atMs: last }]);
        const spans = ofType(effects, 'span');
        const sum = spans.reduce((total, { fromMs, toMs }) => total + (toMs - fromMs), 0);
        expect(sum).toBe(watchedMs([...events, { type: 'interrupted', atMs: last }]));
        for (const span of spans) {
          expect(span.toMs).toBeGreaterThan(span.fromMs);
          expect(span.issue !== null).toBe(span.state === 'bad');
        }
      }),
    );
  });

  it('follow one another in time', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 120 }), (raw) => {
        const forward = raw.map((event) => ({ ...event, stepMs: Math.abs(event.stepMs) }));
        const spans = ofType(run(toEvents(forward)).effects, 'span');
        for (const [index, span] of spans.entries()) {
          const before = spans[index - 1];
          if (before) expect(span.fromMs).toBeGreaterThanOrEqual(before.toMs);
        }
      }),
    );
  });

  it('are reported at least every 12 s', () => {
    const { effects } = run(eventsOf([[100, FINE]], 2000));
    for (const { fromMs, toMs } of ofType(effects, 'span')) expect(toMs - fromMs).toBeLessThanOrEqual(12_000);
  });
});

describe('a camera pause', () => {
  /** Observations of some seconds each, with a pause before each but the first. */
  function observations(
    restS: number,
    ...all: readonly (readonly Period[])[]
  ): { spans: (readonly [string, number])[]; state: MonitorState } {
    let startMs = 0;
    const events = all.flatMap((periods) => {
      const look = eventsOf(periods, 500).map((event) => ({ ...event, atMs: event.atMs + startMs }));
      const endMs = look.at(-1)?.atMs ?? startMs;
      startMs = endMs + restS * 1000;
      return [...look, { type: 'rested', atMs: endMs } as const];
    });
    const { effects, state } = run(events);
    const spans = ofType(effects, 'span').map(
      ({ state: of, fromMs, toMs }) => [of, (toMs - fromMs) / 1000] as const,
    );
    return { spans, state };
  }
  const secondsOf = (spans: readonly (readonly [string, number])[], of: string) =>
    spans.reduce((sum, [state, seconds]) => sum + (state === of ? seconds : 0), 0);

  it.each([
    ['good', FINE],
    ['away', AWAY],
    ['unknown', UNKNOWN],
  ] as const)('was %s if both observations say so', (state, assessment) => {
    const { spans } = observations(60, [[8, assessment]], [[8, assessment]], [[8, assessment]]);
    expect(secondsOf(spans, state)).toBeGreaterThanOrEqual(8 + 60 + 8 + 60 + 8 - 5);
    expect(spans.reduce((sum, [, seconds]) => sum + seconds, 0)).toBe(8 + 60 + 8 + 60 + 8);
  });

  it('is unknown if they do not agree', () => {
    const { spans } = observations(60, [[8, FINE]], [[8, AWAY]], [[8, bad()]]);
    expect(secondsOf(spans, 'unknown')).toBeGreaterThanOrEqual(120);
    expect(secondsOf(spans, 'good')).toBeLessThan(15);
    expect(secondsOf(spans, 'bad')).toBeLessThan(9);
  });

  it('is not broken by a camera that takes a second to adjust to the light', () => {
    const dark: Period = [1, UNKNOWN];
    const { spans } = observations(60, [[8, FINE]], [dark, [7, FINE]]);
    expect(secondsOf(spans, 'unknown')).toBe(0);
    expect(secondsOf(spans, 'good')).toBe(8 + 60 + 8);
  });

  it('continues the phase from before it', () => {
    const { state } = run([
      ...eventsOf([[8, FINE]], 500),
      { type: 'rested', atMs: 8000 },
      ...eventsOf([[8, FINE]], 500).map((event) => ({ ...event, atMs: event.atMs + 70_000 })),
    ]);
    expect(state).toMatchObject({ phase: 'good', sinceMs: 0 });
  });

  it('was none if the machine slept through it, or if posture was bad', () => {
    expect(observations(3600, [[8, FINE]], [[8, FINE]]).spans.reduce((sum, [, s]) => sum + s, 0)).toBe(16);
    const { spans } = observations(60, [[8, bad()]], [[8, bad()]]);
    expect(spans.reduce((sum, [, s]) => sum + s, 0)).toBe(16);
  });

  it('never alerts by itself: a slouch after it has its whole grace period', () => {
    const { effects } = run([
      ...eventsOf([[8, FINE]], 500),
      { type: 'rested', atMs: 8000 },
      ...eventsOf([[25, bad()]], 500).map((event) => ({ ...event, atMs: event.atMs + 200_000 })),
    ]);
    const [alert] = ofType(effects, 'alert');
    expect(alert?.atMs).toBeGreaterThanOrEqual(220_000);
  });
});

describe('state', () => {
  it('is plain data: it survives storage', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (raw) => {
        const { state } = run(toEvents(raw));
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
    );
  });

  it('does not change with late or repeated events', () => {
    const { state } = run(
      eventsOf(
        [
          [10, FINE],
          [10, bad()],
        ],
        500,
      ),
    );
    for (const atMs of [20_000, 19_000, 0]) {
      expect(step(state, { type: 'assessed', atMs, assessment: AWAY }, DEFAULT_MONITOR_CONFIG)).toEqual({
        state,
        effects: [],
      });
    }
  });
});

describe('frame rate', () => {
  it.each([100, 250, 500, 1000, 2000])('one frame in %i ms gives the same result', (intervalMs) => {
    const story: Period[] = [
      [20, FINE],
      [40, bad()],
      [20, FINE],
      [10, AWAY],
      [20, FINE],
    ];
    const { effects } = run(eventsOf(story, intervalMs));
    const tolerance = intervalMs + 1500;
    const [alert] = ofType(effects, 'alert');
    expect(ofType(effects, 'alert')).toHaveLength(1);
    expect(Math.abs((alert?.atMs ?? 0) - 41_000)).toBeLessThan(tolerance);
    const [episode] = ofType(effects, 'episode_ended');
    expect(Math.abs((episode?.fromMs ?? 0) - 20_500)).toBeLessThan(tolerance);
    expect(Math.abs((episode?.toMs ?? 0) - 60_500)).toBeLessThan(tolerance);
    const badMs = ofType(effects, 'span')
      .filter(({ state }) => state === 'bad')
      .reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    expect(Math.abs(badMs - 40_000)).toBeLessThan(tolerance);
  });
});
