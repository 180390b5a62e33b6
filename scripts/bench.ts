import { parseArgs } from 'node:util';
import { chooseBackend } from '../src/camera/backend-choice.ts';
import { measureHistory } from './bench/history.ts';
import { type InferenceTimes, measureInference } from './bench/inference.ts';
import { measureWasmDelays, measureWebgl, withPlainCopy } from './bench/plain-way.ts';
import { printBench } from './bench/print.ts';
import { measureScenes } from './bench/scenes.ts';
import { packageExtension } from './package.ts';

const USAGE = `Usage: npm run bench [-- --json] [--seconds N]

Times the built extension in real Chromium, before a simulated webcam: inference on each backend that starts, CPU and
memory while watching, beside the plain ways of most peers, the delay to the alert, the start, the popup, the history's size and speed with ten years in it, and the package's size. --seconds: how long each scene is watched (60).`;

function mediansOf(times: InferenceTimes): Record<string, number | null> {
  const medians = Object.entries(times).map(([name, time]) => [
    name,
    'failed' in time ? null : time.medianMs,
  ]);
  return Object.fromEntries(medians);
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    seconds: { type: 'string', default: '60' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(USAGE);
else {
  const seconds = Number(values.seconds);
  if (!(seconds >= 10 && seconds <= 3600)) throw new Error('--seconds takes a number from 10 to 3600.');
  const packed = await packageExtension();
  const history = await measureHistory();
  const inferenceMs = await measureInference();
  const backend = chooseBackend(mediansOf(inferenceMs));
  const watched = await withPlainCopy(async (plainCopy) => {
    const scenes = await measureScenes(backend, plainCopy, seconds);
    const { still, moving } = scenes.sideBySide;
    const wasmOnceASecond = {
      still: still.wasmOnceASecond,
      moving: moving.wasmOnceASecond,
      alertDelaysS: await measureWasmDelays(plainCopy),
    };
    return { ...scenes, plain: { wasmOnceASecond, webglTenASecond: await measureWebgl(plainCopy, seconds) } };
  });
  const result = { inferenceMs, ...watched, history, packageMb: packed.bytes / 1e6 };
  printBench(result);
  if (values.json) console.log(JSON.stringify(result));
}
