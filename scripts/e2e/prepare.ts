import { CLIP_NAMES, type ClipName, renderTestClip } from '../../tools/clips/browser-clips.ts';
import { keepSeenUpright, readSeenUpright } from '../../tools/clips/seen-upright.ts';
import { startNodeDetector } from '../../tools/detector/node-detector.ts';
import { openRenderer, type Renderer } from '../../tools/simulator/render.ts';
import type { Clip } from '../../tools/simulator/render-clip.ts';
import { BROWSERS } from '../build/browsers.ts';
import { REAL_TIME, TEST_TIME_SCALE } from '../build/product-time.ts';
import { buildForTests } from '../build/test-builds.ts';
import { buildExtension } from '../build.ts';

/** Renders all clips with one renderer, except those already rendered. */
async function renderAll(names: readonly ClipName[], speed: number): Promise<Clip[]> {
  const renderer = openRendererWhenNeeded();
  try {
    const clips: Clip[] = [];
    for (const name of names) clips.push(await renderTestClip(name, speed, renderer));
    return clips;
  } finally {
    await renderer.close();
  }
}

/** A renderer that starts its browser with the first frame to draw. */
function openRendererWhenNeeded(): Renderer {
  let opened: Promise<Renderer> | null = null;
  return {
    async render(scene, frames) {
      opened ??= openRenderer();
      return (await opened).render(scene, frames);
    },
    async close() {
      await (await opened)?.close();
    },
  };
}

async function detectInAll(clips: readonly Clip[]): Promise<void> {
  const unseen: Clip[] = [];
  for (const clip of clips) if ((await readSeenUpright(clip)) === null) unseen.push(clip);
  if (unseen.length === 0) return;
  const detector = await startNodeDetector();
  for (const clip of unseen) await keepSeenUpright(clip, detector);
  detector.dispose();
}

async function prepareClips(names: readonly ClipName[], speed: number): Promise<void> {
  await detectInAll(await renderAll(names, speed));
}

/** Builds and renders what the end-to-end tests need, if it does not exist yet. */
export async function prepareEndToEnd(): Promise<void> {
  for (const browser of BROWSERS) await buildForTests(browser);
  await prepareClips(CLIP_NAMES.test, TEST_TIME_SCALE);
}

/** The same for the tests before a release, which run the shipped build at its own speed. */
export async function prepareRelease(): Promise<void> {
  for (const browser of BROWSERS) await buildExtension(browser);
  await prepareClips(CLIP_NAMES.release, REAL_TIME.scale);
}
