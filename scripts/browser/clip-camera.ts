import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clip } from '../../tests/simulator/clip.ts';

/*
 * Firefox's fake camera plays no file, and its automation runs no script in an extension's page before the page's own. So the
 * story is told to a copy of the built extension with one script put in front of two pages, which answers getUserMedia with a
 * clip. All else is as it ships.
 */

/** The pages that open a camera. */
const PAGES = ['camera/seen.html', 'dashboard/index.html'];
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
/** Chromium plays an mjpeg at this rate, so that the file holds each picture several times. */
const FILE_FPS = 30;

function splitJpegs(file: Buffer): Buffer[] {
  const starts: number[] = [];
  for (let at = file.indexOf(JPEG_START); at >= 0; at = file.indexOf(JPEG_START, at + 1)) starts.push(at);
  return starts.map((start, i) => file.subarray(start, starts[i + 1]));
}

/** Runs in the page. A worker ticks, as a hidden page's timers would be slowed down. */
function answerWithClip({ fps, frames }: { fps: number; frames: number }): void {
  MediaDevices.prototype.getUserMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const pen = canvas.getContext('2d');
    const pictures: Promise<ImageBitmap>[] = [];
    for (let i = 0; i < frames; i++)
      pictures.push(
        fetch(`/clip/${i}.jpg`)
          .then((answer) => answer.blob())
          .then(createImageBitmap),
      );
    const loaded = await Promise.all(pictures);
    const startMs = performance.now();
    const draw = () => {
      const at = Math.floor(((performance.now() - startMs) / 1000) * fps) % frames;
      const picture = loaded[at];
      if (picture !== undefined) pen?.drawImage(picture, 0, 0);
    };
    draw();
    const stream = canvas.captureStream(fps);
    const clock = new Worker('/clip/clock.js');
    clock.onmessage = draw;
    return stream;
  };
}

/** Copies a built extension, with a clip for a camera. Resolves with the folder, to be deleted afterwards. */
export async function withClipCamera(extension: string, clip: Clip, fps: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-firefox-'));
  await cp(extension, folder, { recursive: true });
  await mkdir(join(folder, 'clip'));
  const all = splitJpegs(await readFile(clip.path));
  const pictures = all.filter((_, i) => i % (FILE_FPS / fps) === 0);
  await Promise.all(pictures.map((picture, i) => writeFile(join(folder, `clip/${i}.jpg`), picture)));
  const given = JSON.stringify({ fps, frames: pictures.length });
  await writeFile(join(folder, 'clip/clock.js'), `setInterval(() => postMessage(null), ${1000 / fps});`);
  await writeFile(
    join(folder, 'clip/camera.js'),
    `globalThis.__name = (named) => named;\n(${answerWithClip})(${given});`,
  );
  for (const page of PAGES) {
    const html = await readFile(join(folder, page), 'utf8');
    await writeFile(
      join(folder, page),
      html.replace('<head>', '<head><script src="/clip/camera.js"></script>'),
    );
  }
  return folder;
}

export async function deleteCopy(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
