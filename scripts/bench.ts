import { parseArgs } from 'node:util';
import { chooseBackend } from '../src/camera/detector/backend-choice.ts';
import { measureEngine } from './bench/engine-cost.ts';
import { measureHistory } from './bench/history.ts';
import { type InferenceTimes, measureInference } from './bench/inference.ts';
import { measureWasmDelays, measureWebgl, withPlainCopy } from './bench/plain-way.ts';
import { printBench, printEngine } from './bench/print.ts';
import { measureScenes } from './bench/scenes.ts';
import { packageExtension } from './package.ts';

const USAGE = `Usage: npm run bench [-- --json] [--seconds N]
       npm run bench -- --engine [--json] [RECORDING…]

Times the built extension in real Chromium, before a simulated webcam: inference on each backend that starts, CPU and
memory while watching, beside the plain ways of most peers, the delay to the alert, the start, the popup, the history's size and speed with ten years in it, and the package's size. --seconds: how long each scene is watched (60).

--engine: only what one look costs beyond the model, in Node, without a browser: over the golden recordings, or those that are named.`;

function mediansOf(times: InferenceTimes): Record<string, number | null> {
  const medians = Object.entries(times).map(([name, time]) => [
    name,
    'failed' in time ? null : time.medianMs,
  ]);
  return Object.fromEntries(medians);
}

async function benchAll(seconds: number, json: boolean): Promise<void> {
  if (!(seconds >= 10 && seconds <= 3600)) throw new Error('--seconds takes a number from 10 to 3600.');
  const packed = await packageExtension();
  const engine = await measureEngine();
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
  const result = { inferenceMs, engine, ...watched, history, packageMb: packed.bytes / 1e6 };
  printBench(result);
  if (json) console.log(JSON.stringify(result));
}

async function benchEngine(paths: readonly string[], json: boolean): Promise<void> {
  const engine = await measureEngine(paths);
  printEngine(engine);
  if (json) console.log(JSON.stringify({ engine }));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(USAGE);
else if (values.engine) await benchEngine(positionals, values.json);
else await benchAll(Number(values.seconds), values.json);
