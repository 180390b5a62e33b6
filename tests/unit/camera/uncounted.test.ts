import { expect, it } from 'vitest';
import { uncounted } from '../../../src/camera/host/uncounted.ts';
import type { MonitorEffect } from '../../../src/posture/monitor/monitor-events.ts';

const span = (state: 'good' | 'bad' | 'away', issue: 'slouch' | null = null): MonitorEffect => ({
  type: 'span',
  fromMs: 0,
  toMs: 1000,
  state,
  issue,
});

it('counts an asked posture as time at the desk, without a judgement, an alert or an episode', () => {
  const slouch = { issue: 'slouch', atMs: 500 } as const;
  const effects: MonitorEffect[] = [
    span('good'),
    span('bad', 'slouch'),
    span('away'),
    { type: 'alert', ...slouch, lookingDown: false, sinceMs: 0, severity: 1 },
    { type: 'alert_ended', ...slouch, outcome: 'mended' },
    { type: 'episode_ended', issue: 'slouch', fromMs: 0, toMs: 900, alertedAtMs: 500, peakSeverity: 1 },
  ];
  const counted = uncounted(effects).filter(({ type }) => type !== 'episode_left');
  expect(counted.map((each) => ('state' in each ? each.state : each.type))).toEqual([
    'unknown',
    'unknown',
    'away',
    'alert_ended',
  ]);
  expect(counted[1]).toMatchObject({ issue: null });
});

it('leaves an episode that began before, so that a later slouch is not added to it', () => {
  expect(uncounted([span('bad', 'slouch')])[0]).toEqual({ type: 'episode_left' });
  expect(uncounted([span('away')])).toEqual([span('away')]);
});
