import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pose } from '../src/posture/keypoints.ts';
import { readPicture, startNodeDetector } from './detect/node-detector.ts';

const USAGE = `Usage: npm run detect -- PATH… [--out FILE]

Runs the shipped detector over pictures (jpg or png, or folders of them, in name order) and writes a
posture-recording/1 of their keypoints to FILE, or to the standard output.`;

const PICTURES = new Set(['.jpg', '.jpeg', '.png']);

/** Pictures named on the command line, folders opened, in name order. Rejects on a path that is neither. */
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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || positionals.length === 0) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const pictures = await findPictures(positionals);
  const [first] = pictures;
  if (first === undefined) throw new Error(`No jpg or png pictures in ${positionals.join(', ')}.`);
  const out = values.out === undefined ? process.stdout : createWriteStream(values.out);
  const detector = await startNodeDetector();
  const { frame } = await readPicture(first);
  const id = basename(positionals[0] ?? 'pictures').replace(/\.[^.]+$/, '');
  const header = {
    format: 'posture-recording/1',
    id,
    stills: true,
    mirrored: false,
    frame,
    keypoints: 'coco17',
  };
  out.write(`${JSON.stringify(header)}\n`);
  let inferenceMs = 0;
  for (const [index, path] of pictures.entries()) {
    const picture = await readPicture(path).catch((error: Error) => {
      throw new Error(`${path} cannot be read as a picture: ${error.message}`);
    });
    if (picture.frame.width !== frame.width || picture.frame.height !== frame.height)
      throw new Error(`${path} has another size than ${first}: one recording holds frames of one size.`);
    const start = performance.now();
    const pose = await detector.estimate(picture);
    inferenceMs += performance.now() - start;
    const line = { t: index * 1000, phase: 'monitor', label: null, keypoints: roundPose(pose), truth: null };
    out.write(`${JSON.stringify({ ...line, picture: basename(path) })}\n`);
  }
  if (out !== process.stdout) {
    out.end();
    await once(out, 'finish');
  }
  const perFrame = (inferenceMs / pictures.length).toFixed(1);
  console.error(
    `${pictures.length} pictures, ${perFrame} ms per frame (${detector.backend}, Node ${process.version})`,
  );
  detector.dispose();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
