/*
 * The camera as the check of the workplace uses it:
 *
 *   off ──open──▶ opening ──▶ looking ──close──▶ off          what was measured stays
 *                    └──────────┴──▶ failed
 */
import { type Signal, signal } from '@preact/signals';
import type { Observation } from '../../posture/body/observation.ts';
import {
  measureWorkplace,
  NOTHING_MEASURED,
  type WorkplaceLight,
  type WorkplaceLook,
  type WorkplaceMeasured,
} from '../../posture/measure-desk.ts';
import type { CameraProblem } from '../../state/session.ts';
import { type Seen, type Sight, seenIn, sightOf } from '../camera/calibration-hint.ts';
import { openSight } from '../camera/camera-session.ts';
import { steady } from '../camera/debounce.ts';

export type SightPhase =
  | { readonly phase: 'off' | 'opening' | 'looking' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem };

export interface WorkplaceSight {
  readonly state: Signal<SightPhase>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** What stands in the way of measuring at this moment. */
  readonly sight: Signal<Sight>;
  /** What was measured, with the camera on or off. */
  readonly measured: Signal<WorkplaceMeasured>;
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
const HINDRANCES: readonly Sight[] = ['waiting', 'nobody', 'face_not_seen', 'head_turned', 'too_dark'];

function lightIn(observation: Observation): WorkplaceLight {
  if (observation.type !== 'observed' || observation.light !== 'enough') return 'dark';
  return observation.backlit === true ? 'backlit' : 'fine';
}

/** What is new in it; what could not be measured this time stays as it was. */
function takeOver(before: WorkplaceMeasured, now: WorkplaceMeasured): WorkplaceMeasured {
  const apart = Math.abs((now.distance?.cm ?? 0) - (before.distance?.cm ?? 0));
  const distance = now.distance !== null && apart >= WORTH_TELLING_CM ? now.distance : before.distance;
  const taken = { distance, camera: now.camera ?? before.camera, light: now.light ?? before.light };
  const same =
    taken.distance === before.distance && taken.camera === before.camera && taken.light === before.light;
  return same ? before : taken;
}

/** Makes the sight of one check; nothing is opened yet. */
export function createWorkplaceSight(): WorkplaceSight {
  const state = signal<SightPhase>({ phase: 'off' });
  const stream = signal<MediaStream | null>(null);
  const seen = signal<Seen | null>(null);
  const sight = signal<Sight>('waiting');
  const measured = signal<WorkplaceMeasured>(NOTHING_MEASURED);
  let running = new AbortController();
  let looks: readonly WorkplaceLook[] = [];
  let settle = steady<Sight>(SIGHT_STEADY);

  function turnOff(next: SightPhase): void {
    running.abort();
    looks = [];
    stream.value = null;
    seen.value = null;
    sight.value = 'waiting';
    state.value = next;
  }

  function takeIn(observation: Observation): void {
    const now = seenIn(observation);
    if (now === null || running.signal.aborted) return;
    seen.value = now;
    const could = sightOf(now);
    sight.value = settle(HINDRANCES.includes(could) ? could : 'clear');
    looks = [...looks, { pose: now.pose, frame: now.frame, light: lightIn(observation) }].slice(-LOOKS_KEPT);
    measured.value = takeOver(measured.value, measureWorkplace(looks));
  }

  return {
    state,
    stream,
    seen,
    sight,
    measured,
    async open() {
      turnOff({ phase: 'opening' });
      running = new AbortController();
      settle = steady<Sight>(SIGHT_STEADY);
      const { signal } = running;
      const opening = await openSight(signal);
      if (signal.aborted) return;
      if (!opening.ok) return turnOff({ phase: 'failed', problem: opening.problem });
      stream.value = opening.stream;
      state.value = { phase: 'looking' };
      const problem = await opening.watch(takeIn);
      if (!signal.aborted) turnOff({ phase: 'failed', problem });
    },
    close() {
      turnOff({ phase: 'off' });
    },
  };
}
