import type { Observation, Pace } from '../posture/body/observation.ts';
import type { CameraFault } from './frame/frame-supply.ts';
import type { BackendName } from './pose/pose-detector.ts';

/** What the page asks of the detection worker. */
export type ToWorker =
  /** Load the model on this backend and answer `ready` or `failed`. */
  | { readonly type: 'load'; readonly backend: BackendName }
  /** Time the loaded model, `runs` times, and answer `measured`. */
  | { readonly type: 'measure'; readonly runs: number }
  /** Take frames from this stream, which is transferred, until it ends; without one, ask for each by `frame_wanted`. */
  | { readonly type: 'watch'; readonly frames: ReadableStream<VideoFrame> | null; readonly pace: Pace }
  /** The frame that was asked for; null when there will be no more. */
  | { readonly type: 'frame'; readonly frame: VideoFrame | null }
  | { readonly type: 'pace'; readonly pace: Pace }
  /** Take no more frames, and answer `ended`. */
  | { readonly type: 'end_watch' }
  /** Say what it does, and answer `doing`. */
  | { readonly type: 'ask_doing' };

/** What the worker does at this moment: wait for the camera's next frame, work, or rest until the next look. */
export interface Doing {
  readonly what: 'waiting' | 'working' | 'resting';
  readonly forMs: number;
}

/** What the detection worker tells the page. Keypoints and states; never a pixel. */
export type FromWorker =
  | { readonly type: 'ready'; readonly backend: BackendName; readonly startMs: number }
  | {
      readonly type: 'measured';
      readonly backend: BackendName;
      readonly runsMs: readonly number[];
      /** How many tensors are kept: the model's own, and no more, between two frames. */
      readonly tensors: number;
    }
  /** It could not load the model, or not judge a frame with it. */
  | { readonly type: 'failed'; readonly stage: 'load' | 'frame'; readonly message: string }
  /** The model is well; the camera delivers nothing that could be judged. */
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
