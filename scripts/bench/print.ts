import type { EngineCost } from './engine-cost.ts';
import type { HistoryResult } from './history.ts';
import type { InferenceTimes } from './inference.ts';
import type { PlainMeasures, PlainResult } from './plain-way.ts';
import type { SceneCost } from './scene-cost.ts';
import type { ScenesResult } from './scenes.ts';
import type { SideBySide } from './side-by-side.ts';

export interface BenchResult extends ScenesResult {
  readonly inferenceMs: InferenceTimes;
  readonly engine: readonly EngineCost[];
  readonly plain: PlainResult;
  readonly history: HistoryResult;
  readonly packageMb: number;
}

function row(cells: readonly (string | number)[]): string {
  const [first = '', ...rest] = cells;
  const number = (cell: string | number) => (typeof cell === 'number' ? cell.toFixed(2) : cell);
  return String(first).padEnd(18) + rest.map((cell) => number(cell).padStart(14)).join('');
}

/** CPU seconds per minute beyond the open camera, including the browser's GPU process. */
function aboveCamera(cost: SceneCost, camera: SceneCost): number {
  const own = ({ cpuSecondsPerMinute: cpu }: SceneCost) => cpu.extension + cpu.gpu;
  return own(cost) - own(camera);
}

function meanOf(values: readonly number[]): number | string {
  return values.length === 0 ? 'none' : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Each beyond the camera that was open at the same time. */
function printPlain({ plain, scenes, sideBySide, alertDelaysS }: BenchResult): void {
  const { still, moving } = sideBySide;
  const beside = ({ cameraAlone, ...watching }: SideBySide, variant: 'plumbline' | 'wasmOnceASecond') =>
    aboveCamera(watching[variant], cameraAlone);
  const { webglTenASecond: webgl, wasmOnceASecond: wasm } = plain;
  const share = (scene: SideBySide) => beside(scene, 'plumbline') / beside(scene, 'wasmOnceASecond');
  console.log(
    `\n${row(['above camera', 'still', 'moving', 'looks still', 'looks moving', 'alert after s'])}`,
  );
  const ours = [beside(still, 'plumbline'), beside(moving, 'plumbline')];
  console.log(row(['Plumbline', ...ours, '', '', meanOf(alertDelaysS)]));
  const wasmCosts = [beside(still, 'wasmOnceASecond'), beside(moving, 'wasmOnceASecond')];
  const looks = (variant: PlainMeasures) => [variant.still.looksPerMinute, variant.moving.looksPerMinute];
  console.log(row(['wasmOnceASecond', ...wasmCosts, ...looks(wasm), meanOf(wasm.alertDelaysS)]));
  console.log(row(['  of it', share(still), share(moving)]));
  const webglCosts = [webgl.still, webgl.moving].map((cost) => aboveCamera(cost, scenes.cameraAlone));
  console.log(row(['webglTenASecond', ...webglCosts, ...looks(webgl), meanOf(webgl.alertDelaysS)]));
}

/** Prints the cost of one sample without the model. */
export function printEngine(engine: readonly EngineCost[]): void {
  console.log(`${'one sample in the engine'.padEnd(32)}${'CPU ms'.padStart(10)}${'garbage KB'.padStart(12)}`);
  for (const { id, cpuMsPerLook, kbPerLook } of engine)
    console.log(id.padEnd(32) + cpuMsPerLook.toFixed(3).padStart(10) + kbPerLook.toFixed(1).padStart(12));
}

/** Prints the figures for people to read. */
export function printBench(result: BenchResult): void {
  const { inferenceMs, engine, scenes, firstVerdictMs, history, packageMb } = result;
  console.log(row(['inference', 'median ms', 'p95 ms', 'start ms']));
  for (const [backend, time] of Object.entries(inferenceMs)) {
    if ('failed' in time) console.log(`${backend.padEnd(18)}  does not start here: ${time.failed}`);
    else console.log(row([backend, time.medianMs, time.p95Ms, time.startMs]));
  }
  console.log();
  printEngine(engine);
  console.log(`\n${row(['CPU s a minute', 'extension', 'GPU process', 'video capture', 'memory MB'])}`);
  for (const [scene, { cpuSecondsPerMinute: cpu, memoryMb }] of Object.entries(scenes))
    console.log(row([scene, cpu.extension, cpu.gpu, cpu.videoCapture, memoryMb]));
  printPlain(result);
  console.log(
    `\nhistory of ${history.days} days of 8 hours: ${history.kbPerDay.toFixed(1)} KB a day on the disk; ` +
      `month shown in ${history.monthMs.toFixed(0)} ms, day in ${history.dayMs.toFixed(0)} ms, popup in ${history.popupMs.toFixed(0)} ms`,
  );
  console.log(`\nstart to first verdict ${firstVerdictMs.toFixed(0)} ms; package ${packageMb.toFixed(2)} MB`);
}
