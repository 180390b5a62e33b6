import type { HeapProfiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { DEFAULT_ENGINE_CONFIG } from '../../src/engine/config.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { takeObservation } from '../../src/engine/judge.ts';
import { switchWorkplace } from '../../src/engine/workplace-recognition.ts';
import { calibrateFromPoses } from '../../src/posture/calibration/calibration.ts';
import { observationIn, type Recording } from '../../src/recording/recording.ts';
import { readRecordings } from '../replay/files.ts';

/** The cost of one sample without the model. */
export interface EngineCost {
  readonly id: string;
  readonly cpuMsPerLook: number;
  /** Allocated per sample, whether kept or not. */
  readonly kbPerLook: number;
}

const GOLDEN = join(import.meta.dirname, '../../tests/unit/posture/golden');
const SAMPLES = 4000;
/** By then everything that runs has been compiled. */
const WARM_UP_SAMPLES = 1500;
/** The usual time between two samples. */
const INTERVAL_MS = 2000;

/** The engine as the camera host starts it, with the calibration of a recording. */
function beginAt({ frames, frame }: Recording): Engine {
  const calibrating = frames.filter(({ phase }) => phase === 'calibrate');
  const poses = calibrating.map(({ pose }) => pose);
  const faces = calibrating.map(({ face = null }) => face);
  const calibration = calibrateFromPoses(poses, frame, 0, faces);
  if (!('baseline' in calibration)) throw new Error(`No calibration: ${calibration.problem}`);
  const places = [{ id: 'desk', baseline: calibration.baseline }];
  return switchWorkplace(createEngine(null, DEFAULT_ENGINE_CONFIG), places, 'desk', 'chosen', 0).engine;
}

/**
 * Takes a number of samples: each picture upright for a minute, then one of the others for as long, and so
 * on.
 */
function takeSamples(recording: Recording, samples: number): void {
  let engine = beginAt(recording);
  const upright = recording.frames.filter(({ label }) => label === 'upright');
  for (let sample = 0; sample < samples; sample++) {
    const minute = Math.floor((sample * INTERVAL_MS) / 60_000);
    const frames = minute % 4 === 3 ? recording.frames : upright;
    const frame = frames[(minute % 4 === 3 ? minute : sample) % frames.length];
    if (frame === undefined) throw new Error(`${recording.id} has no picture of somebody upright.`);
    const observation = observationIn(frame, recording.frame);
    engine = takeObservation(engine, observation, sample * INTERVAL_MS).engine;
  }
}

function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Bytes allocated, by V8's own sampling, including what was collected meanwhile. */
async function allocatedBytes(work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 4096,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  work();
  const { profile } = await session.post('HeapProfiler.stopSampling');
  session.disconnect();
  return sizeOf(profile.head);
}

function sizeOf({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
  return children.reduce((sum, child) => sum + sizeOf(child), selfSize);
}

async function measureOne(recording: Recording): Promise<EngineCost> {
  takeSamples(recording, WARM_UP_SAMPLES);
  const cpuMs = cpuMsOf(() => takeSamples(recording, SAMPLES));
  const bytes = await allocatedBytes(() => takeSamples(recording, SAMPLES));
  return { id: recording.id, cpuMsPerLook: cpuMs / SAMPLES, kbPerLook: bytes / SAMPLES / 1000 };
}

/**
 * Runs the engine over recordings, in Node, without a browser.
 * @param paths paths of recordings; the golden ones if there are none
 */
export async function measureEngine(paths: readonly string[] = []): Promise<readonly EngineCost[]> {
  const costs: EngineCost[] = [];
  for (const { recording } of readRecordings(paths.length > 0 ? paths : [GOLDEN]))
    costs.push(await measureOne(recording));
  return costs;
}
