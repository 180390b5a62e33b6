import { describe, expect, test } from 'vitest';
import { isBadLabel } from '../../../src/recording/labels.ts';
import { CAMERAS } from '../../../tools/simulator/camera.ts';
import { drawHour } from '../../../tools/simulator/hour.ts';
import { type Hour, listHour } from '../../../tools/simulator/hour-recording.ts';
import type { SlowChange } from '../../../tools/simulator/hour-setting.ts';
import { shareOfLimit } from '../../../tools/simulator/hour-truth.ts';
import { PEOPLE } from '../../../tools/simulator/person.ts';
import { UPRIGHT } from '../../../tools/simulator/posture.ts';
import { measureTruth, poseSkeleton } from '../../../tools/simulator/skeleton.ts';
import { timelineDurationMs } from '../../../tools/simulator/timeline.ts';

const SEEDS = ['a', 'b', 'c', 'd', 'e', 'f'];

const hourOf = (seed: string, change: SlowChange = 'none'): Hour => ({
  id: seed,
  person: PEOPLE.A,
  camera: CAMERAS.laptop,
  timeline: drawHour(seed),
  change,
});

const atRest = measureTruth(poseSkeleton(PEOPLE.A.body, UPRIGHT));

describe.each(SEEDS)('the hour of %s', (seed) => {
  const timeline = drawHour(seed);
  const { segments } = timeline;

  test('is the same each time, about an hour long, and begins with the calibration', () => {
    expect(drawHour(seed)).toEqual(timeline);
    expect(Math.abs(timelineDurationMs(timeline) / 60_000 - 60)).toBeLessThan(8);
    expect(segments.findLastIndex(({ phase }) => phase === 'calibrate')).toBe(0);
  });

  test('contains every bad posture for longer than the grace period, and shorter spells', () => {
    const bad = segments.filter(({ label }) => isBadLabel(label));
    const long = new Set(bad.filter(({ seconds }) => seconds > 30).map(({ label }) => label));
    expect([...long].sort()).toEqual(
      ['forward_head', 'head_tilt', 'hunch', 'lean', 'slouch', 'uneven_shoulders'].sort(),
    );
    expect(bad.filter(({ seconds }) => seconds < 15).length).toBeGreaterThanOrEqual(5);
    expect(bad.some(({ transitionMs = 0 }) => transitionMs > 60_000)).toBe(true);
  });

  test('contains glances, leaving, and typing in between', () => {
    const doing = new Set(segments.map((segment) => segment.activity));
    for (const each of [
      'typing',
      'reading',
      'looking at the phone',
      'at the second screen',
      'gone',
      'drinking',
    ])
      expect(doing).toContain(each);
    const phones = segments.filter((segment) => segment.activity === 'looking at the phone');
    for (const { seconds } of phones) expect(seconds).toBeLessThanOrEqual(15);
  });

  test('has no segment shorter than its transition', () => {
    for (const { seconds, transitionMs = timeline.transitionMs } of segments)
      expect(seconds * 1000).toBeGreaterThanOrEqual(transitionMs);
  });
});

describe('the labels of an hour', () => {
  const moments = listHour(hourOf('a'), 2000);

  test('match an empty chair exactly', () => {
    for (const { label, visible } of moments) expect(label === 'away').toBe(!visible);
  });

  test('are fine only far from every limit, and bad only past one', () => {
    for (const { label, truth, doing } of moments) {
      if (truth === null || label === 'lean') continue;
      const share = shareOfLimit(truth, atRest);
      if (label === 'upright' || label === 'moved') expect(share, doing).toBeLessThan(1);
      if (isBadLabel(label)) expect(share, doing).toBeGreaterThan(0.9);
    }
  });

  test('are neither fine nor bad in a slow slump from half of the limit to the limit', () => {
    const creeping = listHour(hourOf('a'), 1000).filter(
      ({ doing, truth }) => doing.endsWith('slowly') && truth !== null,
    );
    expect(creeping.length).toBeGreaterThan(60);
    for (const { label, truth } of creeping) {
      const share = truth === null ? 0 : shareOfLimit(truth, atRest);
      if (label === null) expect(share).toBeGreaterThanOrEqual(0.5);
      if (label === 'upright') expect(share).toBeLessThan(0.5);
    }
  });

  test('become bad if the whole hour slumps, but not if the chair sinks', () => {
    const shareBad = (change: SlowChange) => {
      const late = listHour(hourOf('b', change), 4000).slice(-200);
      return late.filter(({ label }) => isBadLabel(label)).length / late.length;
    };
    expect(shareBad('slump')).toBeGreaterThan(shareBad('chair') + 0.3);
    expect(shareBad('chair')).toBe(shareBad('none'));
  });
});
