import { parseArgs } from 'node:util';
import { buildExtension } from './build.ts';
import { type EnduranceMark, keepsTensors, measureEndurance } from './endure/endurance.ts';

const USAGE = `Usage: npm run endure [-- --json] [--frames N]

Has the built detection worker see N frames (10000, those of about five hours) in real Chromium, as fast as it can, replaced by a fresh
one as often as in the product, and tells every thousand how many tensors it keeps and what memory the extension's processes hold.
Fails when tensors are not constant.`;

function printMark({ frames, tensors, memoryMb, seconds }: EnduranceMark): void {
  const figures = [
    `${frames} frames`,
    `${tensors} tensors`,
    `${memoryMb.toFixed(0)} MB`,
    `${seconds.toFixed(0)} s`,
  ];
  console.log(figures.map((figure) => figure.padStart(14)).join(''));
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    frames: { type: 'string', default: '10000' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(USAGE);
else {
  const frames = Number(values.frames);
  if (!(Number.isInteger(frames) && frames > 0)) throw new Error('--frames takes a number of at least 1.');
  await buildExtension('chrome');
  const marks = await measureEndurance(frames, printMark);
  const leaks = keepsTensors(marks);
  console.log(leaks ? 'Tensors are kept: their count is not constant.' : 'No tensor of a frame is kept.');
  if (values.json) console.log(JSON.stringify({ marks, leaks }));
  process.exitCode = leaks ? 1 : 0;
}
