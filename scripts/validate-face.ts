import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNodeDetector, startNodeFaceDetector } from '../tools/detector/node-detector.ts';
import { detectInFolder } from './validate-face/detect-in-folder.ts';
import { compareWithMarks } from './validate-face/marked.ts';
import { compareWithTruth } from './validate-face/rendered.ts';

const USAGE = `Usage: tsx scripts/validate-face.ts FOLDER… [--truth FOLDER]

Holds head tilt, pitch and yaw, with the face mesh and by keypoints alone, against what is known of some pictures: against the marks of a
folder with a marks.json, or against the recording of the folder's name in the folder of --truth.`;

async function validate(folders: readonly string[], truth: string | undefined): Promise<void> {
  const detectors = { pose: await startNodeDetector(), face: await startNodeFaceDetector() };
  for (const folder of folders) {
    const samples = await detectInFolder(folder, detectors);
    const recording = join(truth ?? '', `${basename(folder)}.jsonl`);
    const isMarked = existsSync(join(folder, 'marks.json'));
    if (!isMarked && (truth === undefined || !existsSync(recording)))
      throw new Error(`${folder} has no marks.json, and --truth names no recording of it.`);
    console.log(`\n${basename(folder)}, ${samples.length} pictures`);
    console.table(
      isMarked ? compareWithMarks(samples, join(folder, 'marks.json')) : compareWithTruth(samples, recording),
    );
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { truth: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (!values.help && positionals.length > 0) return validate(positionals, values.truth);
  console.error(USAGE);
  process.exitCode = values.help ? 0 : 2;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
