import type { SeatedWatch } from '../../engine/breaks.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Silence } from '../../engine/silence.ts';
import type { UnsureWatch } from '../../engine/unsure-moments.ts';
import type { Measurement } from '../../posture/body/measurement.ts';
import type { CloseState } from '../../posture/monitor/too-close.ts';
import type { Recorder } from '../../recording/recorder.ts';
import type { Activity } from '../../state/session.ts';
import type { Settings } from '../../state/settings.ts';
import type { LastingWorker } from '../detector/recycling-worker.ts';
import type { DutyCycle } from './duty-cycle.ts';
import type { HistoryWriter } from './history-writer.ts';
import type { Outbox } from './outbox.ts';
import type { SeenMeasurement } from './seen-measurements.ts';
import type { StartGate } from './start-gate.ts';
import type { StatusPublisher } from './status-publisher.ts';
import type { WorkplaceWatch } from './workplace-watch.ts';

/** The parts of a camera host that live as long as it does. */
interface HostParts {
  /** Aborts when the host must end. */
  readonly ended: AbortController;
  readonly outbox: Outbox;
  readonly gate: StartGate;
  readonly status: StatusPublisher;
  readonly workplaces: WorkplaceWatch;
  readonly dutyCycle: DutyCycle;
  readonly seated: SeatedWatch;
  readonly silence: Silence;
}

/** A camera host: its parts, and everything that changes while it watches. */
export interface Host extends HostParts {
  /** Null until the start config has arrived. */
  engine: Engine | null;
  settings: Settings | null;
  history: HistoryWriter | null;
  /** The worker that is watching now. */
  worker: LastingWorker | null;
  /** When the worker last reported; null while the camera is off. */
  lastHeardMs: number | null;
  onBattery: boolean;
  /** Ends the try-out of a nudge; null if there is none. */
  tryOutTimer: ReturnType<typeof setTimeout> | null;
  /** The sample of the last alert. */
  alerted: { readonly atMs: number; readonly measurement: Measurement | null } | null;
  /** What was measured in the last minute. */
  seen: readonly SeenMeasurement[];
  /** When the alert was raised that waits for a pause before it is shown; null if none does. */
  waitingAlertMs: number | null;
  /** Until when the user sat as a page asked them to; 0 if they never did. */
  askedUntilMs: number;
  /** Whether an exercise, a shown slouch or a test ran at the last observation. */
  wasExercising: boolean;
  /** What a page leads the user through while the silence of an exercise lasts; null if the posture is still shown. */
  activity: Activity | null;
  /** How close the eyes are to the camera. */
  close: CloseState;
  recorder: Recorder;
  unsure: UnsureWatch;
}
