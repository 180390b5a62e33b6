import type { BackendName } from '../../src/detection/pose/pose-detector.ts';
import type { Settings } from '../../src/state/settings.ts';
import { awaitAlertDelays } from './alert-delay.ts';
import type { BenchScene } from './clips.ts';
import { measureCost, type SceneCost, settle } from './scene-cost.ts';
import { measureSideBySide, type SideBySide } from './side-by-side.ts';
import { calibrateOnce, type Prepared, watchScene } from './watched-scene.ts';

export interface ScenesResult {
  /** nowAndThen: the still scene with a duty cycle of one minute, the camera closed in between. */
  readonly scenes: Readonly<Record<'cameraAlone' | 'still' | 'moving' | 'empty' | 'nowAndThen', SceneCost>>;
  readonly sideBySide: Readonly<Record<'still' | 'moving', SideBySide>>;
  /**
   * From the start of each slouch to its alert; shorter than the list in `SLOUCHES` if an alert is missing.
   */
  readonly alertDelaysS: readonly number[];
  readonly firstVerdictMs: number;
}

function measureScene(
  scene: BenchScene,
  prepared: Prepared,
  seconds: number,
  changed: Partial<Settings> = {},
): Promise<SceneCost> {
  return watchScene(scene, prepared, changed, async (_, browser) => {
    for (const open of browser.context.pages().slice(1)) await open.close();
    await settle();
    return measureCost(browser, seconds);
  });
}

function measureDelays(prepared: Prepared): Promise<number[]> {
  const soon = { coolDownSeconds: 30 } as const;
  return watchScene('slouches', prepared, soon, (page) => awaitAlertDelays(page, Date.now()));
}

/**
 * Watches each scene for some seconds in real Chromium on one backend, and measures the cost: still and
 * moving beside the plain variant, the others one after the other.
 * @param plainCopy the extension with the plain page in it
 */
export async function measureScenes(
  backend: BackendName,
  plainCopy: string,
  seconds: number,
): Promise<ScenesResult> {
  const prepared: Prepared = { setups: await calibrateOnce(), backend };
  const still = await measureSideBySide('still', prepared, plainCopy, seconds);
  const moving = await measureSideBySide('moving', prepared, plainCopy, seconds);
  const empty = await measureScene('empty', prepared, seconds);
  // Two observations and the camera pauses after them.
  const nowAndThen = await measureScene('still', prepared, Math.max(seconds, 130), { lookEveryMinutes: 1 });
  return {
    scenes: {
      cameraAlone: still.cameraAlone,
      still: still.plumbline,
      moving: moving.plumbline,
      empty,
      nowAndThen,
    },
    sideBySide: { still, moving },
    alertDelaysS: await measureDelays(prepared),
    firstVerdictMs: still.firstVerdictMs,
  };
}
