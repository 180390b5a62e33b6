import { readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Baseline } from '../../src/posture/baseline/baseline.ts';
import { calibrateFromPoses } from '../../src/posture/calibration/calibration.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { CLIP_FPS, type ClipName, renderTestClip } from '../../tools/clips/browser-clips.ts';
import { readSeenUpright } from '../../tools/clips/seen-upright.ts';
import { parseY4m, rgbToI420, Y4M_FRAME_MARK, y4mHeader } from '../../tools/simulator/y4m.ts';
import { SPEED } from './build-under-test.ts';
import { clipPath } from './launch.ts';

/** The calibration that a first run with the upright part of a clip gives. */
async function baselineOf(clip: ClipName): Promise<Baseline> {
  const seen = await readSeenUpright(await renderTestClip(clip, SPEED));
  if (seen === null) throw new Error(`Nobody has looked at the clip '${clip}' beforehand.`);
  const calibrated = calibrateFromPoses(seen.poses, seen.frame, 0);
  if (!('baseline' in calibrated)) throw new Error(`'${clip}' does not calibrate: ${calibrated.problem}`);
  return calibrated.baseline;
}

/** The stored workplaces of a user who calibrated with a clip. */
export async function calibratedWith(clip: ClipName): Promise<Record<string, unknown>> {
  const place = {
    id: 'seeded',
    name: null,
    stance: 'sitting',
    camera: null,
    calibrationPoses: null,
    lastUsedAtMs: 0,
  };
  const seeded = { version: 1, inUse: 'seeded', setups: [{ ...place, baseline: await baselineOf(clip) }] };
  return JSON.parse(JSON.stringify(seeded));
}

/** Stores a clip's calibration in the profile, for tests that are not about calibrating. */
export async function seedBaseline(browser: Launched, clip: ClipName): Promise<void> {
  const worker = await browser.serviceWorker();
  const setups = await calibratedWith(clip);
  await worker.evaluate((value) => chrome.storage.local.set({ setups: value }), setups);
}

/** A webcam clip that can be swapped: a camera plays, from the start, the file that is there when it is opened. */
export interface ChangingClip {
  readonly path: string;
  show(clip: ClipName): Promise<void>;
}

/** Creates one in a folder. */
export async function changingClip(folder: string, first: ClipName): Promise<ChangingClip> {
  const path = join(folder, 'camera.y4m');
  await symlink(await clipPath(first), path);
  return {
    path,
    async show(clip) {
      const next = `${path}.next`;
      await symlink(await clipPath(clip), next);
      await rename(next, path);
    },
  };
}

/**
 * Writes a clip in which a person sits upright, and a shutter covers the lens for the second half. Resolves with its
 * path.
 */
export async function writeShutterClip(folder: string): Promise<string> {
  const clip = await readFile(await clipPath('upright'));
  const { width, height, frames } = parseY4m(clip);
  const black = rgbToI420(new Uint8Array(width * height * 3), { width, height });
  const blackFrame = Buffer.concat([Buffer.from(Y4M_FRAME_MARK), black]);
  const path = join(folder, 'shutter.y4m');
  await writeFile(path, Buffer.concat([clip, ...frames.map(() => blackFrame)]));
  return path;
}

/** Writes a clip of a single frame of an upright person: a camera that hangs. Resolves with its path. */
export async function writeFrozenClip(folder: string): Promise<string> {
  const clip = await readFile(await clipPath('upright'));
  const { width, height, frames } = parseY4m(clip);
  const [first] = frames;
  if (first === undefined) throw new Error('The clip has no frame.');
  const path = join(folder, 'frozen.y4m');
  const frame = Buffer.concat([Buffer.from(Y4M_FRAME_MARK), first]);
  await writeFile(path, Buffer.concat([Buffer.from(y4mHeader({ width, height }, CLIP_FPS)), frame]));
  return path;
}
