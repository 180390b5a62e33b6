import type { BenchScene } from './clips.ts';
import { measurePlain, type PlainCost, watchPlainly } from './plain-way.ts';
import { measureCost, type SceneCost, settle } from './scene-cost.ts';
import { openCameraAlone, type Prepared, watchScene } from './watched-scene.ts';

/** One scene, before a camera that is open and no more, Plumbline, and the frugal plain way. */
export interface SideBySide {
  readonly cameraAlone: SceneCost;
  readonly plumbline: SceneCost;
  readonly wasmOnceASecond: PlainCost;
  readonly firstVerdictMs: number;
}

/**
 * Has all three watch a scene at the same time, each in a browser of its own: a machine's speed changes within minutes by more than what is
 * to be told here, and so it is the same for all.
 * @param plainCopy the extension with the plain page in it
 */
export function measureSideBySide(
  scene: BenchScene,
  prepared: Prepared,
  plainCopy: string,
  seconds: number,
): Promise<SideBySide> {
  return openCameraAlone(scene, (camera) =>
    watchScene(scene, prepared, {}, (_, ours, firstVerdictMs) =>
      watchPlainly(scene, plainCopy, 'wasmOnceASecond', async (page, plain) => {
        for (const open of ours.context.pages().slice(1)) await open.close();
        await settle();
        const [cameraAlone, plumbline, wasmOnceASecond] = await Promise.all([
          measureCost(camera, seconds),
          measureCost(ours, seconds),
          measurePlain(page, plain, seconds),
        ]);
        return { cameraAlone, plumbline, wasmOnceASecond, firstVerdictMs };
      }),
    ),
  );
}
