import { CAMERA_FAULTS, type CameraFault } from '../../detection/frame/frame-supply.ts';
import type { BackendName } from '../../detection/pose/pose-detector.ts';
import type { Doing, FromWorker, ToWorker } from '../../detection/worker-protocol.ts';
import type { Observation, Pace } from '../../posture/body/observation.ts';
import { hasFrameStream, playForFrames, type TakeFrame } from '../source/frame-taker.ts';

/** The page's side of the detection worker. The abort signal that it was created with terminates it. */
export interface DetectionWorker {
  /** Resolves once the model is loaded; rejects if it cannot be loaded. */
  readonly ready: Promise<{ readonly startMs: number }>;
  /**
   * Watches until the track ends. Can be called again with another track. `over` aborts when the caller has stopped the
   * track. Rejects if the worker fails. If the camera delivers no usable picture, it rejects with an error that
   * `faultIn` recognises.
   */
  watch(
    track: MediaStreamTrack,
    pace: Pace,
    onObservation: (observation: Observation) => void,
    over: AbortSignal,
  ): Promise<void>;
  /** Ends a watch before its track ends; the track stays open. */
  endWatch(): void;
  setPace(pace: Pace): void;
  /** Asks what the worker is doing now. A worker that hangs never answers. */
  doing(): Promise<Doing>;
  measure(runs: number): Promise<readonly number[]>;
}

type Listener = (message: FromWorker) => void;

function errorOf(failed: Extract<FromWorker, { type: 'failed' }>): Error {
  return new Error(failed.message, failed.stage === 'camera' ? { cause: failed.fault } : {});
}

/** The camera fault that ended a watch; null if it ended for another reason. */
export function faultIn(error: unknown): CameraFault | null {
  const cause = error instanceof Error ? error.cause : null;
  return CAMERA_FAULTS.find((fault) => fault === cause) ?? null;
}

/** Resolves or rejects with the first message that `pick` accepts. */
function nextMessage<T>(
  listeners: Set<Listener>,
  pick: (message: FromWorker) => { value: T } | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const listen: Listener = (message) => {
      const picked = pick(message);
      if (message.type === 'failed') reject(errorOf(message));
      else if (picked !== null) resolve(picked.value);
      else return;
      listeners.delete(listen);
    };
    listeners.add(listen);
  });
}

function isObservation(message: FromWorker): message is Observation {
  return message.type === 'observed' || message.type === 'unchanged' || message.type === 'covered';
}

type ReportFrame = (message: ToWorker, transfer?: Transferable[]) => void;

/** Sends the worker the frame that it asked for. If none can be taken, that ends the watch like the end of a stream. */
async function handOver(takeFrame: TakeFrame, report: ReportFrame): Promise<void> {
  const frame = await takeFrame().catch((error) => {
    console.error('No frame could be taken.', error);
    return null;
  });
  report({ type: 'frame', frame }, frame === null ? [] : [frame]);
}

/** The connection to a worker. The functions below change it. */
interface Connection {
  readonly listeners: Set<Listener>;
  readonly report: ReportFrame;
  pace: Pace | null;
  /** The worker takes the frames of one track at a time. */
  before: Promise<unknown>;
}

/** Starts a worker, which ends with the signal. Then everything that waits for it is rejected. */
function connectWorker(signal: AbortSignal): Connection {
  const worker = new Worker(new URL('../../detection/worker.ts', import.meta.url), { type: 'module' });
  const listeners = new Set<Listener>();
  const hear: Listener = (message) => {
    for (const listener of [...listeners]) listener(message);
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
  worker.onerror = ({ message }) =>
    hear({ type: 'failed', stage: 'load', message: message || 'The worker broke.' });
  const end = () => {
    worker.terminate();
    hear({ type: 'failed', stage: 'frame', message: 'Ended.' });
  };
  signal.addEventListener('abort', end, { once: true });
  const report: ReportFrame = (message, transfer = []) => worker.postMessage(message, transfer);
  return { listeners, report, pace: null, before: Promise.resolve() };
}

/** Gives the worker the frames of a track: as a stream where the browser has one, else one by one. */
function offerFrames({ report }: Connection, track: MediaStreamTrack, pace: Pace, asStream: boolean): void {
  if (asStream) {
    const { readable } = new MediaStreamTrackProcessor({ track: track as MediaStreamVideoTrack });
    report({ type: 'watch', frames: readable, pace }, [readable]);
  } else report({ type: 'watch', frames: null, pace });
}

async function watchTrack(
  connection: Connection,
  ...[track, pace, onObservation, over]: Parameters<DetectionWorker['watch']>
): Promise<void> {
  const { listeners, report } = connection;
  await connection.before;
  const takeFrame = hasFrameStream() ? null : playForFrames(track, over);
  const listen: Listener = (message) => {
    if (isObservation(message)) onObservation(message);
    else if (message.type === 'frame_wanted' && takeFrame !== null) void handOver(takeFrame, report);
  };
  listeners.add(listen);
  connection.pace = pace;
  offerFrames(connection, track, pace, takeFrame === null);
  const ended = nextMessage(listeners, (message) => (message.type === 'ended' ? { value: null } : null));
  connection.before = ended.catch(() => {});
  await ended.finally(() => listeners.delete(listen));
}

function changePace(connection: Connection, pace: Pace): void {
  const { intervalMs, everyFrame, expected } = pace;
  const before = connection.pace;
  const same = intervalMs === before?.intervalMs && everyFrame === before.everyFrame;
  if (same && expected === before?.expected) return;
  connection.pace = pace;
  connection.report({ type: 'pace', pace });
}

/** Sends a request, and resolves with the first answer that `pick` accepts. */
function ask<T>(
  { listeners, report }: Connection,
  request: ToWorker,
  pick: (message: FromWorker) => { value: T } | null,
): Promise<T> {
  const answer = nextMessage(listeners, pick);
  report(request);
  return answer;
}

/** Starts the detection worker and loads the model on a backend. */
export function startDetectionWorker(backend: BackendName, signal: AbortSignal): DetectionWorker {
  const connection = connectWorker(signal);
  const ready = ask(connection, { type: 'load', backend }, (message) =>
    message.type === 'ready' ? { value: { startMs: message.startMs } } : null,
  );
  ready.catch(() => {});
  return {
    ready,
    watch: (...watched) => watchTrack(connection, ...watched),
    endWatch: () => connection.report({ type: 'end_watch' }),
    setPace: (pace) => changePace(connection, pace),
    doing: () =>
      ask(connection, { type: 'ask_doing' }, (message) =>
        message.type === 'doing' ? { value: message } : null,
      ),
    measure: (runs) =>
      ask(connection, { type: 'measure', runs }, (message) =>
        message.type === 'measured' ? { value: message.runsMs } : null,
      ),
  };
}
