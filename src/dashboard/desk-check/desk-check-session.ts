/*
 * The camera as the check of the workplace uses it:
 *
 *   off ──open──▶ opening ──▶ looking ──close──▶ off          what was measured stays
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
import { type CalibrationHint, hintOf, readSeen, type Seen } from '../camera/calibration-hint.ts';
import { openCameraSession } from '../camera/camera-session.ts';
import { debounceByCount } from '../camera/debounce.ts';

export type DeskCheckPhase =
  | { readonly phase: 'off' | 'opening' | 'looking' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem };

export interface DeskCheckSession {
  readonly state: Signal<DeskCheckPhase>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** What stands in the way of measuring at this moment. */
  readonly hint: Signal<CalibrationHint>;
  /** What was measured, with the camera on or off. */
  readonly measured: Signal<DeskMeasurement>;
  open(): Promise<void>;
  close(): void;
}

/** Some three seconds: long enough for a median, short enough to follow a screen that is being raised. */
const LOOKS_KEPT = 20;
/** Frames that must agree before the words change. */
const SIGHT_STEADY = 5;
/** What changes by less is not worth being read out again. */
const WORTH_TELLING_CM = 3;

/** Only these keep it from measuring; a calibration asks for more. */
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

/** What is new in it; what could not be measured this time stays as it was. */
function takeOver(before: DeskMeasurement, now: DeskMeasurement): DeskMeasurement {
  const apart = Math.abs((now.distance?.cm ?? 0) - (before.distance?.cm ?? 0));
  const distance = now.distance !== null && apart >= WORTH_TELLING_CM ? now.distance : before.distance;
  const taken = { distance, camera: now.camera ?? before.camera, light: now.light ?? before.light };
  const same =
    taken.distance === before.distance && taken.camera === before.camera && taken.light === before.light;
  return same ? before : taken;
}

/** Makes the sight of one check; nothing is opened yet. */
export function createDeskCheckSession(): DeskCheckSession {
  const state = signal<DeskCheckPhase>({ phase: 'off' });
  const stream = signal<MediaStream | null>(null);
  const seen = signal<Seen | null>(null);
  const hint = signal<CalibrationHint>('waiting');
  const measured = signal<DeskMeasurement>(NOTHING_MEASURED);
  let running = new AbortController();
  let looks: readonly DeskSample[] = [];
  let settle = debounceByCount<CalibrationHint>(SIGHT_STEADY);

  function turnOff(next: DeskCheckPhase): void {
    running.abort();
    looks = [];
    stream.value = null;
    seen.value = null;
    hint.value = 'waiting';
    state.value = next;
  }

  function onObservation(observation: Observation): void {
    const now = readSeen(observation);
    if (now === null || running.signal.aborted) return;
    seen.value = now;
    const could = hintOf(now);
    hint.value = settle(HINDRANCES.includes(could) ? could : 'clear');
    looks = [...looks, { pose: now.pose, frame: now.frame, light: lightIn(observation) }].slice(-LOOKS_KEPT);
    measured.value = takeOver(measured.value, measureDesk(looks));
  }

  return {
    state,
    stream,
    seen,
    hint: hint,
    measured,
    async open() {
      turnOff({ phase: 'opening' });
      running = new AbortController();
      settle = debounceByCount<CalibrationHint>(SIGHT_STEADY);
      const { signal } = running;
      const opening = await openCameraSession(signal);
      if (signal.aborted) return;
      if (!opening.ok) return turnOff({ phase: 'failed', problem: opening.problem });
      stream.value = opening.stream;
      state.value = { phase: 'looking' };
      const problem = await opening.watch(onObservation);
      if (!signal.aborted) turnOff({ phase: 'failed', problem });
    },
    close() {
      turnOff({ phase: 'off' });
    },
  };
}
