import { type Signal, signal } from '@preact/signals';
import { waitToRetry } from '../../camera/source/retry.ts';
import type { Observation } from '../../posture/body/observation.ts';
import type { CameraProblem, Session } from '../../state/session.ts';
import { sessionItem } from '../../state/stored-items.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';
import { readSeen, type Seen } from './calibration-hint.ts';
import { openCameraSession } from './camera-session.ts';

/** A camera that a page opens for itself. It is on from `open` to `close`, and at no other time. */
export interface PageCamera {
  /** Null while the camera is off. */
  readonly stream: Signal<MediaStream | null>;
  /** The last observation. */
  readonly seen: Signal<Seen | null>;
  /**
   * Opens a camera in place of the open one.
   * @param wanted if it isn't connected, or null, the browser chooses
   * @returns the opened camera; null if it failed or was closed meanwhile
   */
  open(wanted?: WorkplaceCamera | null): Promise<{ readonly camera: WorkplaceCamera | null } | null>;
  close(): void;
  /** Aborts when the camera closes. */
  untilClosed(): AbortSignal;
}

export interface PageCameraOptions {
  /** Gets every observation with new information. */
  onSeen(seen: Seen, observation: Observation): void;
  /** Gets every frame that equals the one before. */
  onUnchanged?(): void;
  /** Called when an open camera is closed. */
  onClosed?(): void;
  /** Called after the camera is closed. */
  onFailed(problem: CameraProblem): void;
  /** Called after the camera is closed because the user has paused Plumbline or turned it off. */
  onTurnedOff(): void;
  /** Whether a camera other than the wanted one is a failure. */
  readonly needsWanted?: boolean;
  /** Opens it again after a failure, if that makes sense. Left out: the user does it. */
  retry?(): void;
}

/** Creates a page's camera. It opens nothing yet. */
export function createPageCamera(options: PageCameraOptions): PageCamera {
  const stream = signal<MediaStream | null>(null);
  const seen = signal<Seen | null>(null);
  let opened = new AbortController();
  let failures = 0;

  function close(): void {
    const wasOpen = stream.value !== null;
    opened.abort();
    stream.value = null;
    seen.value = null;
    if (wasOpen) options.onClosed?.();
  }

  async function fail(problem: CameraProblem): Promise<void> {
    close();
    options.onFailed(problem);
    if (options.retry === undefined) return;
    opened = new AbortController();
    const { signal: closed } = opened;
    await waitToRetry(problem, failures++, closed);
    if (!closed.aborted) options.retry();
  }

  function onObservation(observation: Observation): void {
    const now = readSeen(observation);
    if (now === null) {
      options.onUnchanged?.();
      return;
    }
    failures = 0;
    seen.value = now;
    options.onSeen(now, observation);
  }

  /**
   * 'The camera is off' must be true of every camera: a pause closes those of the pages too. Before the first run is
   * over, it has been off all along.
   */
  function closeWhenTurnedOff(closed: AbortSignal): void {
    let before: Session['phase'] | null = null;
    void sessionItem.get().then(({ phase }) => {
      before ??= phase;
    });
    sessionItem.watch(({ phase }) => {
      const wasOff = before === null || before === 'off' || before === phase;
      before = phase;
      if (phase === 'watching' || wasOff || closed.aborted) return;
      close();
      options.onTurnedOff();
    }, closed);
  }

  async function open(wanted: WorkplaceCamera | null = null) {
    close();
    opened = new AbortController();
    const { signal: closed } = opened;
    closeWhenTurnedOff(closed);
    const session = await openCameraSession(closed, wanted);
    if (closed.aborted) return null;
    const isWrong = session.ok && session.isOther && options.needsWanted === true;
    if (!session.ok || isWrong) {
      void fail(session.ok ? 'own_camera_gone' : session.problem);
      return null;
    }
    stream.value = session.stream;
    void session
      .watch((observation) => !closed.aborted && onObservation(observation))
      .then((problem) => (closed.aborted ? undefined : fail(problem)));
    return { camera: session.camera };
  }

  return { stream, seen, open, close, untilClosed: () => opened.signal };
}
