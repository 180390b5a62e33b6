/*
 * Whether a camera still delivers pictures. Even a picture without motion never repeats byte for byte: every
 * sensor has noise. A camera that hangs, or a virtual one that shows a placeholder, delivers the same bytes
 * again and again. That says nothing about the user.
 */

/** A fault of an open camera, as seen in its frames. */
export const CAMERA_FAULTS = ['silent', 'frozen', 'unreadable'] as const;
export type CameraFault = (typeof CAMERA_FAULTS)[number];

/**
 * The result of asking for a frame: a new picture, the previous one again, an unreadable one, or the end of
 * the stream.
 */
export type Supplied = 'fresh' | 'repeat' | 'unreadable' | 'broken';

/** What is known about a camera's frames. Plain data. */
export interface FrameSupply {
  /**
   * Whether any picture has differed from the one before. Until then the camera may be stuck on its first
   * one.
   */
  readonly isLive: boolean;
  /** When it last did, or the watch began. */
  readonly freshAtMs: number;
  /** How many frames in a row were repeats or unreadable. */
  readonly repeats: number;
  readonly unreadable: number;
  readonly isBroken: boolean;
}

/**
 * A working camera may repeat the same bytes for this long. One that sends whole pictures, as webcams do,
 * never repeats one. One that sends only changes, as phones and network cameras do, may repeat until its next
 * whole picture: x264, which many of them use, sends one every 250 frames, 10 s at 25 a second.
 */
export const FROZEN_AFTER_MS = 12_000;
/** After the machine slept, the elapsed time alone would be misleading. */
const FROZEN_AFTER_REPEATS = 3;

/** One damaged frame can happen; three in a row mean that the format is unreadable. A judgement. */
const UNREADABLE_AFTER = 3;

/** Starts with a camera that was just opened. */
export function beginSupply(atMs: number): FrameSupply {
  return { isLive: false, freshAtMs: atMs, repeats: 0, unreadable: 0, isBroken: false };
}

/** Handles the result of asking for a frame. */
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

/** The camera's fault at a moment; null if none is known. */
export function faultOf(supply: FrameSupply, atMs: number): CameraFault | null {
  if (supply.isBroken) return 'silent';
  if (supply.unreadable >= UNREADABLE_AFTER) return 'unreadable';
  const repeated = supply.repeats >= FROZEN_AFTER_REPEATS;
  return repeated && atMs - supply.freshAtMs >= FROZEN_AFTER_MS ? 'frozen' : null;
}
