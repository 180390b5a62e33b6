import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CAMERAS, type CameraId } from '../../tools/simulator/camera.ts';
import { drawHour } from '../../tools/simulator/hour.ts';
import { filmHour, type Hour, projectHour } from '../../tools/simulator/hour-recording.ts';
import type { SlowChange } from '../../tools/simulator/hour-setting.ts';
import { PEOPLE, type PersonId } from '../../tools/simulator/person.ts';
import { type FilmedSitting, readFilmedSitting } from '../../tools/simulator/projected-sitting.ts';
import type { EstimateKeypoints } from '../../tools/simulator/recording.ts';
import type { Renderer } from '../../tools/simulator/render.ts';

/** The hour of one person before one camera. */
export function planHour(person: PersonId, camera: CameraId, seed: string, change: SlowChange): Hour {
  const id = `hour-${seed}-${person}.${camera}${change === 'none' ? '' : `.${change}`}`;
  return {
    id,
    person: PEOPLE[person],
    camera: CAMERAS[camera],
    timeline: drawHour(`${seed} ${person} ${camera}`),
    change,
  };
}

/** The hours of the first people before every camera. */
export function planHours(people: number, seed: string, change: SlowChange): readonly Hour[] {
  const persons = (Object.keys(PEOPLE) as PersonId[]).slice(0, people);
  const cameras = Object.keys(CAMERAS) as CameraId[];
  return persons.flatMap((person) => cameras.map((camera) => planHour(person, camera, seed, change)));
}

/** Reads filmed sittings to learn detector errors from. */
export async function readFilmed(folder: string): Promise<readonly FilmedSitting[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map(readFilmedSitting).filter((sitting) => sitting !== null);
}

/** Writes hours without filming them. */
export async function writeProjectedHours(
  folder: string,
  hours: readonly Hour[],
  like: string,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const filmed = await readFilmed(like);
  for (const hour of hours) await writeLines(folder, hour.id, projectHour(hour, filmed));
  return `${hours.length} hours in ${folder}`;
}

/** Films an hour, which takes long. */
export async function writeFilmedHour(
  folder: string,
  hour: Hour,
  estimate: EstimateKeypoints,
  renderer: Renderer,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeLines(folder, `${hour.id}.filmed`, await filmHour(hour, estimate, renderer));
  return `an hour in ${folder}`;
}

function writeLines(folder: string, name: string, lines: readonly string[]): Promise<void> {
  return writeFile(join(folder, `${name}.jsonl`), `${lines.join('\n')}\n`);
}
