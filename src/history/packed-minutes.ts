import { MINUTE_MS } from '../shared/durations.ts';
import { COLUMNS, KEPT_ANGLES, type KnownAngle } from './minute.ts';

/*
 * The minutes of an hour as bytes, one after another, little-endian:
 *
 *     minute of the hour, 0 to 59            1 byte
 *     bit mask of the fields that follow     2 bytes: the columns, then the angles
 *     milliseconds of each column that is not 0      2 bytes each
 *     mean in 1/100 degree and known milliseconds    2 + 2 bytes for each angle that is known
 *
 * A minute in one state with both angles known takes 13 bytes.
 */

/** A minute and its place in the hour. */
export interface MinuteOfHour {
  readonly place: number;
  readonly ms: readonly number[];
  readonly angles: readonly (KnownAngle | null)[];
}

const HEAD_BYTES = 3;
const COLUMN_BYTES = 2;
const ANGLE_BYTES = 4;
const HUNDREDTHS = 100;
const MAX_HUNDREDTHS = 32_767;
const KNOWN_FIELDS = 2 ** (COLUMNS.length + KEPT_ANGLES.length) - 1;

const isKept = (angle: KnownAngle | null): angle is KnownAngle => angle !== null && angle.knownMs > 0;

function bytesOf({ ms, angles }: MinuteOfHour): number {
  const columns = ms.filter((each) => each > 0).length;
  return HEAD_BYTES + columns * COLUMN_BYTES + angles.filter(isKept).length * ANGLE_BYTES;
}

function fieldsOf({ ms, angles }: MinuteOfHour): number {
  const columns = ms.reduce((bits, each, index) => bits | (each > 0 ? 1 << index : 0), 0);
  return angles.reduce((bits, angle, i) => bits | (isKept(angle) ? 1 << (COLUMNS.length + i) : 0), columns);
}

function hundredthsOf(deg: number): number {
  return Math.max(-MAX_HUNDREDTHS, Math.min(MAX_HUNDREDTHS, Math.round(deg * HUNDREDTHS)));
}

function writeMinute(view: DataView, start: number, minute: MinuteOfHour): number {
  let at = start + HEAD_BYTES;
  view.setUint8(start, minute.place);
  view.setUint16(start + 1, fieldsOf(minute), true);
  for (const each of minute.ms.filter((ms) => ms > 0)) {
    view.setUint16(at, each, true);
    at += COLUMN_BYTES;
  }
  for (const { meanDeg, knownMs } of minute.angles.filter(isKept)) {
    view.setInt16(at, hundredthsOf(meanDeg), true);
    view.setUint16(at + 2, Math.min(MINUTE_MS, Math.round(knownMs)), true);
    at += ANGLE_BYTES;
  }
  return at;
}

export function packMinutes(minutes: readonly MinuteOfHour[]): Uint8Array {
  const bytes = new Uint8Array(minutes.reduce((sum, minute) => sum + bytesOf(minute), 0));
  const view = new DataView(bytes.buffer);
  minutes.reduce((at, minute) => writeMinute(view, at, minute), 0);
  return bytes;
}

function readMinute(view: DataView, start: number): { minute: MinuteOfHour; end: number } {
  const fields = view.getUint16(start + 1, true);
  let at = start + HEAD_BYTES;
  const has = (bit: number) => (fields & (1 << bit)) !== 0;
  const ms = COLUMNS.map((_, index) => {
    if (!has(index)) return 0;
    at += COLUMN_BYTES;
    return view.getUint16(at - COLUMN_BYTES, true);
  });
  const angles = KEPT_ANGLES.map((_, index) => {
    if (!has(COLUMNS.length + index)) return null;
    at += ANGLE_BYTES;
    const meanDeg = view.getInt16(at - ANGLE_BYTES, true) / HUNDREDTHS;
    return { meanDeg, knownMs: view.getUint16(at - 2, true) };
  });
  if (fields > KNOWN_FIELDS) throw new RangeError('Fields of another version.');
  return { minute: { place: view.getUint8(start), ms, angles }, end: at };
}

/** Null if the bytes are not valid minutes: truncated, or of another version. */
export function unpackMinutes(bytes: Uint8Array): MinuteOfHour[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const minutes: MinuteOfHour[] = [];
  try {
    for (let at = 0; at < bytes.byteLength; ) {
      const { minute, end } = readMinute(view, at);
      minutes.push(minute);
      at = end;
    }
  } catch {
    return null;
  }
  return minutes.every(({ place }) => place < 60) ? minutes : null;
}
