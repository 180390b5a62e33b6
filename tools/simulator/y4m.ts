/** Uncompressed webcam clips: YUV4MPEG2 with I420 planes, BT.601 limited range. */

export interface FrameDimensions {
  readonly width: number;
  readonly height: number;
}

/** Starts every frame of the file. */
export const Y4M_FRAME_MARK = 'FRAME\n';

/** The first line of the file. Chromium plays the clip at the rate given in it. */
export function y4mHeader({ width, height }: FrameDimensions, fps: number): string {
  const rate = Number.isInteger(fps) ? `${fps}:1` : `${Math.round(fps * 1000)}:1000`;
  return `YUV4MPEG2 W${width} H${height} F${rate} Ip A1:1 C420\n`;
}

/**
 * Converts 8-bit RGB, three bytes per pixel, to the planes Y, U, V one after the other. Width and height are
 * even.
 */
export function rgbToI420(rgb: Uint8Array, { width, height }: FrameDimensions): Uint8Array {
  if (width % 2 !== 0 || height % 2 !== 0) throw new Error(`I420 needs even sides, not ${width} × ${height}`);
  const area = width * height;
  const planes = new Uint8Array(area * 1.5);
  for (let pixel = 0, from = 0; pixel < area; pixel++, from += 3) {
    planes[pixel] = lumaOf(rgb[from] ?? 0, rgb[from + 1] ?? 0, rgb[from + 2] ?? 0);
  }
  writeChroma(rgb, width, height, planes);
  return planes;
}

function lumaOf(red: number, green: number, blue: number): number {
  return 16 + ((16829 * red + 33039 * green + 6416 * blue + 32768) >> 16);
}

/** One chroma sample for each two by two pixels: their mean. */
function writeChroma(rgb: Uint8Array, width: number, height: number, planes: Uint8Array): void {
  const stride = width * 3;
  let to = width * height;
  const quarter = to / 4;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2, to++) {
      const at = y * stride + x * 3;
      const red = sumOfFour(rgb, at, stride);
      const green = sumOfFour(rgb, at + 1, stride);
      const blue = sumOfFour(rgb, at + 2, stride);
      planes[to] = 128 + ((-9714 * red - 19071 * green + 28784 * blue + 131072) >> 18);
      planes[to + quarter] = 128 + ((28784 * red - 24103 * green - 4681 * blue + 131072) >> 18);
    }
  }
}

function sumOfFour(rgb: Uint8Array, at: number, stride: number): number {
  return (rgb[at] ?? 0) + (rgb[at + 3] ?? 0) + (rgb[at + stride] ?? 0) + (rgb[at + stride + 3] ?? 0);
}

/** The clip's frames as written, and their size. */
export interface Y4mClip extends FrameDimensions {
  /** The planes Y, U, V of each frame, one after the other. */
  readonly frames: readonly Uint8Array[];
}

/** Parses a clip that was written with `y4mHeader` and `Y4M_FRAME_MARK`. */
export function parseY4m(file: Uint8Array): Y4mClip {
  const headerEnd = file.indexOf(0x0a) + 1;
  const header = new TextDecoder().decode(file.subarray(0, headerEnd));
  const [, width = 0, height = 0] = (/ W(\d+) H(\d+) /.exec(header) ?? []).map(Number);
  if (width === 0 || height === 0) throw new Error(`No size in '${header.trim()}'`);
  const bytes = width * height * 1.5;
  const step = Y4M_FRAME_MARK.length + bytes;
  const frames: Uint8Array[] = [];
  for (let at = headerEnd; at + step <= file.length; at += step)
    frames.push(file.subarray(at + Y4M_FRAME_MARK.length, at + step));
  return { width, height, frames };
}
