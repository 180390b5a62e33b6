import { describe, expect, it } from 'vitest';
import type { PersonalExamples } from '../../src/state/personal-examples.ts';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { change, countAlerts, showsAlert, watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

const ALL_CHANNELS = {
  notificationAfterSeconds: 0,
  card: true,
  cardAfterSeconds: 30,
  dim: true,
  dimAfterSeconds: 60,
  sound: true,
  soundAfterSeconds: 120,
  speech: true,
  speechAfterSeconds: 120,
} as const;
const ALWAYS = [{ days: [0, 1, 2, 3, 4, 5, 6] as const, fromMinute: 0, toMinute: 0 }].map(
  ({ days, ...times }) => ({ days: [...days], ...times }),
);

describe('an alert', () => {
  it('escalates channel by channel, even if the service worker dies in between, and is removed from all', async () => {
    const world = await watchSomebody({ settings: ALL_CHANNELS });
    const { machine } = world;
    const tab = world.openTab('https://example.org/');
    await world.sit(SLOUCHED, 25);
    expect(machine.toolbar.badge).toBe('!');
    const tip = machine.notifications.get('posture')?.title;
    expect(machine.toolbar.title).toBe(`Your back is rounded\n${tip}`);
    expect(showsAlert(world)).toBe(true);
    expect([tab.card, tab.dim, machine.heard.tones]).toEqual([null, false, 0]);
    world.kill('background');
    await world.sit(SLOUCHED, 30);
    expect(tab.card).not.toBe(null);
    expect([tab.dim, machine.heard.tones]).toEqual([false, 0]);
    await world.sit(SLOUCHED, 30);
    expect([tab.dim, machine.heard.tones]).toEqual([true, 0]);
    world.kill('background');
    await world.sit(SLOUCHED, 60);
    expect(machine.heard.tones).toBe(2);
    expect(machine.heard.said).toHaveLength(1);
    expect(machine.heard.said[0]).toMatch(/^[A-Z].*\. .* for .*(seconds|minutes)\.$/);

    await world.sit(UPRIGHT, 8);
    expect([tab.card, tab.dim, machine.toolbar.badge]).toEqual([null, false, '']);
    expect(showsAlert(world)).toBe(false);
    expect(tab.thanks).toBe(1);
    expect(machine.heard.tones).toBe(2);
  });

  it('is removed from a channel at once when that is switched off, and shown when it is switched on', async () => {
    const world = await watchSomebody({ settings: { dim: true, dimAfterSeconds: 0 } });
    const tab = world.openTab('https://example.org/');
    await world.sit(SLOUCHED, 25);
    expect(tab.dim).toBe(true);
    await change(world, { dim: false });
    expect(tab.dim).toBe(false);
    await change(world, { dim: true, dimAfterSeconds: 0 });
    expect(tab.dim).toBe(true);
  });

  it('comes once for a slouch, however long it lasts, and again for the next after the cool-down', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 600);
    expect(countAlerts(world)).toBe(1);
    await world.sit(UPRIGHT, 10);
    await world.sit(SLOUCHED, 25);
    expect(countAlerts(world)).toBe(2);
    await world.sit(UPRIGHT, 10);
    // Within two minutes of the last: later, when the cool-down is over.
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(2);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(3);
  });

  it('stays if its notification goes without the user, whatever reason the browser gives', async () => {
    const settings = { sound: true, soundAfterSeconds: 30 } as const;
    const world = await watchSomebody({ settings });
    const { machine } = world;
    await world.sit(SLOUCHED, 25);
    // On Linux Chromium also reports a timed-out notification as closed by the user.
    machine.notifications.delete('posture');
    machine.emit('notifications.onClosed', 'posture', true);
    await world.sit(SLOUCHED, 10);
    expect(machine.toolbar.badge).toBe('!');
    await world.sit(SLOUCHED, 30);
    expect(machine.heard.tones).toBeGreaterThan(0);
    await world.sit(UPRIGHT, 10);
    expect(machine.toolbar.badge).toBe('');
  });

  it('has no tip while a warning sign stands, but says what to do about the sign', async () => {
    const world = await watchSomebody({ settings: { speech: true, speechAfterSeconds: 0 } });
    world.machine.areas.local.set('standingSigns', { signs: ['chest_pain'], day: '2026-11-28' });
    await world.sit(SLOUCHED, 25);
    const { title } = world.machine.notifications.get('posture') ?? {};
    expect(title).toContain('Call emergency services now');
    expect(world.machine.heard.said[0]).toContain('Call emergency services now');
  });

  it('knows of the signs in the diary again if their copy was lost', async () => {
    const world = await watchSomebody();
    const { page, machine } = world;
    const database = await world.finish(page.openDatabase());
    const note = {
      pain: null,
      places: [],
      signs: ['chest_pain' as const],
      notedAtMs: machine.clock.wallMs(),
    };
    await world.finish(page.keepNote(database, { day: page.dayAt(note.notedAtMs), ...note }));
    database.close();
    machine.areas.local.set('standingSigns', { signs: 'unreadable' });
    world.restartBrowser();
    await world.sit(UPRIGHT, 15);
    await world.sit(SLOUCHED, 30);
    expect(machine.notifications.get('posture')?.title).toContain('Call emergency services now');
  });

  it('waits for two minutes by the relaxed rule', async () => {
    const world = await watchSomebody({ settings: { tooLong: 'relaxed' } });
    await world.sit(SLOUCHED, 115);
    expect(countAlerts(world)).toBe(0);
    await world.sit(SLOUCHED, 10);
    expect(countAlerts(world)).toBe(1);
  });

  it.each([true, false])('thanks the user who sits up: %s', async (thanks) => {
    const world = await watchSomebody({ settings: { thanks } });
    await world.sit(SLOUCHED, 25);
    while (showsAlert(world)) await world.sit(UPRIGHT, 0.5);
    await world.sit(UPRIGHT, 1);
    expect([...world.machine.notifications.keys()]).toEqual(thanks ? ['passing'] : []);
    await world.sit(UPRIGHT, 8);
    expect([...world.machine.notifications.keys()]).toEqual([]);
  });

  it.each([
    ['drop', 2],
    ['bowl', 3],
    ['wood', 3],
  ] as const)('plays %s in the camera host, once', async (soundKind, tones) => {
    const world = await watchSomebody({ settings: { sound: true, soundAfterSeconds: 0, soundKind } });
    await world.sit(SLOUCHED, 40);
    expect(world.machine.heard.tones).toBe(tones);
  });

  it('ends when the user was fine, and this is learned', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    world.machine.emit('notifications.onButtonClicked', 'posture', 1);
    await world.pass(1);
    expect(showsAlert(world)).toBe(false);
    expect(world.machine.toolbar.badge).toBe('');
    expect(world.machine.areas.local.get('personalExamples')).toMatchObject({
      examples: [{ source: 'was_fine', bad: false }],
    });
    const { alerts } = await world.today();
    expect(alerts.map(({ outcome }) => outcome)).toEqual(['excused']);
  });

  it('whose user was fine does not count as slouching, until the answer is taken back', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    world.machine.emit('notifications.onButtonClicked', 'posture', 1);
    await world.sit(SLOUCHED, 60);
    await world.sit(UPRIGHT, 60);
    // What was seen is written every ten seconds, and at the end.
    await world.send('pageToBackground.stop');
    await world.pass(1);
    const { badMs, goodMs } = await world.today();
    expect(badMs).toBeLessThan(1000);
    const [example] = (world.machine.areas.local.get('personalExamples') as PersonalExamples).examples;
    await world.send('pageToBackground.undoExample', { atMs: example?.atMs ?? 0 });
    const after = await world.today();
    expect(after.badMs).toBeGreaterThan(20_000);
    expect(after.badMs + after.goodMs).toBe(badMs + goodMs);
  });

  it('counts no slouch that a page has asked for, also if the user stays in it for a moment', async () => {
    const world = await watchSomebody();
    await world.sit(UPRIGHT, 30);
    await world.send('pageToHost.stretching', { forMs: 30_000, activity: 'exercising' });
    await world.sit(SLOUCHED, 25);
    await world.send('pageToHost.stretching', { forMs: 0, activity: 'exercising' });
    // Well below the 5 s from which on it would be a slouch of its own: a look comes every second or two.
    await world.sit(SLOUCHED, 3);
    await world.sit(UPRIGHT, 60);
    expect(countAlerts(world)).toBe(0);
    const { episodes } = await world.today();
    expect(episodes).toEqual([]);
    await world.sit(SLOUCHED, 25);
    expect(countAlerts(world)).toBe(1);
  });

  it('says in the page that it has heard', async () => {
    const world = await watchSomebody({ settings: { card: true, cardAfterSeconds: 0 } });
    const tab = world.openTab('https://example.org/');
    await world.sit(SLOUCHED, 25);
    expect(tab.card).not.toBeNull();
    await world.sendAs({ tab: { id: tab.id } }, { name: 'contentToBackground.wasFine', data: null });
    await world.pass(1);
    expect([tab.card, tab.thanks]).toEqual([null, 1]);
  });

  it('can take the answer back in the page, and is judged as before', async () => {
    const world = await watchSomebody({ settings: { card: true, cardAfterSeconds: 0 } });
    const tab = world.openTab('https://example.org/');
    await world.sit(SLOUCHED, 25);
    await world.sendAs({ tab: { id: tab.id } }, { name: 'contentToBackground.wasFine', data: null });
    await world.sit(SLOUCHED, 5);
    const learned = () => (world.machine.areas.local.get('personalExamples') as PersonalExamples).examples;
    expect([learned().length, tab.undo?.label]).toEqual([1, 'Undo']);
    const atMs = tab.undo?.atMs ?? 0;
    await world.sendAs({ tab: { id: tab.id } }, { name: 'contentToBackground.undoFine', data: { atMs } });
    await world.sit(SLOUCHED, 5);
    expect([learned().length, tab.thanks, tab.undo]).toEqual([0, 2, null]);
    expect(world.machine.toolbar.title).toContain('Your back is rounded');
  });

  it('a posture that was called fine stays fine until the user has sat up', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    world.machine.emit('notifications.onButtonClicked', 'posture', 1);
    await world.sit(SLOUCHED, 20 * 60);
    expect(countAlerts(world)).toBe(1);
    expect(world.machine.toolbar.title).toContain('You said this posture is fine');
    await world.sit(UPRIGHT, 60);
    await world.sit(SLOUCHED, 11 * 60);
    expect(countAlerts(world)).toBe(2);
  });

  it('whoever takes the answer back is judged as before at once', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    world.machine.emit('notifications.onButtonClicked', 'posture', 1);
    await world.sit(SLOUCHED, 5);
    const [example] = (world.machine.areas.local.get('personalExamples') as PersonalExamples).examples;
    await world.send('pageToBackground.undoExample', { atMs: example?.atMs ?? 0 });
    await world.sit(SLOUCHED, 5);
    expect(world.machine.toolbar.title).toContain('Your back is rounded');
  });

  it.each([
    ['clicked', (world: World) => world.machine.emit('notifications.onClicked', 'posture')],
    ['snoozed', (world: World) => world.machine.emit('notifications.onButtonClicked', 'posture', 0)],
  ])('ends when its notification is %s', async (_, answer) => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    answer(world);
    await world.pass(1);
    expect(showsAlert(world)).toBe(false);
    expect(world.machine.toolbar.badge).toBe('');
    await world.sit(SLOUCHED, 200);
    expect(countAlerts(world)).toBe(1);
  });
});

describe('ignored alerts', () => {
  /** A slouch that ends only minutes after its alert. */
  async function ignore(world: World): Promise<void> {
    await world.sit(SLOUCHED, 25 + 4 * 60);
    await world.sit(UPRIGHT, 10);
  }

  it('three times in a row: only the toolbar alerts, and it asks why; sitting up at once ends that', async () => {
    const world = await watchSomebody();
    for (let times = 0; times < 3; times++) await ignore(world);
    expect(countAlerts(world)).toBe(3);
    expect(world.machine.areas.local.get('manners')).toMatchObject({ asksWhy: true });
    await world.sit(SLOUCHED, 25);
    expect(countAlerts(world)).toBe(3);
    expect(world.machine.toolbar.badge).toBe('!');
    await world.sit(UPRIGHT, 125);
    await world.sit(SLOUCHED, 25);
    expect(countAlerts(world)).toBe(4);
  });

  it('do not get quieter if the user does not want it', async () => {
    const world = await watchSomebody({ settings: { quieterWhenIgnored: false } });
    for (let times = 0; times < 4; times++) await ignore(world);
    expect(countAlerts(world)).toBe(4);
  });
});

describe('suppression', () => {
  it('by quiet hours removes the alert and allows none, and ends with them', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    await change(world, { quietHours: ALWAYS });
    expect(showsAlert(world)).toBe(false);
    await world.sit(SLOUCHED, 200);
    expect(countAlerts(world)).toBe(1);
    expect(world.cameraIsOn()).toBe(true);
    expect((await world.today()).alerts).toHaveLength(1);
    await change(world, {});
    await world.sit(UPRIGHT, 10);
    await world.sit(SLOUCHED, 30);
    expect(countAlerts(world)).toBe(2);
  });

  it('by a film in full screen allows no alert', async () => {
    const world = await watchSomebody();
    const film = world.openTab('https://example.org/film');
    film.audible = true;
    world.machine.window.state = 'fullscreen';
    await world.pass(60);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(0);
    // A silent scene is still part of the film.
    film.audible = false;
    await world.sit(SLOUCHED, 120);
    expect(countAlerts(world)).toBe(0);
    world.machine.window.state = 'normal';
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(1);
  });

  it('does not start for a window that is only full screen, with nothing playing', async () => {
    const world = await watchSomebody();
    world.machine.window.state = 'fullscreen';
    await world.sit(SLOUCHED, 30);
    expect(countAlerts(world)).toBe(1);
    expect(showsAlert(world)).toBe(true);
  });

  it('starts for a call that begins as an alert is due', async () => {
    const world = await watchSomebody({ settings: { inCall: 'mute' } });
    world.machine.permissions.add('https://meet.google.com/*');
    const call = world.openTab('https://meet.google.com/abc-defg-hij');
    call.audible = true;
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(0);
    expect((await world.today()).alerts).toEqual([]);
    // It is due all the while, and comes when the call is over.
    world.machine.tabs.delete(call.id);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(1);
    expect((await world.today()).alerts).toHaveLength(1);
  });

  it('starts for slides in full screen, if the browser may report them', async () => {
    const world = await watchSomebody();
    for (const site of ['http://*/*', 'https://*/*']) world.machine.permissions.add(site);
    const slides = world.openTab('https://example.org/slides');
    world.machine.window.state = 'fullscreen';
    slides.showsInFullScreen = true;
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(0);
    slides.showsInFullScreen = false;
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(1);
  });

  it('is mentioned once it has lasted for long, with its reason, and alerts come again when it is over', async () => {
    const world = await watchSomebody();
    const film = world.openTab('https://example.org/radio');
    film.audible = true;
    world.machine.window.state = 'fullscreen';
    await world.sit(UPRIGHT, 125 * 60);
    const notice = () =>
      (world.machine.areas.local.get('longSilence') as { notice: { reason: string } | null }).notice;
    expect(notice()?.reason).toBe('full_screen');
    expect(world.machine.notified).not.toContain('silence');
    world.machine.window.state = 'normal';
    await world.sit(UPRIGHT, 60);
    expect(world.machine.notified.filter((id) => id === 'silence')).toHaveLength(1);
  });

  it('begins before the next channel: a standing alert does not escalate into a call', async () => {
    const settings = { sound: true, soundAfterSeconds: 60, inFullScreen: 'mute' } as const;
    const world = await watchSomebody({ settings });
    const film = world.openTab('https://example.org/film');
    await world.sit(SLOUCHED, 75);
    film.audible = true;
    world.machine.window.state = 'fullscreen';
    await world.sit(SLOUCHED, 60);
    expect(world.machine.heard.tones).toBe(0);
    expect(showsAlert(world)).toBe(false);
  });

  it.each(['mute', 'camera_off'] as const)('while the user is idle: %s', async (whenIdle) => {
    const world = await watchSomebody({ settings: { whenIdle } });
    world.machine.idle = 'idle';
    world.machine.emit('idle.onStateChanged', 'idle');
    await world.sit(SLOUCHED, 40);
    expect(countAlerts(world)).toBe(0);
    expect(world.cameraIsOn()).toBe(whenIdle === 'mute');
    world.machine.idle = 'active';
    world.machine.emit('idle.onStateChanged', 'active');
    await world.sit(SLOUCHED, 45);
    expect(world.cameraIsOn()).toBe(true);
    expect(countAlerts(world)).toBe(1);
  });

  it('does not start for the sound of a message in a meeting tab, and an alert that is due meanwhile comes after it', async () => {
    const world = await watchSomebody({ settings: { inCall: 'mute' } });
    world.machine.permissions.add('https://app.slack.com/*');
    const chat = world.openTab('https://app.slack.com/client');
    chat.audible = true;
    await world.sit(SLOUCHED, 23);
    expect(countAlerts(world)).toBe(0);
    chat.audible = false;
    await world.sit(SLOUCHED, 10);
    expect(countAlerts(world)).toBe(1);
  });

  it('lasts through a call that is heard in a meeting tab, until ten minutes after it was last heard', async () => {
    const world = await watchSomebody({ settings: { inCall: 'mute' } });
    world.machine.permissions.add('https://meet.google.com/*');
    const call = world.openTab('https://meet.google.com/abc-defg-hij');
    call.audible = true;
    await world.sit(UPRIGHT, 60);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(0);
    call.audible = false;
    await world.sit(SLOUCHED, 9 * 60);
    expect(countAlerts(world)).toBe(0);
    await world.sit(SLOUCHED, 2 * 60);
    expect(countAlerts(world)).toBe(1);
  });

  it('on battery, if the user wants it: the camera is off until the computer is plugged in', async () => {
    const world = await watchSomebody({ settings: { onBattery: 'camera_off' } });
    const { battery } = world.machine;
    battery.charging = false;
    battery.dispatchEvent(new Event('chargingchange'));
    await world.pass(3);
    expect(world.cameraIsOn()).toBe(false);
    await world.pass(300);
    expect(world.cameraIsOn()).toBe(false);
    battery.charging = true;
    battery.dispatchEvent(new Event('chargingchange'));
    await world.sit(UPRIGHT, 5);
    expect(world.machine.toolbar.icon).toBe('on');
  });
});
