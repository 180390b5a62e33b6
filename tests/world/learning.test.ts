import { describe, expect, it } from 'vitest';
import { countNudges } from '../../src/history/nudge-days.ts';
import type { Pose } from '../../src/posture/body/keypoints.ts';
import type { NudgeMoments } from '../../src/state/nudge-moments.ts';
import type { Learned, PersonalExamples } from '../../src/state/personal-examples.ts';
import { FRAME, sit } from '../unit/posture/seated.ts';
import { exampleAt, shownAt } from '../unit/posture/taught-examples.ts';
import { filmPose, SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, followLive, showsAlert, storedSession, watchSomebody } from './scenes.ts';
import { createWorld, type World } from './world.ts';

/** Sunk back, with the head smaller and lower: what people in general do not call a slouch. */
const SUNK_BACK = sit({ head: 0.85, eyeHeight: 0.5, y: 400 });
/** A little past the limit. */
const HEAD_A_LITTLE_FORWARD = sit({ head: 1.08, eyeHeight: 0.59 });
const ALERTED_WITHIN_S = 40;

function storedExamples(world: World): PersonalExamples['examples'] {
  const stored = world.machine.areas.local.get('personalExamples') as PersonalExamples | undefined;
  return stored?.examples ?? [];
}

/**
 * Whether an alert comes while somebody sits like that, after sitting upright for longer than the minimum
 * time between alerts.
 */
async function isAlerted(world: World, pose: Pose): Promise<boolean> {
  await world.sit(UPRIGHT, 130);
  const before = countAlerts(world);
  await world.sit(pose, ALERTED_WITHIN_S);
  return countAlerts(world) > before;
}

describe('a slouch that is shown', () => {
  it('causes alerts from then on, and no longer once that is undone', async () => {
    const world = await watchSomebody();
    expect(await isAlerted(world, SUNK_BACK)).toBe(false);
    const shown = shownAt(SUNK_BACK, { atMs: 5, setup: 'desk' });
    await world.send('pageToBackground.addExample', shown);
    expect(await isAlerted(world, SUNK_BACK)).toBe(true);
    await world.send('pageToBackground.undoExample', { atMs: 5 });
    expect(await isAlerted(world, SUNK_BACK)).toBe(false);
  });

  it('is used by the judge at once, even while nothing moves and no new picture comes', async () => {
    const world = await watchSomebody();
    await world.sit(SUNK_BACK, 10);
    const status = () => world.machine.areas.session.get('hostStatus');
    world.machine.camera.picture = filmPose(SUNK_BACK, true);
    await world.pass(10);
    expect(status()).toMatchObject({ posture: 'good' });
    await world.send('pageToBackground.addExample', shownAt(SUNK_BACK, { setup: 'desk' }));
    await world.pass(5);
    expect(status()).toMatchObject({ posture: 'bad' });
  });

  it('holds after the browser has restarted', async () => {
    const world = await watchSomebody();
    await world.send('pageToBackground.addExample', shownAt(SUNK_BACK, { setup: 'desk' }));
    world.restartBrowser();
    await world.sit(UPRIGHT, 40);
    expect(storedSession(world)).toMatchObject({ phase: 'watching' });
    expect(await isAlerted(world, SUNK_BACK)).toBe(true);
  });

  it('holds only at its own workplace, and is deleted with it', async () => {
    const world = await watchSomebody();
    await world.send('pageToBackground.addExample', shownAt(SUNK_BACK, { atMs: 5, setup: 'elsewhere' }));
    await world.send('pageToBackground.addExample', shownAt(SUNK_BACK, { atMs: 6, setup: 'desk' }));
    await world.send('pageToBackground.undoExample', { atMs: 6 });
    expect(await isAlerted(world, SUNK_BACK)).toBe(false);
    await world.send('pageToBackground.deleteSetup', { id: 'elsewhere' });
    expect(storedExamples(world)).toEqual([]);
  });

  it('takes effect when its workplace is chosen', async () => {
    const world = await createWorld();
    const poses = Array.from({ length: 6 }, () => UPRIGHT);
    world.calibrateFrom([
      { id: 'home', name: 'Home', poses, frame: FRAME },
      { id: 'desk', name: 'Desk', poses, frame: FRAME },
    ]);
    world.openTab('https://example.com/');
    await world.send('pageToBackground.start');
    await world.send('pageToBackground.addExample', shownAt(SUNK_BACK, { setup: 'home' }));
    expect(await isAlerted(world, SUNK_BACK)).toBe(false);
    await world.send('pageToBackground.chooseSetup', { id: 'home' });
    expect(await isAlerted(world, SUNK_BACK)).toBe(true);
  });
});

describe('I was fine', () => {
  it('after four alerts to the same posture ends them; a slouch still causes one', async () => {
    const world = await watchSomebody();
    const answers: Learned[] = [];
    for (let times = 0; times < 4 && (await isAlerted(world, HEAD_A_LITTLE_FORWARD)); times++) {
      answers.push(await world.send('pageToBackground.wasFine'));
      expect(showsAlert(world)).toBe(false);
    }
    expect(answers.map(({ problem }) => problem)).not.toContain('not_seen');
    expect(storedExamples(world)).toHaveLength(answers.length);
    expect(await isAlerted(world, HEAD_A_LITTLE_FORWARD)).toBe(false);
    expect(await isAlerted(world, SLOUCHED)).toBe(true);
    await world.send('pageToBackground.undoExample', { atMs: null });
    expect(await isAlerted(world, HEAD_A_LITTLE_FORWARD)).toBe(true);
  });

  it('is about the alert, even if the user has sat up since', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    await world.sit(UPRIGHT, 10);
    await world.send('pageToBackground.wasFine');
    const [example] = storedExamples(world);
    expect(example).toMatchObject({ source: 'was_fine', bad: false, setup: 'desk' });
    const [look] = exampleAt(SLOUCHED).looks;
    for (const [index, feature] of (look?.features ?? []).entries())
      expect(example?.looks[0]?.features[index]).toBeCloseTo(feature, 1);
  });
});

describe('what the user has called fine', () => {
  it('is said to be fine as they said, until they sit up', async () => {
    const world = await watchSomebody();
    const live = followLive(world);
    expect(live.status()?.fineAsSaid).not.toBe(true);
    await world.sit(SLOUCHED, 25);
    expect(live.status()?.fineAsSaid).toBe(false);
    await world.send('pageToBackground.wasFine');
    await world.sit(SLOUCHED, 10);
    expect(live.status()).toMatchObject({ status: { posture: 'good' }, fineAsSaid: true });
    await world.sit(UPRIGHT, 10);
    expect(live.status()).toMatchObject({ status: { posture: 'good' }, fineAsSaid: false });
  });
});

describe('I am fine like this, said before a nudge,', () => {
  it('makes the posture count as upright, and no nudge comes', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 10);
    const { problem } = await world.send('pageToBackground.fineNow', { atMs: null });
    await world.sit(SLOUCHED, 60);
    expect([problem, showsAlert(world)]).toEqual([null, false]);
    expect(world.machine.areas.session.get('hostStatus')).toMatchObject({ posture: 'good' });
    expect((await world.today()).alerts).toEqual([]);
  });

  it('is about the posture that the user saw, not about an earlier nudge, nor about what they do since', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    await world.sit(UPRIGHT, 10);
    await world.sit(HEAD_A_LITTLE_FORWARD, 10);
    const atMs = world.machine.clock.wallMs();
    await world.sit(UPRIGHT, 5);
    await world.send('pageToBackground.fineNow', { atMs });
    const [look] = exampleAt(HEAD_A_LITTLE_FORWARD).looks;
    for (const [index, feature] of (look?.features ?? []).entries())
      expect(storedExamples(world)[0]?.looks[0]?.features[index]).toBeCloseTo(feature, 1);
    expect((await world.today()).alerts[0]?.outcome).not.toBe('excused');
  });
});

describe('a nudge that is disputed later', () => {
  const moments = (world: World) =>
    (world.machine.areas.local.get('nudgeMoments') as NudgeMoments | undefined)?.moments ?? [];

  it('teaches the posture it was about, long after the user has sat up, and can be undone', async () => {
    const world = await watchSomebody();
    for (let times = 0; times < 4 && (await isAlerted(world, HEAD_A_LITTLE_FORWARD)); times++) {
      await world.sit(UPRIGHT, 20 * 60);
      const moment = moments(world).at(-1);
      if (moment === undefined) throw new Error('Nothing was kept.');
      expect(moment).toMatchObject({ source: 'was_fine', bad: false, setup: 'desk' });
      await world.send('pageToBackground.addExample', moment);
    }
    expect(storedExamples(world).length).toBeGreaterThan(0);
    expect(await isAlerted(world, HEAD_A_LITTLE_FORWARD)).toBe(false);
    await world.send('pageToBackground.undoExample', { atMs: null });
    expect(await isAlerted(world, HEAD_A_LITTLE_FORWARD)).toBe(true);
  });

  it('is kept once, and goes with its workplace', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 40);
    expect(countAlerts(world)).toBe(1);
    expect(moments(world)).toHaveLength(1);
    await world.send('pageToBackground.deleteSetup', { id: 'desk' });
    expect(moments(world)).toEqual([]);
  });
});

describe('an answer that is taken back while the slouch goes on', () => {
  it('is a slouch again at once, and not upright for some seconds', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    await world.send('pageToBackground.wasFine');
    await world.sit(SLOUCHED, 10);
    const posture = () => world.machine.areas.session.get('hostStatus');
    expect(posture()).toMatchObject({ posture: 'good', excused: true });
    await world.send('pageToBackground.undoExample', { atMs: null });
    await world.pass(0.2);
    expect(posture()).toMatchObject({ posture: 'bad' });
  });

  it.each(['on the nudge', 'in the list of the day'])('is no sitting up: said %s', async (where) => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    const { moments } = world.machine.areas.local.get('nudgeMoments') as NudgeMoments;
    const [moment] = moments;
    if (moment === undefined) throw new Error('Nothing was kept.');
    if (where === 'on the nudge') await world.send('pageToBackground.wasFine');
    else await world.send('pageToBackground.addExample', moment);
    await world.sit(SLOUCHED, 15);
    const [answered] = (await world.today()).alerts;
    expect([answered?.outcome, showsAlert(world)]).toEqual(['excused', false]);
    await world.send('pageToBackground.undoExample', { atMs: answered?.saidFineAtMs ?? null });
    await world.sit(SLOUCHED, 60);
    await world.sit(UPRIGHT, 10);
    const { alerts, episodes } = await world.today();
    expect(alerts[0]).toMatchObject({ outcome: 'excused', saidFineAtMs: null });
    expect(countNudges(alerts.slice(0, 1), episodes)).toEqual({ nudges: 0, corrected: 0, fine: 0 });
  });
});

describe('I am slouching now', () => {
  it('is learned from', async () => {
    const world = await watchSomebody();
    await world.sit(SUNK_BACK, 10);
    const learned = await world.send('pageToBackground.slouchingNow', { issue: 'slouch', atMs: null });
    expect(learned).toEqual({ problem: null });
    expect(storedExamples(world)).toMatchObject([{ source: 'slouching_now', bad: true, kind: 'slouch' }]);
  });

  it.each([
    ['same_as_upright', UPRIGHT],
    ['not_seen', []],
    ['camera_moved', sit({ shoulderWidth: 195 })],
  ] as const)('reports that nothing can be learned: %s', async (problem, pose) => {
    const world = await watchSomebody();
    await world.sit([...pose], 10);
    const learned = await world.send('pageToBackground.slouchingNow', { issue: 'slouch', atMs: null });
    expect(learned).toEqual({ problem });
    expect(storedExamples(world)).toEqual([]);
  });

  it('reports that the watch is off', async () => {
    const world = await createWorld();
    const learned = await world.send('pageToBackground.slouchingNow', { issue: 'slouch', atMs: null });
    expect(learned).toEqual({ problem: 'not_watching' });
  });
});

describe('a correction of an earlier version', () => {
  it('holds until it is undone', async () => {
    const world = await createWorld();
    const limits = [{ issue: 'forward_head', shift: 2, sinceMs: 1 }];
    world.machine.areas.local.set('personalLimits', { version: 1, limits });
    await world.send('pageToBackground.start');
    expect(await isAlerted(world, HEAD_A_LITTLE_FORWARD)).toBe(false);
    await world.send('pageToBackground.undoLimits', { issue: 'forward_head' });
    expect(await isAlerted(world, HEAD_A_LITTLE_FORWARD)).toBe(true);
  });
});

describe('examples from a file', () => {
  it('are added to the existing ones, and hold everywhere if their workplace is unknown', async () => {
    const world = await watchSomebody();
    await world.send('pageToBackground.addExample', exampleAt(UPRIGHT, { atMs: 9, setup: 'desk' }));
    const examples = [
      shownAt(SUNK_BACK, { atMs: 5, setup: 'another-browser' }),
      exampleAt(UPRIGHT, { atMs: 6, setup: 'desk' }),
    ];
    await world.send('pageToBackground.importExamples', { version: 1, examples });
    expect(storedExamples(world).map(({ atMs, setup }) => [atMs, setup])).toEqual([
      [5, null],
      [6, 'desk'],
      [9, 'desk'],
    ]);
    expect(await isAlerted(world, SUNK_BACK)).toBe(true);
  });
});
