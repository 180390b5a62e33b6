import type { BenchScene } from './clips.ts';
import { measurePlain, type PlainCost, watchPlainly } from './plain-way.ts';
import { measureCost, type SceneCost, settle } from './scene-cost.ts';
import { openCameraAlone, type Prepared, watchScene } from './watched-scene.ts';

/** One scene with just an open camera, with Plumbline, and with the frugal plain variant. */
export interface SideBySide {
  readonly cameraAlone: SceneCost;
  readonly plumbline: SceneCost;
  readonly wasmOnceASecond: PlainCost;
  readonly firstVerdictMs: number;
}

/**
 * All three watch a scene at the same time, each in its own browser. A machine's speed changes within minutes
 * by more than the difference to be measured; this way it is the same for all.
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
