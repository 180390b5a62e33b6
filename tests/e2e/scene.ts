import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Launched } from '../../scripts/browser/launch.ts';
import type { Baseline } from '../../src/posture/baseline.ts';
import { calibrateFromPoses } from '../../src/posture/calibration.ts';
import type { Keypoint, Pose } from '../../src/posture/keypoints.ts';
import { renderClip } from '../simulator/clip.ts';
import { rgbToI420, Y4M_FRAME_MARK } from '../simulator/y4m.ts';

const FPS = 5;
const FRAME = { width: 640, height: 480 } as const;

/** Somebody upright before a laptop: nose, eyes, ears and shoulders; what is below the picture has no score. */
const UPRIGHT: Pose = [
  [320, 208, 0.7],
  [348, 190, 0.8],
  [293, 190, 0.8],
  [384, 232, 0.7],
  [256, 232, 0.7],
  [460, 365, 0.8],
  [180, 365, 0.8],
  ...Array.from({ length: 10 }, (): Keypoint => [320, 470, 0.05]),
];

function uprightBaseline(): Baseline {
  const calibrated = calibrateFromPoses([UPRIGHT, UPRIGHT, UPRIGHT, UPRIGHT, UPRIGHT, UPRIGHT], FRAME, 0);
  if (!('baseline' in calibrated))
    throw new Error(`The upright pose does not calibrate: ${calibrated.problem}`);
  return calibrated.baseline;
}

/** Puts a calibration into the profile, for tests that are not about calibrating. */
export async function seedBaseline(browser: Launched): Promise<void> {
  const worker = await browser.serviceWorker();
  const place = {
    id: 'seeded',
    name: null,
    stance: 'sitting',
    camera: null,
    calibrationPoses: null,
    lastUsedAtMs: 0,
  };
  const seeded = { version: 1, inUse: 'seeded', setups: [{ ...place, baseline: uprightBaseline() }] };
  const setups = JSON.parse(JSON.stringify(seeded));
  await worker.evaluate((value) => chrome.storage.local.set({ setups: value }), setups);
}

/** How long, in seconds, each part of the clip of a slouch lasts. */
export const SLOUCH_CLIP = { uprightS: 20, slouchS: 60, againUprightS: 60 } as const;

/** A clip of a person who sits upright, slouches, and sits up again; for tests that calibrate before it. */
export async function renderSlouchClip(): Promise<string> {
  const { uprightS, slouchS, againUprightS } = SLOUCH_CLIP;
  const timeline = `upright:${uprightS},hunch:${slouchS},upright:${againUprightS}`;
  return (await renderClip({ person: 'C', camera: 'laptop', timeline, fps: FPS, format: 'y4m' })).path;
}

/** A clip of a person who sits upright. */
export async function renderUprightClip(seconds: number): Promise<string> {
  const options = {
    person: 'A',
    camera: 'laptop',
    timeline: `upright:${seconds}`,
    fps: FPS,
    format: 'y4m',
  } as const;
  return (await renderClip(options)).path;
}

/** A clip in which a person sits upright, and then for as long again a shutter covers the lens. */
export async function renderShutterClip(folder: string, seconds: number): Promise<string> {
  const path = join(folder, 'shutter.y4m');
  await writeFile(path, await readFile(await renderUprightClip(seconds)));
  const black = rgbToI420(new Uint8Array(FRAME.width * FRAME.height * 3), FRAME);
  const file = await open(path, 'a');
  for (let frame = 0; frame < seconds * FPS; frame++) {
    await file.write(Y4M_FRAME_MARK);
    await file.write(black);
  }
  await file.close();
  return path;
}
