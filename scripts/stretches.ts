/** npm run stretches: films simulated people who do exercises, and counts what is recognised. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pictureFromPixels } from '../src/detection/pose/model-picture.ts';
import { MOVEMENT_KINDS, type MovementKind } from '../src/posture/exercise/movement.ts';
import { parseRecording, type Recording } from '../src/recording/recording.ts';
import { findChromium } from '../tools/browser/find-chromium.ts';
import { startNodeDetector } from '../tools/detector/node-detector.ts';
import { type CameraId, isCameraId } from '../tools/simulator/camera.ts';
import { cameraBefore, idleTimeline, stretchTimeline } from '../tools/simulator/exercising.ts';
import type { EstimateKeypoints } from '../tools/simulator/recording.ts';
import { countedAtMs, scoreStretch } from '../tools/simulator/score-exercise.ts';
import { type FilmExercise, openStudio } from './stretches/studio.ts';

const USAGE = `Usage: npm run stretches -- --out FOLDER [--pairs A-laptop,B-monitor,…] [--characters FOLDER] [--idle]

Films each of the six exercises that the camera follows, by each person before each camera: once half done, twice done right. Recordings
that are in FOLDER already are left as they are. Prints how many repeats were counted, rightly and wrongly.

  --characters  films rigged characters instead of the simulator's people; pairs then name .glb files of that folder
  --idle        also films each person doing nothing, and prints what was counted then`;

/** Fewer than the page's six samples a second; this and whole pixels keep the recordings small. */
const FPS = 10 / 3;
/** Nothing is read from the hips down. */
const KEPT_KEYPOINTS = 11;

interface Pair {
  readonly person: string;
  readonly camera: CameraId;
}

/** What a recording shows: an exercise, or nothing of the kind. */
type Filmed = MovementKind | 'idle';

function readPairs(text: string): readonly Pair[] {
  return text.split(',').map((pair) => {
    const [person = '', camera = ''] = pair.split('-');
    if (person === '' || !isCameraId(camera)) throw new Error(`No such pair: ${pair}`);
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
  what: Filmed,
  { person, camera }: Pair,
  record: FilmExercise,
): Promise<void> {
  const seed = person.charCodeAt(0);
  const timeline = what === 'idle' ? idleTimeline(seed) : stretchTimeline(what, seed);
  const placed = cameraBefore(what === 'idle' ? 'head_turn' : what, camera);
  const options = { camera: placed, timeline, fps: FPS, sensorNoise: 2 };
  const lines = await record(`${what}-${person}-${camera}`, person, options);
  await writeFile(path, `${lines.map(shorten).join('\n')}\n`);
}

async function filmMissing(
  folder: string,
  pairs: readonly Pair[],
  filmed: readonly Filmed[],
  characters: string | undefined,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const detector = await startNodeDetector();
  const estimate: EstimateKeypoints = (rgb, width, height) =>
    detector.estimate(pictureFromPixels(rgb, { width, height }, 3));
  const studio = await openStudio(findChromium(), estimate, characters);
  for (const pair of pairs)
    for (const what of filmed) {
      const path = pathOf(folder, what, pair);
      if (!existsSync(path)) await film(path, what, pair, studio.film);
    }
  detector.dispose();
  await studio.close();
}

function pathOf(folder: string, what: Filmed, { person, camera }: Pair): string {
  return join(folder, `${what}-${person}-${camera}.jsonl`);
}

async function readFilm(folder: string, what: Filmed, pair: Pair): Promise<Recording> {
  const read = parseRecording(await readFile(pathOf(folder, what, pair), 'utf8'));
  if (!read.ok) throw new Error(`${what} ${pair.person}: ${read.error.problem}`);
  return read.recording;
}

async function printScores(folder: string, pairs: readonly Pair[]): Promise<void> {
  for (const kind of MOVEMENT_KINDS) {
    const told: string[] = [];
    for (const pair of pairs) {
      const { right, wrong } = scoreStretch(kind, await readFilm(folder, kind, pair));
      told.push(`${pair.person}-${pair.camera} ${right}/2${wrong === 0 ? '' : ` +${wrong} wrong`}`);
    }
    console.log(`${kind.padEnd(15)} ${told.join('  ')}`);
  }
}

/** What was counted although nothing was done. */
async function printIdle(folder: string, pairs: readonly Pair[]): Promise<void> {
  for (const pair of pairs) {
    const recording = await readFilm(folder, 'idle', pair);
    const counted = MOVEMENT_KINDS.filter((kind) => countedAtMs(kind, recording).length > 0);
    console.log(
      `idle ${pair.person}-${pair.camera}: ${counted.length === 0 ? 'nothing' : counted.join(', ')}`,
    );
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      pairs: { type: 'string', default: 'A-laptop,B-monitor,C-laptop' },
      characters: { type: 'string' },
      idle: { type: 'boolean', default: false },
    },
  });
  if (values.out === undefined) {
    console.error(USAGE);
    return 2;
  }
  const pairs = readPairs(values.pairs);
  const filmed = [...MOVEMENT_KINDS, ...(values.idle ? (['idle'] as const) : [])];
  await filmMissing(values.out, pairs, filmed, values.characters);
  await printScores(values.out, pairs);
  if (values.idle) await printIdle(values.out, pairs);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
