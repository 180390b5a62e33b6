import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHistoryWriter, type HistoryWriter } from '../../../src/camera/host/history-writer.ts';
import { createSeatedWatch, type SeatedWatch } from '../../../src/engine/breaks.ts';
import { type Advance, advance, createEngine, type Engine } from '../../../src/engine/engine.ts';
import { takeObservation } from '../../../src/engine/judge.ts';
import { paceOf } from '../../../src/engine/pace.ts';
import { keptAnglesOf } from '../../../src/engine/report.ts';
import type { WholeDay } from '../../../src/history/whole-day.ts';
import { countSpan, type Database, dayAt, openDatabase } from '../../../src/history-db/database.ts';
import { readWholeDay } from '../../../src/history-db/read-hours.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import type { BreakKind } from '../../../src/posture/monitor/break-rhythm.ts';
import { engineConfigFrom, rhythmFrom } from '../../../src/state/engine-config.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { FRAME, sit } from '../posture/seated.ts';

/*
 * Twelve hours in front of the camera, computed in seconds: everything that the camera host does with its samples, on a
 * fake clock.
 */

const HOURS = 12;
const MINUTE_MS = 60_000;
const BEGIN_MS = new Date(2026, 2, 4, 7).getTime();
const SETTINGS = { ...DEFAULT_SETTINGS, tooLong: 'quick' as const };
const CONFIG = engineConfigFrom(SETTINGS);
const RHYTHM = rhythmFrom(SETTINGS);

type Spell = 'upright' | 'slouch' | 'away' | 'pause' | 'sleep';

/** The spells of one hour, each with its minutes. The last five differ from hour to hour. */
function spellsOf(hour: number): readonly (readonly [Spell, number])[] {
  const last: Spell = hour === 4 ? 'pause' : hour === 8 ? 'sleep' : 'upright';
  return [
    ['upright', 24],
    ['slouch', 2],
    ['upright', 14],
    ['slouch', 1],
    ['upright', 4],
    ['away', 6],
    ['upright', 4],
    [last, 5],
  ];
}

const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const { baseline } = calibrated;

/** Nobody sits perfectly still: some pixels of movement. */
function poseAt(spell: Spell, atMs: number): Pose {
  if (spell === 'away') return [];
  const x = 320 + 4 * Math.sin(atMs / 7000);
  return spell === 'slouch' ? sit({ x, head: 1.35, eyeHeight: 0.42 }) : sit({ x });
}

interface Day {
  engine: Engine;
  breaks: SeatedWatch;
  writer: HistoryWriter;
  readonly due: BreakKind[];
  /** Size of the engine's state after each hour. */
  readonly sizes: number[];
}

function carryOut(day: Day, { engine, effects }: Advance): void {
  day.engine = engine;
  day.writer.take(effects);
}

async function watchSpell(day: Day, spell: Spell, fromMs: number, toMs: number): Promise<void> {
  let looks = 0;
  for (let atMs = fromMs; atMs < toMs; atMs += paceOf(day.engine).intervalMs) {
    // The motion gate passes one sample in three, and the first ones after a change.
    const moved = looks < 5 || looks % 3 === 0;
    const pose = poseAt(spell, atMs);
    const seen: Observation = moved
      ? { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 40 }
      : { type: 'unchanged' };
    looks++;
    const taken = takeObservation(day.engine, seen, atMs);
    day.writer.see({ atMs, deg: keptAnglesOf(seen, taken.engine.measurement) });
    carryOut(day, taken);
    const { due, events } = day.breaks.see(day.engine, seen, atMs);
    day.writer.move(events);
    if (due !== null) day.due.push(due);
  }
  await day.writer.settled();
}

/** The watch ends, the background counts the pause, and another watch begins. */
async function pauseWatch(day: Day, database: Database, fromMs: number, toMs: number): Promise<void> {
  carryOut(day, advance(day.engine, { type: 'interrupted', atMs: fromMs }));
  await day.writer.settled();
  await countSpan(database, { fromMs, toMs, state: 'paused', issue: null });
  day.engine = createEngine(baseline, CONFIG);
  day.breaks = createSeatedWatch(RHYTHM);
  day.writer = createHistoryWriter(openDatabase, toMs);
}

async function liveDay(database: Database): Promise<Day> {
  const day: Day = {
    engine: createEngine(baseline, CONFIG),
    breaks: createSeatedWatch(RHYTHM),
    writer: createHistoryWriter(openDatabase, BEGIN_MS),
    due: [],
    sizes: [],
  };
  let atMs = BEGIN_MS;
  for (let hour = 0; hour < HOURS; hour++) {
    for (const [spell, minutes] of spellsOf(hour)) {
      const toMs = atMs + minutes * MINUTE_MS;
      if (spell === 'pause') await pauseWatch(day, database, atMs, toMs);
      else if (spell !== 'sleep') await watchSpell(day, spell, atMs, toMs);
      atMs = toMs;
    }
    day.sizes.push(JSON.stringify(day.engine).length);
  }
  carryOut(day, advance(day.engine, { type: 'interrupted', atMs }));
  await day.writer.settled();
  return day;
}

describe('twelve hours of watching', () => {
  let lived: Day;
  let read: WholeDay;
  const inMinutes = (ms: number) => ms / MINUTE_MS;

  beforeAll(async () => {
    const database = await openDatabase();
    lived = await liveDay(database);
    read = await readWholeDay(database, dayAt(BEGIN_MS));
  }, 120_000);

  it('add up: every moment is counted once, except the sleep, which nobody observed', () => {
    const { goodMs, badMs, unknownMs, awayMs, pausedMs } = read.summary;
    const wholeMs = goodMs + badMs + unknownMs + awayMs + pausedMs;
    expect(inMinutes(wholeMs)).toBeGreaterThan(HOURS * 60 - 5 - 0.2);
    expect(inMinutes(wholeMs)).toBeLessThanOrEqual(HOURS * 60 - 5);
    expect(inMinutes(pausedMs)).toBe(5);
    expect(Math.abs(inMinutes(badMs) - HOURS * 3)).toBeLessThan(1);
    expect(Math.abs(inMinutes(awayMs) - HOURS * 6)).toBeLessThan(2);
    expect(inMinutes(unknownMs)).toBeLessThan(1);
  });

  it('contain as many alerts and episodes as slouches, each ended by sitting up', () => {
    expect(read.summary.alerts.map(({ outcome }) => outcome)).toEqual(Array(HOURS * 2).fill('mended'));
    expect(read.summary.episodes).toHaveLength(HOURS * 2);
  });

  it('suggest no long break to a user who leaves the chair every hour, and the short ones on time', () => {
    expect(lived.due).not.toContain('long');
    expect(lived.due.length).toBeGreaterThanOrEqual(HOURS);
    expect(lived.due.length).toBeLessThanOrEqual(HOURS * 3);
  });

  it('leave the engine no larger than an hour does', () => {
    const [first = 0, ...later] = lived.sizes;
    expect(Math.max(...later)).toBeLessThan(first * 1.05);
  });
});
