import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  type ClipMoment,
  listMoments,
  planShoot,
  type Shoot,
  type ShootOptions,
  shootFrames,
} from './plan-frames.ts';
import { CACHE, openRenderer, type Renderer, type RgbFrame } from './render.ts';
import { hashSources } from './source-version.ts';
import { rgbToI420, Y4M_FRAME_MARK, y4mHeader } from './y4m.ts';

export type ClipFormat = 'y4m' | 'mjpeg';

export interface ClipOptions extends ShootOptions {
  /**
   * y4m plays at its own rate (460 kB a frame at 640 × 480); mjpeg is small and always plays at 30 a second.
   */
  readonly format: ClipFormat;
  /** Playback speed of a y4m relative to filming; 1 by default. */
  readonly speed?: number;
}

/** A webcam clip. Chromium's fake camera plays it in a loop. */
export interface Clip {
  readonly path: string;
  /** Playing time. */
  readonly durationMs: number;
  readonly truth: readonly ClipMoment[];
}

/**
 * In grey levels. Without noise, frames of a still scene would be identical, as no webcam's are, and would
 * count as a camera that hangs.
 */
const WEBCAM_NOISE = 2;

/** Chromium plays an mjpeg file at this rate, whatever it contains. */
const MJPEG_FPS = 30;
const JPEG = { quality: 90, chromaSubsampling: '4:2:0' } as const;

/**
 * Renders a webcam clip, with a webcam's noise by default, or returns the one in .cache/simulator, which is
 * valid until the simulator's sources change. Uses `renderer` or, during the call, one of its own.
 */
export async function renderClip(options: ClipOptions, renderer?: Renderer): Promise<Clip> {
  const shoot = planShoot({ sensorNoise: WEBCAM_NOISE, ...options });
  const { format, speed = 1 } = options;
  checkRate(options);
  const path = join(CACHE, `${await nameShoot(shoot, format, speed)}.${format}`);
  if (!(await exists(path)))
    await withRenderer(renderer, (drawer) => writeClip(path, shoot, format, drawer, speed));
  const truth = listMoments(shoot);
  return { path, durationMs: (truth.length * 1000) / shoot.fps / speed, truth };
}

function checkRate({ format, fps, speed = 1 }: ClipOptions): void {
  if (format === 'mjpeg' && speed !== 1) throw new Error('An mjpeg clip plays as fast as it was filmed');
  if (format === 'mjpeg' && !Number.isInteger(MJPEG_FPS / fps)) {
    throw new Error(`An mjpeg clip plays at ${MJPEG_FPS} frames a second; ${fps} does not divide it`);
  }
}

async function nameShoot(shoot: Shoot, format: string, speed: number): Promise<string> {
  const parameters = JSON.stringify([shoot, format, speed, await hashSources()]);
  return createHash('sha256').update(parameters).digest('hex').slice(0, 20);
}

/**
 * Writes to a temporary path and moves the file when complete, so that another run never reads half a clip.
 */
export async function writeClip(
  path: string,
  shoot: Shoot,
  format: ClipFormat,
  renderer: Renderer,
  speed = 1,
): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const unfinished = `${path}.${process.pid}.part`;
  const file = createWriteStream(unfinished);
  if (format === 'y4m') file.write(y4mHeader(shoot.scene, shoot.fps * speed));
  const encode = format === 'y4m' ? encodeY4mFrame : (frame: RgbFrame) => encodeMjpegFrames(frame, shoot.fps);
  for await (const frame of shootFrames(shoot, renderer)) {
    if (!file.write(await encode(frame))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  await rename(unfinished, path);
}

function encodeY4mFrame(frame: RgbFrame): Uint8Array {
  return Buffer.concat([Buffer.from(Y4M_FRAME_MARK), rgbToI420(frame.rgb, frame)]);
}

async function encodeMjpegFrames(frame: RgbFrame, fps: number): Promise<Uint8Array> {
  const jpeg = await encodeJpeg(frame);
  return Buffer.concat(Array.from({ length: MJPEG_FPS / fps }, () => jpeg));
}

function encodeJpeg({ rgb, width, height }: RgbFrame): Promise<Buffer> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg(JPEG)
    .toBuffer();
}

/** Writes 0000.jpg, 0001.jpg, … and truth.jsonl, one line per picture. */
export async function writeStills(
  folder: string,
  options: ShootOptions,
  renderer?: Renderer,
): Promise<number> {
  const shoot = planShoot(options);
  const moments = listMoments(shoot);
  await mkdir(folder, { recursive: true });
  const nameOf = (index: number) => `${String(index).padStart(4, '0')}.jpg`;
  await withRenderer(renderer, async (drawer) => {
    let index = 0;
    for await (const frame of shootFrames(shoot, drawer)) {
      await writeFile(join(folder, nameOf(index++)), await encodeJpeg(frame));
    }
  });
  const lines = moments.map((moment, index) => JSON.stringify({ file: nameOf(index), ...moment }));
  await writeFile(join(folder, 'truth.jsonl'), `${lines.join('\n')}\n`);
  return moments.length;
}

/** Runs with the given renderer, or with a temporary one. */
export async function withRenderer<T>(
  given: Renderer | undefined,
  use: (renderer: Renderer) => Promise<T>,
): Promise<T> {
  if (given !== undefined) return use(given);
  const renderer = await openRenderer();
  try {
    return await use(renderer);
  } finally {
    await renderer.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
