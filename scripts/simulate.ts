/** npm run simulate: films the simulated person as a webcam clip or as stills with their truth. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pictureFromPixels } from '../src/detection/pose/model-picture.ts';
import { findChromium } from '../tools/browser/find-chromium.ts';
import { followUser } from '../tools/detector/follow-user.ts';
import { startNodeDetector } from '../tools/detector/node-detector.ts';
import { DOINGS } from '../tools/simulator/activity.ts';
import { CAMERAS, isCameraId } from '../tools/simulator/camera.ts';
import { isWorn, WORN } from '../tools/simulator/clothes.ts';
import type { Hour } from '../tools/simulator/hour-recording.ts';
import { isSlowChange, SLOW_CHANGES } from '../tools/simulator/hour-setting.ts';
import { PASSINGS } from '../tools/simulator/passer-by.ts';
import { isPersonId, PEOPLE, type PersonId } from '../tools/simulator/person.ts';
import { listMoments, planShoot, type ShootOptions } from '../tools/simulator/plan-frames.ts';
import { POSTURE_LABELS } from '../tools/simulator/posture.ts';
import { projectSitting } from '../tools/simulator/projected-sitting.ts';
import { drawNamedSittings, drawSittings, type Sitting } from '../tools/simulator/random-sitting.ts';
import { type EstimateKeypoints, recordSittings, recordTimeline } from '../tools/simulator/recording.ts';
import { openRenderer, type Renderer } from '../tools/simulator/render.ts';
import { writeClip, writeStills } from '../tools/simulator/render-clip.ts';
import { isTimelineId, makeTimeline, parseSegments, TIMELINES } from '../tools/simulator/timeline.ts';
import { planHour, planHours, readFilmed, writeFilmedHour, writeProjectedHours } from './simulate/hours.ts';

const USAGE = `Usage: npm run simulate -- --out FILE.y4m|FILE.mjpeg|FILE.jsonl|FOLDER [options]

  --person    ${Object.keys(PEOPLE).join(' ')} (A)
  --camera    ${Object.keys(CAMERAS).join(' ')} (laptop)
  --timeline  ${Object.keys(TIMELINES).join(' ')} (demo),
              or label:seconds[:calibrate][:-1][:amount],… with the labels
              ${POSTURE_LABELS.join(' ')};
              -1 takes a posture to the other side, 0.5 goes half the way;
              also what the hand does (${DOINGS.join(' ')})
              and how somebody else comes by (${PASSINGS.join(' ')})
  --fps       frames a second (5); for .mjpeg a divisor of 30
  --size      WIDTHxHEIGHT (640x480)
  --noise     sensor noise, grey levels (2)
  --light     1 = a lit office, 0.3 = dusk (1)
  --clutter   a full bookshelf behind
  --passer    who comes by (H)
  --portrait  whose portrait hangs behind (nobody's)
  --worn      ${WORN.join(' ')}, or both with a comma
  --still     no breathing, no sway
  --seed      of the sway, or of --random (1)
  --random    N recordings in FOLDER, each of another random person before another random camera
  --like      DIR of recordings made by --random: nothing is filmed, joints are projected and get the errors seen there
  --hours     FOLDER gets an hour at a desk of each of the first N people before each camera, --like DIR of recordings made by
              --named; without --like it is filmed, for --person before --camera alone
  --change    what changes slowly over the hours: ${SLOW_CHANGES.join(' ')} (none)
  --named     recordings in FOLDER of all people before all cameras, each with random postures

A folder gets numbered pictures and truth.jsonl; a clip gets FILE.truth.jsonl beside it; a .jsonl is a recording:
the shipped detector's keypoints beside the truth, no pixels.`;

class UsageError extends Error {}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      person: { type: 'string', default: 'A' },
      camera: { type: 'string', default: 'laptop' },
      timeline: { type: 'string', default: 'demo' },
      fps: { type: 'string', default: '5' },
      size: { type: 'string', default: '640x480' },
      noise: { type: 'string', default: '2' },
      light: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      random: { type: 'string' },
      like: { type: 'string' },
      hours: { type: 'string' },
      change: { type: 'string', default: 'none' },
      named: { type: 'boolean', default: false },
      clutter: { type: 'boolean', default: false },
      passer: { type: 'string' },
      portrait: { type: 'string' },
      worn: { type: 'string', default: '' },
      still: { type: 'boolean', default: false },
    },
  });
  return values;
}

type Options = ReturnType<typeof readOptions>;

function readShoot(options: Options): ShootOptions {
  const { camera } = options;
  const person = readPerson(options.person);
  if (!isCameraId(camera)) throw new UsageError(`There is no camera '${camera}'`);
  const [width = 0, height = 0] = options.size.split('x').map((side) => readNumber('size', side, 2));
  const segments = parseSegments(
    isTimelineId(options.timeline) ? TIMELINES[options.timeline] : options.timeline,
  );
  return {
    person,
    camera,
    timeline: makeTimeline(segments, { sway: !options.still, seed: readNumber('seed', options.seed, 0) }),
    fps: readNumber('fps', options.fps, 0.1),
    width,
    height,
    sensorNoise: readNumber('noise', options.noise, 0),
    light: { level: readNumber('light', options.light, 0) },
    clutter: options.clutter,
    ...readOthers(options),
  };
}

function readOthers({
  passer,
  portrait,
  worn,
}: Options): Pick<ShootOptions, 'passerBy' | 'portrait' | 'worn'> {
  const things = worn.split(',').filter((thing) => thing !== '');
  if (!things.every(isWorn)) throw new UsageError(`--worn knows ${WORN.join(', ')}, not '${worn}'`);
  return {
    ...(passer !== undefined && { passerBy: readPerson(passer) }),
    ...(portrait !== undefined && { portrait: readPerson(portrait) }),
    worn: things,
  };
}

function readPerson(name: string): PersonId {
  if (!isPersonId(name)) throw new UsageError(`There is no person '${name}'`);
  return name;
}

function readNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!(value >= least)) throw new UsageError(`--${name} needs a number from ${least}, not '${text}'`);
  return value;
}

function checkFormat(out: string, fps: number): void {
  const format = extname(out);
  if (!['', '.y4m', '.mjpeg', '.jsonl'].includes(format)) throw new UsageError(`Cannot write '${format}'`);
  if (format === '.mjpeg' && 30 % fps !== 0) throw new UsageError(`--fps ${fps} does not divide 30`);
}

async function simulate(out: string, options: ShootOptions, renderer: Renderer): Promise<string> {
  const format = extname(out);
  if (format === '.jsonl') return record(out, options, renderer);
  if (format === '') return `${await writeStills(out, options, renderer)} pictures and truth.jsonl in ${out}`;
  const shoot = planShoot(options);
  const moments = listMoments(shoot);
  await writeClip(out, shoot, format === '.y4m' ? 'y4m' : 'mjpeg', renderer);
  await writeFile(`${out}.truth.jsonl`, moments.map((moment) => `${JSON.stringify(moment)}\n`).join(''));
  return `${moments.length} frames, ${moments.length / options.fps} s, in ${out}`;
}

async function record(out: string, options: ShootOptions, renderer: Renderer): Promise<string> {
  const detector = await startNodeDetector();
  const lines = await recordTimeline(basename(out, '.jsonl'), options, followUser(detector), renderer);
  detector.dispose();
  await writeFile(out, `${lines.join('\n')}\n`);
  return `${lines.length - 1} frames of keypoints in ${out}`;
}

/** Films sittings one after the other, except those that an earlier run has finished. */
async function writeSittings(
  folder: string,
  sittings: readonly Sitting[],
  renderer: Renderer,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const detector = await startNodeDetector();
  const estimate: EstimateKeypoints = (rgb, width, height) =>
    detector.estimate(pictureFromPixels(rgb, { width, height }, 3));
  const missing = sittings.filter(({ id }) => !existsSync(join(folder, `${id}.jsonl`)));
  for await (const { id, lines } of recordSittings(missing, estimate, renderer)) {
    await writeFile(join(folder, `${id}.jsonl`), `${lines.join('\n')}\n`);
  }
  detector.dispose();
  return `${sittings.length} recordings in ${folder}`;
}

async function filmOneHour(folder: string, hour: Hour, renderer: Renderer): Promise<string> {
  const detector = await startNodeDetector();
  const estimate: EstimateKeypoints = (rgb, width, height) =>
    detector.estimate(pictureFromPixels(rgb, { width, height }, 3));
  return writeFilmedHour(folder, hour, estimate, renderer).finally(() => detector.dispose());
}

/** Writes sittings without filming them. */
async function projectSittings(folder: string, sittings: readonly Sitting[], like: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const filmed = await readFilmed(like);
  for (const sitting of sittings) {
    const lines = projectSitting(sitting, filmed);
    await writeFile(join(folder, `${sitting.id}.jsonl`), `${lines.join('\n')}\n`);
  }
  return `${sittings.length} recordings in ${folder}`;
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const request = readRequest(args);
  if (request === null) return 2;
  const startedMs = performance.now();
  const done = 'like' in request ? await project(request) : await film(request);
  console.log(`${done} (${((performance.now() - startedMs) / 1000).toFixed(1)} s)`);
  return 0;
}

interface Filming {
  readonly out: string;
  readonly what: ShootOptions | readonly Sitting[] | Hour;
}

interface Projection {
  readonly out: string;
  readonly like: string;
  readonly what: { readonly sittings: readonly Sitting[] } | { readonly hours: readonly Hour[] };
}

function project({ out, like, what }: Projection): Promise<string> {
  return 'hours' in what
    ? writeProjectedHours(out, what.hours, like)
    : projectSittings(out, what.sittings, like);
}

async function film({ out, what }: Filming): Promise<string> {
  const renderer = await openRenderer(findChromium());
  const filming =
    'map' in what
      ? writeSittings(out, what, renderer)
      : 'change' in what
        ? filmOneHour(out, what, renderer)
        : simulate(out, what, renderer);
  return filming.finally(() => renderer.close());
}

/** What to film and where to write it; null after printing an error. */
function readRequest(args: readonly string[]): Filming | Projection | null {
  try {
    const options = readOptions(args);
    if (options.out === undefined) throw new UsageError('--out is missing');
    const { out, like } = options;
    if (options.hours !== undefined) return requestHours(out, options.hours, options);
    if (options.named) return { out, what: drawNamedSittings(options.seed) };
    if (options.random !== undefined) {
      const sittings = drawSittings(readNumber('random', options.random, 1), options.seed);
      return like === undefined ? { out, what: sittings } : { out, like, what: { sittings } };
    }
    checkFormat(out, Number(options.fps));
    return { out, what: readShoot(options) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return null;
  }
}

function requestHours(out: string, count: string, options: Options): Filming | Projection {
  const { person, camera, seed, change, like } = options;
  if (!isSlowChange(change)) throw new UsageError(`There is no slow change '${change}'`);
  if (like !== undefined)
    return { out, like, what: { hours: planHours(readNumber('hours', count, 1), seed, change) } };
  if (!isPersonId(person)) throw new UsageError(`There is no person '${person}'`);
  if (!isCameraId(camera)) throw new UsageError(`There is no camera '${camera}'`);
  return { out, what: planHour(person, camera, seed, change) };
}

process.exitCode = await main(process.argv.slice(2));
