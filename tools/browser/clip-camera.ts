import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseY4m } from '../simulator/y4m.ts';

/*
 * Firefox's fake camera cannot play a file, and its automation cannot run a script in an extension's page
 * before the page's own. So the test uses a copy of the built extension with one extra script at the start of
 * two pages. The script answers getUserMedia with a clip. Everything else is as shipped.
 */

/** The page that calibrates and the one that watches. Each opens a camera. */
const CALIBRATES = 'dashboard/index.html';
const WATCHES = 'camera/host-tab.html';

/** A clip for a webcam. */
export interface PlayedClip {
  /** A y4m file. */
  readonly path: string;
  /** Frames per real second. */
  readonly fps: number;
  /** How many frames from the start are looped on the page that calibrates; all if omitted. */
  readonly calibratingFrames?: number;
}

interface Played {
  readonly fps: number;
  readonly frames: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page. A worker provides the ticks, because a hidden page's timers would be slowed down. */
function answerWithClip({ fps, frames, width, height }: Played): void {
  MediaDevices.prototype.getUserMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    const startMs = performance.now();
    let shown = -1;
    const draw = async () => {
      const at = Math.floor(((performance.now() - startMs) / 1000) * fps) % frames;
      if (at === shown) return;
      shown = at;
      const planes = await (await fetch(`/clip/${at}.yuv`)).arrayBuffer();
      const init = { format: 'I420', codedWidth: width, codedHeight: height, timestamp: 0 } as const;
      const picture = new VideoFrame(planes, init);
      pen?.drawImage(picture, 0, 0);
      picture.close();
    };
    await draw();
    const stream = canvas.captureStream(fps);
    const clock = new Worker('/clip/clock.js');
    clock.onmessage = () => void draw();
    return stream;
  };
}

async function putBefore(folder: string, page: string, played: Played): Promise<void> {
  const script = `clip/${page.replaceAll(/\W/g, '-')}.js`;
  const code = `globalThis.__name = (named) => named;\n(${answerWithClip})(${JSON.stringify(played)});`;
  await writeFile(join(folder, script), code);
  const html = await readFile(join(folder, page), 'utf8');
  const withScript = html.replace('<head>', `<head><script src="/${script}"></script>`);
  await writeFile(join(folder, page), withScript);
}

/** Copies a built extension, with a clip as its camera. Resolves with the folder; the caller deletes it. */
export async function withClipCamera(extension: string, clip: PlayedClip): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-firefox-'));
  await cp(extension, folder, { recursive: true });
  await mkdir(join(folder, 'clip'));
  const { frames, ...size } = parseY4m(await readFile(clip.path));
  await Promise.all(frames.map((planes, i) => writeFile(join(folder, `clip/${i}.yuv`), planes)));
  const { fps } = clip;
  await writeFile(join(folder, 'clip/clock.js'), `setInterval(() => postMessage(null), ${1000 / fps});`);
  const all = { fps, frames: frames.length, ...size };
  await putBefore(folder, WATCHES, all);
  await putBefore(folder, CALIBRATES, { ...all, frames: clip.calibratingFrames ?? frames.length });
  return folder;
}

export async function deleteCopy(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
