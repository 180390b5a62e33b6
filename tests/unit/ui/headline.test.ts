import { describe, expect, it, vi } from 'vitest';
import { appearanceOf } from '../../../src/background/decide/toolbar-appearance.ts';
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';
import type { UnknownReason } from '../../../src/posture/body/measurement.ts';
import { CAMERA_PROBLEMS, type HostStatus, OFF, type Session } from '../../../src/state/session.ts';
import { type Headline, type HeadlineFacts, headlineOf } from '../../../src/ui/text/headline.ts';
import { liveHost, liveStatus, WATCHING } from './made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

const PAUSED: Session = { version: 1, phase: 'paused', sinceMs: 0, untilMs: null };

function facts(changes: Partial<HeadlineFacts>): HeadlineFacts {
  return {
    session: WATCHING,
    host: liveHost('good'),
    calibrated: true,
    locked: false,
    hold: null,
    live: null,
    urgency: null,
    ...changes,
  };
}

const unknown = (reason: UnknownReason) => ({
  host: liveHost('unknown'),
  live: liveStatus(liveHost('unknown'), { assessment: { state: 'unknown', reason, issues: [] } }),
});

describe('the headline', () => {
  it.each<[string, Partial<HeadlineFacts>, Partial<Headline>]>([
    ['not calibrated', { calibrated: false }, { tone: 'quiet', nextStep: 'calibrate' }],
    ['not calibrated and off', { calibrated: false, session: OFF }, { shape: 'off', nextStep: 'calibrate' }],
    ['off', { session: OFF }, { title: 'Plumbline is off', nextStep: 'start' }],
    ['paused', { session: PAUSED }, { title: 'Paused', nextStep: 'resume', shape: 'paused' }],
    ['locked', { locked: true }, { title: 'The screen is locked', nextStep: null }],
    ['in a call', { hold: 'call' }, { title: 'You’re on a call', shape: 'paused', nextStep: null }],
    ['opening', { host: { camera: 'opening' } }, { title: 'Turning on the camera' }],
    ['no host yet', { host: { camera: 'off' } }, { title: 'Turning on the camera' }],
    ['no verdict yet', { host: liveHost('starting') }, { title: 'Turning on the camera' }],
    ['upright', {}, { title: 'You’re upright', tone: 'good', shape: 'on' }],
    ['slouching', { host: liveHost('bad', 'slouch') }, { title: 'Your back is rounded', tone: 'drift' }],
    [
      'looking down',
      { host: { ...liveHost('bad', 'forward_head'), lookingDown: true } as HostStatus },
      { title: 'You’re looking down', tone: 'drift' },
    ],
    ['away', { host: liveHost('away') }, { title: 'You’re away', tone: 'quiet' }],
    [
      'in a camera pause',
      { host: { camera: 'resting', posture: 'good', untilMs: new Date(2026, 2, 4, 14, 5).getTime() } },
      { title: 'Upright at the last check', detail: expect.stringContaining('14:05'), tone: 'quiet' },
    ],
    ['in an exercise', { host: liveHost('exercising') }, { title: 'Exercising', tone: 'quiet', shape: 'on' }],
    ['in the self-test', { host: liveHost('testing') }, { title: 'Testing', tone: 'quiet', shape: 'on' }],
    ['uncertain', { host: liveHost('unknown') }, { title: 'Not sure right now', nextStep: null }],
    ['camera moved', unknown('view_changed'), { tone: 'quiet', nextStep: 'calibrate' }],
    [
      'head cut off',
      unknown('head_cut_off'),
      { detail: expect.stringContaining('camera up'), nextStep: null },
    ],
    [
      'shoulders cut off',
      unknown('shoulders_cut_off'),
      { detail: expect.stringContaining('camera down'), nextStep: null },
    ],
    ['dark', unknown('too_dark'), { detail: expect.stringContaining('dark'), nextStep: null }],
    [
      'a reason without its own text',
      unknown('not_calibrated'),
      { detail: expect.stringContaining('isn’t clear') },
    ],
    [
      'blocked',
      { host: { camera: 'failed', problem: 'permission_denied' } },
      { tone: 'error', nextStep: 'allow' },
    ],
    ['broken', { host: { camera: 'failed', problem: 'model_failed' } }, { tone: 'error', nextStep: 'retry' }],
  ])('%s', (_name, given, expected) => {
    expect(headlineOf(facts(given))).toMatchObject(expected);
  });

  it('says when a pause ends', () => {
    const untilMs = new Date(2026, 2, 4, 14, 5).getTime();
    expect(headlineOf(facts({ session: { ...PAUSED, untilMs } as Session })).title).toContain('14:05');
  });

  it('has a text for every problem of the camera and every issue', () => {
    const hosts: HostStatus[] = [
      ...CAMERA_PROBLEMS.map((problem) => ({ camera: 'failed', problem }) as const),
      ...ISSUE_KINDS.map((issue) => liveHost('bad', issue)),
    ];
    for (const host of hosts) {
      const { title, detail } = headlineOf(facts({ host }));
      expect(`${title} ${detail}`).not.toMatch(/\[|undefined/);
    }
  });

  it('shows the same mark as the toolbar', () => {
    const hosts: HostStatus[] = [
      { camera: 'off' },
      { camera: 'opening' },
      { camera: 'failed', problem: 'covered' },
      liveHost('starting'),
      liveHost('good'),
      liveHost('bad', 'lean', true),
      liveHost('unknown'),
      liveHost('away'),
      liveHost('exercising'),
      liveHost('testing'),
      { camera: 'resting', posture: 'good', untilMs: 0 },
      { camera: 'resting', posture: 'away', untilMs: 0 },
    ];
    for (const session of [OFF, PAUSED, WATCHING])
      for (const host of hosts)
        for (const locked of [false, true])
          expect(headlineOf(facts({ session, host, locked })).shape).toBe(
            appearanceOf(session, host, locked ? 'locked' : null, true).shape,
          );
  });
});
