import type { Observation, Pace } from '../posture/body/observation.ts';
import type { CameraFault } from './frame/frame-supply.ts';
import type { BackendName } from './pose/pose-detector.ts';

/** Requests of the page to the detection worker. */
export type ToWorker =
  /** Load the model on this backend and answer `ready` or `failed`. */
  | { readonly type: 'load'; readonly backend: BackendName }
  /** Time the loaded model, `runs` times, and answer `measured`. */
  | { readonly type: 'measure'; readonly runs: number }
  /**
   * Take frames from this stream, which is transferred, until it ends; without one, ask for each by
   * `frame_wanted`.
   */
  | { readonly type: 'watch'; readonly frames: ReadableStream<VideoFrame> | null; readonly pace: Pace }
  /** The requested frame; null if there will be no more. */
  | { readonly type: 'frame'; readonly frame: VideoFrame | null }
  | { readonly type: 'pace'; readonly pace: Pace }
  /** Take no more frames, and answer `ended`. */
  | { readonly type: 'end_watch' }
  /** Report the current activity, and answer `doing`. */
  | { readonly type: 'ask_doing' };

/**
 * The worker's current activity: waiting for the camera's next frame, working, or pausing until the next
 * sample.
 */
export interface Doing {
  readonly what: 'waiting' | 'working' | 'resting';
  readonly forMs: number;
}

/** Messages of the detection worker to the page. Keypoints and states; never a pixel. */
export type FromWorker =
  | { readonly type: 'ready'; readonly backend: BackendName; readonly startMs: number }
  | {
      readonly type: 'measured';
      readonly backend: BackendName;
      readonly runsMs: readonly number[];
      /** The number of live tensors. Between two frames it is the model's own and no more. */
      readonly tensors: number;
    }
  /** The model could not be loaded, or a frame could not be judged with it. */
  | { readonly type: 'failed'; readonly stage: 'load' | 'frame'; readonly message: string }
  /** The model works, but the camera delivers nothing that could be judged. */
  | {
      readonly type: 'failed';
      readonly stage: 'camera';
      readonly fault: CameraFault;
      readonly message: string;
    }
  | ({ readonly type: 'doing' } & Doing)
  | { readonly type: 'frame_wanted' }
  | { readonly type: 'ended' }
  | Observation;
