import { describe, expect, it, vi } from 'vitest';
import { type Delivery, dueChannels } from '../../../src/background/decide/escalation.ts';
import { showsNudge } from '../../../src/background/decide/nudge-plan.ts';
import { isSummaryDue } from '../../../src/background/decide/summary-due.ts';
import { suppressionAt } from '../../../src/background/decide/suppression.ts';
import { pauseMsOf } from '../../../src/camera/host/duty-cycle.ts';
import { applyConfig, createEngine } from '../../../src/engine/engine.ts';
import { paceOf } from '../../../src/engine/pace.ts';
import { dayAt } from '../../../src/history-db/database.ts';
import { adoptCustoms } from '../../../src/platform/browser/customs.ts';
import { clockText } from '../../../src/platform/browser/format.ts';
import { engineConfigFrom, rhythmFrom } from '../../../src/state/engine-config.ts';
import { EVERY_NUDGE } from '../../../src/state/nudging.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/state/settings.ts';
import type { ReadByBrowserCode } from './read-by-browser-code.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/*
 * Every setting changes what the product does. The type ensures that none is missing. The compiler checks the settings
 * that only browser code reads (tests/tools/settings.test.ts).
 */

const AROUND = { call: false, full_screen: false, idle: false, onBattery: false };
/** A due nudge that a fading plan leaves out. */
const FADED = {
  planSince: null,
  today: '2026-03-04',
  need: { ...EVERY_NUDGE, level: 2, steadyToday: true },
  dueBefore: 2,
  slouchMs: 0,
} as const;
const TOLD: Delivery = { raisedAtMs: 0, told: [], quieter: false };

/** The day that an hour after midnight belongs to. */
function dayAtOneIn(settings: Settings): string {
  adoptCustoms(settings);
  return dayAt(new Date(2026, 2, 4, 1).getTime());
}

function clockIn(settings: Settings): string {
  adoptCustoms(settings);
  return clockText(new Date(2026, 2, 4, 14, 5).getTime());
}

/** What the pure parts derive from some settings. */
function behaviour(settings: Settings) {
  const engine = applyConfig(
    createEngine(null, engineConfigFrom(DEFAULT_SETTINGS)),
    engineConfigFrom(settings),
  );
  const ladder = (nowMs: number) => dueChannels(settings, TOLD, nowMs);
  const quiet = (around: Partial<typeof AROUND>) => suppressionAt(settings, { ...AROUND, ...around }, 0);
  return {
    config: engine.config,
    pace: paceOf(engine, true),
    rests: [false, true].map((onBattery) => pauseMsOf(settings, onBattery)),
    rhythm: rhythmFrom(settings),
    dayAtOne: dayAtOneIn(settings),
    clock: clockIn(settings),
    summary: isSummaryDue(settings.summaryHour, new Date(2026, 2, 4, 20), '2026-03-04', null),
    nudges: showsNudge({ ...FADED, plan: settings.nudgePlan }),
    ladder: [0, 30, 60, 120, 300].map((seconds) => ladder(seconds * 1000)),
    quiet: [{}, { call: true }, { full_screen: true }, { idle: true }, { onBattery: true }].map(quiet),
  };
}

const READ: Record<Exclude<keyof Settings, 'version' | ReadByBrowserCode>, Partial<Settings>> = {
  badge: { badge: false },
  badgeAfterSeconds: { badge: true, badgeAfterSeconds: 30 },
  notification: { notification: false },
  notificationAfterSeconds: { notification: true, notificationAfterSeconds: 30 },
  card: { card: true },
  cardAfterSeconds: { card: true, cardAfterSeconds: 30 },
  dim: { dim: true },
  dimAfterSeconds: { dim: true, dimAfterSeconds: 30 },
  sound: { sound: true },
  soundAfterSeconds: { sound: true, soundAfterSeconds: 30 },
  speech: { speech: true },
  speechAfterSeconds: { speech: true, speechAfterSeconds: 30 },
  dayStartHour: { dayStartHour: 4 },
  clock: { clock: 'h12' },
  sensitivity: { sensitivity: 'strict' },
  tooLong: { tooLong: 'guideline' },
  coolDownSeconds: { coolDownSeconds: 900 },
  quietHours: { quietHours: [{ days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 0, toMinute: 0 }] },
  inCall: { inCall: 'mute' },
  inFullScreen: { inFullScreen: 'camera_off' },
  whenIdle: { whenIdle: 'mute' },
  onBattery: { onBattery: 'slower' },
  lookEveryMinutes: { lookEveryMinutes: 2 },
  longBreakMinutes: { longBreakMinutes: 90 },
  microBreakMinutes: { microBreakMinutes: 20 },
  eyeBreaks: { eyeBreaks: true },
  summaryHour: { summaryHour: 18 },
  ignoredIssues: { ignoredIssues: ['lean'] },
  nudgePlan: { nudgePlan: 'every' },
};

describe('every setting that pure code reads', () => {
  it.each(Object.entries(READ))('%s changes what the product does', (name, by) => {
    const without = { ...DEFAULT_SETTINGS, ...by, [name]: DEFAULT_SETTINGS[name as keyof Settings] };
    expect(behaviour({ ...DEFAULT_SETTINGS, ...by })).not.toEqual(behaviour(without));
  });
});
