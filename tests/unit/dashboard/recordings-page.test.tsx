// @vitest-environment happy-dom
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { labelledMs } from '../../../src/dashboard/replay/recording-scale.tsx';
import { whyShortText } from '../../../src/dashboard/replay/recording-text.ts';
import { RecordingsPage } from '../../../src/dashboard/replay/recordings-page.tsx';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { takeObservation } from '../../../src/engine/judge.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { pickPoses, withCalibration } from '../../../src/recording/calibration-poses.ts';
import { createRecorder } from '../../../src/recording/recorder.ts';
import { parseRecording, serialiseRecording } from '../../../src/recording/recording.ts';
import { OFF } from '../../../src/state/session.ts';
import { FRAME, sit } from '../posture/seated.ts';
import { browser } from '../ui/fake-browser.ts';
import { productState, setup, setupsOf, WATCHING } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const ROOT = join(import.meta.dirname, '../../..');
const UPRIGHT = sit();
const calibrated = calibrateFromPoses([UPRIGHT, UPRIGHT, UPRIGHT], FRAME, 0);
const BASELINE = 'baseline' in calibrated ? calibrated.baseline : null;
const calibration = pickPoses(Array.from({ length: 27 }, () => ({ pose: UPRIGHT, frame: FRAME })));
vi.mock('../../../src/state/stored-items.ts', () => ({
  workplacesItem: { get: async () => setupsOf(setup({ calibrationPoses: calibration })) },
}));

/** As the camera host records it: half a minute upright, half a minute forward. */
function recordedText(): string {
  const recorder = createRecorder();
  let engine = createEngine(BASELINE, DEFAULT_ENGINE_CONFIG);
  for (let i = 0; i < 60; i++) {
    const pose = i < 30 ? UPRIGHT : sit({ head: 1.3, eyeHeight: 0.5 });
    const seen = { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 } as const;
    const taken = takeObservation(engine, seen, 1e12 + i * 1000);
    recorder.take(seen, 1e12 + i * 1000, engine, taken.engine);
    engine = taken.engine;
  }
  const recording = recorder.read();
  if (recording === null) throw new Error('Nothing was recorded.');
  return serialiseRecording(recording);
}

/** A recording from a version that did not include what it was judged by. */
function asRecordedOnce(jsonl: string): string {
  const lines = jsonl.trimEnd().split('\n');
  return lines.map((line) => JSON.stringify({ ...JSON.parse(line), engine: undefined })).join('\n');
}

function find<E extends HTMLElement = HTMLElement>(testId: string): E {
  const found = document.querySelector<E>(`[data-testid="${testId}"]`);
  if (found === null) throw new Error(`No ${testId}`);
  return found;
}

async function click(testId: string): Promise<void> {
  await act(async () => find(testId).click());
}

/** Lets the page render until a condition holds. */
async function until(holds: () => void): Promise<void> {
  await vi.waitFor(async () => {
    await act(async () => {});
    holds();
  });
}

async function takeRecording(): Promise<void> {
  await click('take-recording');
  await until(() => find('verdict'));
}

/** When the frames were seen that the page plays, in milliseconds since the first. */
function playedMs(): readonly number[] {
  const parsed = parseRecording(recordedText());
  if (!parsed.ok || calibration === null) throw new Error('no recording');
  const { frames } = withCalibration(parsed.recording, calibration);
  return frames.map(({ atMs }) => atMs - (frames[0]?.atMs ?? 0));
}

const goTo = (index: number) => goToMoment(playedMs()[index] ?? 0);

async function goToMoment(ms: number): Promise<void> {
  const scrubber = find<HTMLInputElement>('scrubber');
  await act(async () => {
    scrubber.value = String(ms);
    scrubber.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function openFile(content: string): Promise<void> {
  const input = find<HTMLInputElement>('open-recording');
  Object.defineProperty(input, 'files', { value: [new File([content], 'x.jsonl')], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const blobs: Blob[] = [];

beforeEach(async () => {
  vi.clearAllMocks();
  blobs.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:made-up';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  browser.runtime.sendMessage.mockImplementation(async () => ({ ok: true, value: recordedText() }));
  await act(async () => render(<RecordingsPage product={productState()} />, document.body));
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.restoreAllMocks();
});

describe('the page of recordings', () => {
  it.each([
    ['Plumbline has just been turned on', 155, 200, 'Plumbline has been on for 3 min, so the recording'],
    [
      'it was calibrated since',
      200,
      155,
      'The recording is 1:02 long: it starts over with each calibration.',
    ],
    ['neither is the reason', 900, 900, 'The recording is 1:02 long: it starts over when Plumbline starts'],
  ])('says why it is short: %s', async (_, onForSeconds, calibratedSeconds, says) => {
    const session = { ...WATCHING, sinceMs: Date.now() - onForSeconds * 1000 };
    const place = setup();
    const createdAtMs = Date.now() - calibratedSeconds * 1000;
    const setups = setupsOf({ ...place, baseline: { ...place.baseline, createdAtMs } });
    await act(async () =>
      render(<RecordingsPage product={productState({ session, setups })} />, document.body),
    );
    await takeRecording();
    await until(() => expect(find('recording-short').textContent).toContain(says));
  });

  it('gives no reason for a recording that is as long as is kept', () => {
    const parsed = parseRecording(recordedText());
    if (!parsed.ok) throw new Error('no recording');
    const { frames } = parsed.recording;
    const whole = { ...parsed.recording, frames: frames.map((each) => ({ ...each, atMs: each.atMs * 5 })) };
    expect(whyShortText(productState(), whole, Date.now())).toBe('');
  });

  it('says that it contains no pictures', () => {
    expect(document.body.textContent).toContain('they contain no picture');
  });

  it('leads on: to the last minutes while it is on, else to turning it on, or to the calibration', async () => {
    expect(document.querySelectorAll('.recording-steps li')).toHaveLength(3);
    expect(document.querySelector('.primary')).toBe(find('take-recording'));
    const primary = async (product: ReturnType<typeof productState>) => {
      await act(async () => render(<RecordingsPage product={product} />, document.body));
      return document.querySelector('.primary')?.textContent;
    };
    expect(await primary(productState({ session: OFF }))).toBe('Turn on Plumbline');
    expect(document.body.textContent).toContain('only while Plumbline is on');
    expect(await primary(productState({ calibrated: false }))).toBe('Calibrate');
  });

  it('moves the focus to the player, and says after saving what to do with the file', async () => {
    await takeRecording();
    expect(document.activeElement).toBe(find('player'));
    await click('save-recording');
    expect(find('recording-saved').textContent).toContain(
      'To report what happened, go to the page you installed Plumbline from',
    );
  });

  it('shows the verdict at each moment', async () => {
    await takeRecording();
    expect(find('verdict').textContent).toBe('Upright');
    await goTo(2);
    expect(find('verdict').textContent).toBe('Your calibration');
    await goTo(60);
    expect(find('verdict').textContent).toMatch(/Head forward|Rounded back/);
    expect(find('scrubber').getAttribute('aria-valuetext')).toMatch(/^0:\d\d, (Head forward|Rounded back)/);
  });

  it('plays, and stops at the end', async () => {
    await takeRecording();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await goTo(69);
    await click('play');
    expect(find('play').textContent).toBe('Pause');
    // Each act lets the page render, and start waiting for the next frame.
    for (let i = 0; i < 4; i++)
      await act(async () => {
        await vi.advanceTimersByTimeAsync(300);
      });
    expect(find<HTMLInputElement>('scrubber').value).toBe(String(playedMs()[71]));
    expect(find('play').textContent).toContain('Play');
  });

  it('plays at the speed of the recording too', async () => {
    await takeRecording();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await goTo(69);
    await click('speed-1');
    await click('play');
    const at = () => find<HTMLInputElement>('scrubber').value;
    await act(async () => void (await vi.advanceTimersByTimeAsync(900)));
    expect(at()).toBe(String(playedMs()[69]));
    await act(async () => void (await vi.advanceTimersByTimeAsync(200)));
    expect(at()).toBe(String(playedMs()[70]));
  });

  it('has one scale of time for knob, strip, marks and words, also with a pause in the recording', async () => {
    const lines = recordedText().trimEnd().split('\n');
    // Half a minute in which nothing was recorded, in the middle.
    const paused = lines.map((line, index) => {
      const { t, ...rest } = JSON.parse(line);
      return JSON.stringify(
        index > 30 ? { t: t + 30_000, ...rest } : { ...(t !== undefined && { t }), ...rest },
      );
    });
    await openFile(paused.join('\n'));
    await until(() => find('verdict'));
    const scrubber = find<HTMLInputElement>('scrubber');
    expect(scrubber.max).toBe('89000');
    await goToMoment(20_000);
    expect(document.querySelector('.verdict .quiet')?.textContent).toBe('0:20 of 1:29');
    await click('mark-from');
    await goToMoment(25_000);
    await click('mark-to');
    await click('mark-upright');
    const rect = (selector: string) => {
      const found = document.querySelector(selector);
      return ['x', 'width'].map((name) => Number(found?.getAttribute(name)));
    };
    expect(document.querySelector('.strip')?.getAttribute('viewBox')).toBe('0 0 89000 26');
    expect(rect('.strip-mark-upright')).toEqual([20_000, 6000]);
    expect(rect('.strip-stretch')).toEqual([20_000, 6000]);
    await goToMoment(75_000);
    expect(scrubber.getAttribute('aria-valuetext')).toMatch(/^1:15, /);
    // Inside the pause there is nothing to show: the nearest frame.
    await goToMoment(40_000);
    expect(scrubber.value).toBe('29000');
  });

  it('marks nothing before a part is chosen, and never the whole recording by itself', async () => {
    await takeRecording();
    const answers = () => ['mark-upright', 'mark-slouch'].map((id) => find<HTMLButtonElement>(id).disabled);
    expect(answers()).toEqual([true, true]);
    expect(find('stretch').textContent).toContain('No part is chosen yet.');
    expect(document.querySelector('.strip-stretch')).toBeNull();
    await click('mark-from');
    expect(answers()).toEqual([false, false]);
    await click('mark-upright');
    expect(answers()).toEqual([false, false]);
    // Elsewhere, the next part is to be chosen again.
    await goTo(20);
    expect(answers()).toEqual([true, true]);
  });

  it('says how to mark a false alarm, and how a missed slouch', async () => {
    await takeRecording();
    const said = document.querySelector('.marks')?.textContent;
    expect(said).toMatch(/orange part.*missed in a green part, set its start and end/);
    expect(said).toContain('Set start and end yourself');
  });

  it('has the slouch at the moment shown as the part to mark, or the nearest before', async () => {
    await takeRecording();
    await goTo(60);
    expect(find('strip-part').getAttribute('aria-pressed')).toBe('true');
    expect(find('stretch').textContent).toMatch(/^From 0:33 to 1:02:$/);
    await click('mark-upright');
    expect(find('marked').textContent).toMatch(/0:33 to 1:02: fine/);
  });

  it('has slouches in the strip to choose, named by their time; the choice stays', async () => {
    await takeRecording();
    const slouch = find('strip-part');
    expect(slouch.getAttribute('aria-label')).toMatch(/^Slouch, 0:33 to 1:02$/);
    expect(slouch.getAttribute('aria-pressed')).toBe('false');
    await click('strip-part');
    expect(find('verdict').textContent).toMatch(/Head forward|Rounded back/);
    await goTo(20);
    expect(slouch.getAttribute('aria-pressed')).toBe('true');
    expect(find('stretch').textContent).toMatch(/^From 0:33 to 1:02:$/);
  });

  it('says when a part ends as it is drawn, also one that does not end with the recording', async () => {
    const lines = recordedText().trimEnd().split('\n');
    await openFile(lines.join('\n'));
    await until(() => find('verdict'));
    await goToMoment(20_000);
    await click('mark-from');
    await goToMoment(25_000);
    await click('mark-to');
    const bar = document.querySelector('.strip-stretch');
    const endMs = Number(bar?.getAttribute('x')) + Number(bar?.getAttribute('width'));
    expect([bar?.getAttribute('x'), endMs]).toEqual(['20000', 26_000]);
    expect(find('stretch').textContent).toBe('From 0:20 to 0:26:');
    await click('mark-upright');
    expect(find('marked').textContent).toContain('0:20 to 0:26: fine');
  });

  it('names what its lines mean, once they are there', async () => {
    await takeRecording();
    const named = () =>
      [...document.querySelectorAll('.player .legend-row li')].map((each) => each.textContent);
    const always = ['Upright', 'Slouching', 'Away or not counted', 'Moment shown'];
    expect(named()).toEqual(always);
    await click('strip-part');
    expect(named()).toEqual([...always, 'Chosen part']);
    await click('mark-upright');
    expect(named()).toEqual([...always, 'Chosen part', 'Your marks']);
  });

  it('says the time below the strip, in a few round steps', async () => {
    await takeRecording();
    expect(find('recording-scale').textContent).toBe('0:000:301:00');
    expect(labelledMs(300_000)).toEqual([0, 60_000, 120_000, 180_000, 240_000, 300_000]);
    expect(labelledMs(1)).toEqual([0]);
  });

  it('saves a file that replay accepts unchanged, including the marks', async () => {
    await takeRecording();
    await goTo(50);
    await click('mark-from');
    await goTo(55);
    await click('mark-to');
    await click('mark-upright');
    expect(find('marked').textContent).toMatch(/0:4\d to 0:4\d: fine/);
    await click('save-recording');
    await until(() => expect(blobs).toHaveLength(1));
    const saved = (await blobs[0]?.text()) ?? '';
    const parsed = parseRecording(saved);
    if (!parsed.ok) throw new Error(parsed.error.problem);
    const labels = parsed.recording.frames.map(({ label }) => label);
    expect(labels.slice(12).filter((label) => label === 'upright')).toHaveLength(6);

    const folder = mkdtempSync(join(tmpdir(), 'plumbline-saved-'));
    writeFileSync(join(folder, 'saved.jsonl'), saved);
    const tsx = join(ROOT, 'node_modules/.bin/tsx');
    const args = [join(ROOT, 'scripts/replay.ts'), join(folder, 'saved.jsonl'), '--json'];
    const { stdout, status } = spawnSync(tsx, args, { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    // Six frames were marked fine where it found a slouch: it calibrated from frames of its own.
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      recordings: 1,
      unknown: 0,
      stills: { fp: 6 },
      alerts: [{ issue: expect.any(String) }],
    });
  });

  it.each<[string, Partial<Parameters<typeof productState>[0]>, string]>([
    ['it has just been turned on', {}, 'hasn’t seen anything yet'],
    [
      'the camera is blocked',
      { host: { camera: 'failed', problem: 'permission_denied' } },
      'The camera is blocked. That’s why',
    ],
    ['the screen is locked', { host: { camera: 'off' }, locked: true }, 'nothing to replay'],
  ])('says why there is nothing if %s, and names the other way', async (_, facts, why) => {
    browser.runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    await act(async () => render(<RecordingsPage product={productState(facts)} />, document.body));
    await click('take-recording');
    await until(() => expect(find('recording-problem').textContent).toContain(why));
    expect(find('recording-problem').textContent).toContain('Test it on yourself');
    expect(find('recording-problem').textContent).not.toContain('only while Plumbline is on');
    expect(find('recording-problem').classList).not.toContain('warning');
    expect(document.querySelector('[data-testid="player"]')).toBeNull();
  });

  it('opens a file, and says which line of a broken one is wrong', async () => {
    await openFile(recordedText());
    await until(() => expect(find('verdict').textContent).toBe('Upright'));
    await openFile(asRecordedOnce(recordedText()));
    await until(() => expect(find('verdict').textContent).toMatch(/^Not clear: /));
    const lines = recordedText().split('\n');
    lines[4] = '{"t":1,"phase":"monitor","keypoints":[[1,2]]}';
    await openFile(lines.join('\n'));
    await until(() => expect(find('recording-problem').textContent).toContain('line 5'));
    await openFile(lines[0] ?? '');
    await until(() => expect(find('recording-problem').textContent).toContain('is empty'));
  });
});
