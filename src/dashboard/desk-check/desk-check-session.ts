/*
 * The camera during a desk check:
 *
 *   off ──open──▶ opening ──▶ looking ──close──▶ off          measurements are kept
 *                    └──────────┴──▶ failed
 */
import { type Signal, signal } from '@preact/signals';
import type { Observation } from '../../posture/body/observation.ts';
import {
  type DeskLight,
  type DeskMeasurement,
  type DeskSample,
  measureDesk,
  NOTHING_MEASURED,
} from '../../posture/measure-desk.ts';
import type { CameraProblem } from '../../state/session.ts';
import { type CalibrationHint, hintOf, type Seen } from '../camera/calibration-hint.ts';
import { debounceByCount } from '../camera/debounce.ts';
import { createPageCamera, type PageCamera } from '../camera/page-camera.ts';

export type DeskCheckPhase =
  | { readonly phase: 'off' | 'opening' | 'looking' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem };

export interface DeskCheckSession {
  readonly state: Signal<DeskCheckPhase>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** What prevents a measurement at this moment. */
  readonly hint: Signal<CalibrationHint>;
  /** What was measured, with the camera on or off. */
  readonly measured: Signal<DeskMeasurement>;
  open(): Promise<void>;
  close(): void;
}

/** About three seconds: long enough for a median, short enough to follow a screen that is being raised. */
const SAMPLES_KEPT = 20;
/** Samples that must agree before the text changes. */
const STEADY_SAMPLES = 5;
/** Smaller changes are not worth being read out again. */
const WORTH_REPORTING_CM = 3;

/** Only these prevent a measurement. A calibration has more requirements. */
const HINDRANCES: readonly CalibrationHint[] = [
  'waiting',
  'nobody',
  'face_not_seen',
  'head_turned',
  'too_dark',
];

function lightIn(observation: Observation): DeskLight {
  if (observation.type !== 'observed' || observation.light !== 'enough') return 'dark';
  return observation.backlit === true ? 'backlit' : 'fine';
}

/** Updates the result. What could not be measured this time is kept as it was. */
function takeOver(before: DeskMeasurement, now: DeskMeasurement): DeskMeasurement {
  const apart = Math.abs((now.distance?.cm ?? 0) - (before.distance?.cm ?? 0));
  const distance = now.distance !== null && apart >= WORTH_REPORTING_CM ? now.distance : before.distance;
  const taken = { distance, camera: now.camera ?? before.camera, light: now.light ?? before.light };
  const same =
    taken.distance === before.distance && taken.camera === before.camera && taken.light === before.light;
  return same ? before : taken;
}

/** A desk check, and what changes while the camera is on. */
interface Run {
  readonly state: Signal<DeskCheckPhase>;
  readonly hint: Signal<CalibrationHint>;
  readonly measured: Signal<DeskMeasurement>;
  readonly page: PageCamera;
  samples: readonly DeskSample[];
  steadyHint: (hint: CalibrationHint) => CalibrationHint;
}

function turnOff(run: Run, next: DeskCheckPhase): void {
  run.page.close();
  run.samples = [];
  run.hint.value = 'waiting';
  run.state.value = next;
}

function onSeen(run: Run, seen: Seen, observation: Observation): void {
  const could = hintOf(seen);
  run.hint.value = run.steadyHint(HINDRANCES.includes(could) ? could : 'clear');
  const sample = { pose: seen.pose, frame: seen.frame, light: lightIn(observation) };
  run.samples = [...run.samples, sample].slice(-SAMPLES_KEPT);
  run.measured.value = takeOver(run.measured.value, measureDesk(run.samples));
}

async function open(run: Run): Promise<void> {
  turnOff(run, { phase: 'opening' });
  run.steadyHint = debounceByCount(STEADY_SAMPLES);
  if ((await run.page.open()) !== null) run.state.value = { phase: 'looking' };
}

/**
 * Creates the camera session of one desk check. It opens nothing yet.
 * @param into where the measurements go; it may hold earlier ones
 */
export function createDeskCheckSession(into = signal<DeskMeasurement>(NOTHING_MEASURED)): DeskCheckSession {
  const run: Run = {
    state: signal<DeskCheckPhase>({ phase: 'off' }),
    hint: signal<CalibrationHint>('waiting'),
    measured: into,
    page: createPageCamera({
      onSeen: (seen, observation) => onSeen(run, seen, observation),
      onFailed: (problem) => turnOff(run, { phase: 'failed', problem }),
      onTurnedOff: () => turnOff(run, { phase: 'off' }),
    }),
    samples: [],
    steadyHint: debounceByCount(STEADY_SAMPLES),
  };
  const { state, hint, measured, page } = run;
  return {
    state,
    hint,
    measured,
    stream: page.stream,
    seen: page.seen,
    open: () => open(run),
    close: () => turnOff(run, { phase: 'off' }),
  };
}
