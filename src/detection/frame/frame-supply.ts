/*
 * Whether a camera still delivers pictures. A picture that nothing moves in isn't the same bytes: every sensor has noise. A camera that
 * hangs, or a virtual one that shows a placeholder, hands over the same bytes again and again: that says nothing of the user.
 */

/** What's wrong with a camera that is open, as the frames show it. */
export const CAMERA_FAULTS = ['silent', 'frozen', 'unreadable'] as const;
export type CameraFault = (typeof CAMERA_FAULTS)[number];

/** What has come of asking for a frame: a new picture, the one before once more, one that can't be read, or the stream's breaking off. */
export type Supplied = 'fresh' | 'repeat' | 'unreadable' | 'broken';

/** What is known of a camera's frames. Plain data. */
export interface FrameSupply {
  /** Whether any picture has differed from the one before: until then the camera may hang with its first one. */
  readonly isLive: boolean;
  /** When it last did, or the watch began. */
  readonly freshAtMs: number;
  /** How many frames in a row were the same, or could not be read. */
  readonly repeats: number;
  readonly unreadable: number;
  readonly isBroken: boolean;
}

/**
 * For so long the same bytes may come from a camera that works. One that sends whole pictures, as webcams do, never repeats one. One that sends only what has
 * changed, as phones and network cameras do, may until its next whole picture: x264, which many of them use, sends one every 250 frames, 10 s at 25 a second.
 */
export const FROZEN_AFTER_MS = 12_000;
/** After a sleep of the machine the clock alone would tell too much. */
const FROZEN_AFTER_REPEATS = 3;

/** One frame may be damaged on its way; three in a row are the camera's format. A judgement. */
const UNREADABLE_AFTER = 3;

/** Begins with a camera that was just opened. */
export function beginSupply(atMs: number): FrameSupply {
  return { isLive: false, freshAtMs: atMs, repeats: 0, unreadable: 0, isBroken: false };
}

/** Takes what has come of asking for a frame. */
export function stepSupply(supply: FrameSupply, supplied: Supplied, atMs: number): FrameSupply {
  switch (supplied) {
    case 'fresh':
      return { ...beginSupply(atMs), isLive: true };
    case 'repeat':
      return { ...supply, repeats: supply.repeats + 1, unreadable: 0 };
    case 'unreadable':
      return { ...supply, unreadable: supply.unreadable + 1 };
    case 'broken':
      return { ...supply, isBroken: true };
  }
}

/** What's wrong with the camera at a moment; null while nothing is known to be. */
export function faultOf(supply: FrameSupply, atMs: number): CameraFault | null {
  if (supply.isBroken) return 'silent';
  if (supply.unreadable >= UNREADABLE_AFTER) return 'unreadable';
  const repeated = supply.repeats >= FROZEN_AFTER_REPEATS;
  return repeated && atMs - supply.freshAtMs >= FROZEN_AFTER_MS ? 'frozen' : null;
}
