import { readdir, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FaceDetector } from '../src/detection/face/face-detector.ts';
import { detectFace } from '../src/detection/find-face.ts';
import type { FrameBytes } from '../src/detection/frame/video-frame.ts';
import type { PoseDetector } from '../src/detection/pose/pose-detector.ts';
import type { FrameSize, Pose } from '../src/posture/body/keypoints.ts';
import { medianOf } from '../src/shared/median.ts';
import { readPicture, startNodeDetector, startNodeFaceDetector } from '../tools/detector/node-detector.ts';

const USAGE = `Usage: npm run detect -- PATH… [--out FILE]

Runs the shipped detector over pictures (jpg or png, or folders of them, in name order) and writes a
posture-recording/1 of their keypoints and faces to FILE, or to the standard output.`;

const PICTURES = new Set(['.jpg', '.jpeg', '.png']);

/**
 * The pictures named on the command line, or in the named folders, in name order. Rejects on a path that is
 * neither.
 */
async function findPictures(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path)).isDirectory();
    const names = isFolder ? (await readdir(path)).sort().map((name) => join(path, name)) : [path];
    found.push(...names.filter((name) => PICTURES.has(extname(name).toLowerCase())));
  }
  return found;
}

function roundPose(pose: Pose): number[][] {
  return pose.map(([x, y, score]) => [Number(x.toFixed(2)), Number(y.toFixed(2)), Number(score.toFixed(3))]);
}

/** The times of the parts of one sample. */
interface SampleTime {
  readonly pictureMs: number;
  readonly poseMs: number;
  readonly faceMs: number;
}

interface Detected {
  readonly lines: readonly string[];
  readonly times: readonly SampleTime[];
}

/**
 * Runs the detector over pictures of one size. Rejects if one has another size, because a recording has only
 * one.
 */
async function detectPictures(
  detector: PoseDetector,
  faceDetector: FaceDetector,
  pictures: readonly string[],
  frame: FrameSize,
): Promise<Detected> {
  const lines: string[] = [];
  const times: SampleTime[] = [];
  for (const [index, path] of pictures.entries()) {
    const picture = await readPicture(path);
    if (picture.frame.width !== frame.width || picture.frame.height !== frame.height)
      throw new Error(
        `${path} is not ${frame.width} × ${frame.height} like the first picture. A recording has only one size.`,
      );
    const { pose, face, time } = await takeSample(detector, faceDetector, picture.bytes, frame);
    times.push(time);
    const line = { t: index * 1000, phase: 'monitor', label: null, keypoints: roundPose(pose), truth: null };
    lines.push(JSON.stringify({ ...line, ...(face && { face }), picture: basename(path) }));
  }
  return { lines, times };
}

/** One timed sample, taken as in the worker. */
async function takeSample(
  detector: PoseDetector,
  faceDetector: FaceDetector,
  bytes: FrameBytes,
  frame: FrameSize,
) {
  const startMs = performance.now();
  const modelPicture = bytes.toModelPicture();
  const pictureEndMs = performance.now();
  const pose = await detector.estimate(modelPicture);
  const poseEndMs = performance.now();
  const face = await detectFace(faceDetector, bytes, pose, frame);
  const faceMs = performance.now() - poseEndMs;
  return {
    pose,
    face,
    time: { pictureMs: pictureEndMs - startMs, poseMs: poseEndMs - pictureEndMs, faceMs },
  };
}

/** Medians, because the first samples warm the models up. */
function describeTimes(times: readonly SampleTime[]): string {
  const median = (read: (time: SampleTime) => number) => medianOf(times.map(read));
  const withoutFace = ({ pictureMs, poseMs }: SampleTime) => pictureMs + poseMs;
  const whole = (time: SampleTime) => withoutFace(time) + time.faceMs;
  const parts = [
    `picture ${median(({ pictureMs }) => pictureMs).toFixed(1)}`,
    `MoveNet ${median(({ poseMs }) => poseMs).toFixed(1)}`,
    `face ${median(({ faceMs }) => faceMs).toFixed(1)}`,
    `${median((time) => whole(time) / withoutFace(time)).toFixed(2)} times as long as without the face`,
    `${median((time) => whole(time) / time.poseMs).toFixed(2)} times as long as MoveNet alone`,
  ];
  return `${median(whole).toFixed(1)} ms per frame (medians; ${parts.join(', ')})`;
}

async function detect(paths: readonly string[], out: string | undefined): Promise<void> {
  const pictures = await findPictures(paths);
  const [first] = pictures;
  if (first === undefined) throw new Error(`There are no jpg or png pictures in ${paths.join(', ')}.`);
  const { frame } = await readPicture(first);
  const id = basename(paths[0] ?? 'pictures').replace(/\.[^.]+$/, '');
  const header = {
    format: 'posture-recording/1',
    id,
    stills: true,
    mirrored: false,
    frame,
    keypoints: 'coco17',
  };
  const detector = await startNodeDetector();
  const faceDetector = await startNodeFaceDetector();
  const { lines, times } = await detectPictures(detector, faceDetector, pictures, frame);
  const text = `${[JSON.stringify(header), ...lines].join('\n')}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
  console.error(
    `${pictures.length} pictures, ${describeTimes(times)}, ${detector.backend}, Node ${process.version}`,
  );
  detector.dispose();
  faceDetector.dispose();
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (!values.help && positionals.length > 0) return detect(positionals, values.out);
  console.error(USAGE);
  process.exitCode = values.help ? 0 : 2;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
