/** npm run stretches: films simulated people who do exercises, and counts what is recognised. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pictureFromPixels } from '../src/detection/pose/model-picture.ts';
import { MOVEMENT_KINDS, type MovementKind } from '../src/posture/exercise/movement.ts';
import { parseRecording } from '../src/recording/recording.ts';
import { findChromium } from '../tools/browser/find-chromium.ts';
import { startNodeDetector } from '../tools/detector/node-detector.ts';
import { type CameraId, isCameraId } from '../tools/simulator/camera.ts';
import { cameraBefore, stretchTimeline } from '../tools/simulator/exercising.ts';
import { isPersonId, type PersonId } from '../tools/simulator/person.ts';
import { type EstimateKeypoints, recordTimeline } from '../tools/simulator/recording.ts';
import { openRenderer, type Renderer } from '../tools/simulator/render.ts';
import { scoreStretch } from '../tools/simulator/score-exercise.ts';

const USAGE = `Usage: npm run stretches -- --out FOLDER [--pairs A-laptop,B-monitor,…]

Films each of the seven exercises that the camera follows, by each person before each camera: once half done, twice done right. Recordings
that are in FOLDER already are left as they are. Prints how many repeats were counted, rightly and wrongly.`;

/** Fewer than the page's six samples a second; this and whole pixels keep the recordings small. */
const FPS = 10 / 3;
/** Nothing is read from the hips down. */
const KEPT_KEYPOINTS = 11;

interface Pair {
  readonly person: PersonId;
  readonly camera: CameraId;
}

function readPairs(text: string): readonly Pair[] {
  return text.split(',').map((pair) => {
    const [person = '', camera = ''] = pair.split('-');
    if (!isPersonId(person) || !isCameraId(camera)) throw new Error(`No such pair: ${pair}`);
    return { person, camera };
  });
}

/** A line of a recording without the parts that no recogniser reads. */
function shorten(line: string): string {
  const { t, keypoints, ...rest } = JSON.parse(line);
  if (keypoints === 'coco17') return JSON.stringify({ ...rest, keypoints, madeBy: 'npm run stretches' });
  const shorter = keypoints.map(([x, y, score]: [number, number, number], index: number) =>
    index < KEPT_KEYPOINTS ? [Math.round(x), Math.round(y), Math.round(score * 100) / 100] : [0, 0, 0],
  );
  return JSON.stringify({ t: Math.round(t), phase: 'monitor', keypoints: shorter });
}

async function film(
  path: string,
  kind: MovementKind,
  { person, camera }: Pair,
  estimate: EstimateKeypoints,
  renderer: Renderer,
): Promise<void> {
  const timeline = stretchTimeline(kind, person.charCodeAt(0));
  const options = { person, camera: cameraBefore(kind, camera), timeline, fps: FPS, sensorNoise: 2 };
  const lines = await recordTimeline(`${kind}-${person}-${camera}`, options, estimate, renderer);
  await writeFile(path, `${lines.map(shorten).join('\n')}\n`);
}

async function filmMissing(folder: string, pairs: readonly Pair[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const renderer = await openRenderer(findChromium());
  const detector = await startNodeDetector();
  const estimate: EstimateKeypoints = (rgb, width, height) =>
    detector.estimate(pictureFromPixels(rgb, { width, height }, 3));
  for (const pair of pairs)
    for (const kind of MOVEMENT_KINDS) {
      const path = pathOf(folder, kind, pair);
      if (!existsSync(path)) await film(path, kind, pair, estimate, renderer);
    }
  detector.dispose();
  await renderer.close();
}

function pathOf(folder: string, kind: MovementKind, { person, camera }: Pair): string {
  return join(folder, `${kind}-${person}-${camera}.jsonl`);
}

async function printScores(folder: string, pairs: readonly Pair[]): Promise<void> {
  for (const kind of MOVEMENT_KINDS) {
    const told: string[] = [];
    for (const pair of pairs) {
      const read = parseRecording(await readFile(pathOf(folder, kind, pair), 'utf8'));
      if (!read.ok) throw new Error(`${kind} ${pair.person}: ${read.error.problem}`);
      const { right, wrong } = scoreStretch(kind, read.recording);
      told.push(`${pair.person}-${pair.camera} ${right}/2${wrong === 0 ? '' : ` +${wrong} wrong`}`);
    }
    console.log(`${kind.padEnd(15)} ${told.join('  ')}`);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, pairs: { type: 'string', default: 'A-laptop,B-monitor,C-laptop' } },
  });
  if (values.out === undefined) {
    console.error(USAGE);
    return 2;
  }
  const pairs = readPairs(values.pairs);
  await filmMissing(values.out, pairs);
  await printScores(values.out, pairs);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
