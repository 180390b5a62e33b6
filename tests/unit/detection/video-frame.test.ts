import { describe, expect, it } from 'vitest';
import { createFrameBuffer, readVideoFrame } from '../../../src/detection/frame/video-frame.ts';

/* Fake frames: as much of a VideoFrame as reading one needs. */

const WIDTH = 4;
const HEIGHT = 2;

interface MadeUp {
  readonly bytes: readonly number[];
  readonly format?: string | null;
  readonly timestamp: number;
  /** A browser before Chrome 127 returns planes even if pixels are requested. */
  readonly ignoresWish?: boolean;
}

const I420_LAYOUT = [
  { offset: 0, stride: WIDTH },
  { offset: 8, stride: 2 },
  { offset: 10, stride: 2 },
];
const PIXEL_LAYOUT = [{ offset: 0, stride: WIDTH * 4 }];

function frameOf({ bytes, format = 'I420', timestamp, ignoresWish = false }: MadeUp): VideoFrame {
  const frame = {
    format,
    timestamp,
    codedWidth: WIDTH,
    codedHeight: HEIGHT,
    visibleRect: null,
    colorSpace: { fullRange: false },
    allocationSize: () => bytes.length,
    async copyTo(into: Uint8Array, options?: VideoFrameCopyToOptions) {
      if (format === null && !ignoresWish) throw new DOMException('No format.', 'NotSupportedError');
      into.set(bytes);
      const pixels = format?.startsWith('RGB') || format?.startsWith('BGR') || (options && !ignoresWish);
      return pixels ? PIXEL_LAYOUT : I420_LAYOUT;
    },
  };
  return frame as unknown as VideoFrame;
}

const planes = (noise = 0) => Array.from({ length: 12 }, (_, i) => (i === 7 ? 90 + noise : 90));

async function repeatsOf(frames: readonly MadeUp[]): Promise<boolean[]> {
  const buffer = createFrameBuffer();
  const repeats: boolean[] = [];
  for (const frame of frames) repeats.push((await readVideoFrame(frameOf(frame), buffer)).repeats);
  return repeats;
}

describe('a frame that is read', () => {
  it('repeats the one before if all bytes are equal, but not if a single bit differs', async () => {
    const frames = [planes(), planes(1), planes(1), planes(), planes()];
    const read = await repeatsOf(frames.map((bytes, timestamp) => ({ bytes, timestamp })));
    expect(read).toEqual([true, false, true, false, true]);
  });

  it('is a repeat if its timestamp stands still', async () => {
    const frames = [0, 1, 2].map((noise) => ({ bytes: planes(noise), timestamp: 5 }));
    expect(await repeatsOf(frames)).toEqual([true, true, true]);
  });

  it('does not repeat one of another size', async () => {
    const [first, second] = [planes(), [...planes(), 90, 90]];
    expect(
      await repeatsOf([
        { bytes: first, timestamp: 0 },
        { bytes: second, timestamp: 1 },
      ]),
    ).toEqual([true, false]);
  });

  it('has its colours in the right order for every format', async () => {
    const [red, green, blue] = [200, 100, 50];
    const pixels = (order: readonly number[]) =>
      Array.from({ length: WIDTH * HEIGHT }, () => [...order, 255]).flat();
    for (const [format, order] of [
      ['RGBX', [red, green, blue]],
      ['BGRA', [blue, green, red]],
    ] as const) {
      const read = await readVideoFrame(
        frameOf({ bytes: pixels(order), format, timestamp: 0, ignoresWish: true }),
        createFrameBuffer(),
      );
      const { rgb } = read.toModelPicture();
      expect([...rgb.subarray(96 * 192 * 3, 96 * 192 * 3 + 3)]).toEqual([red, green, blue]);
    }
  });

  it('throws if the browser cannot convert it, or ignores the requested format', async () => {
    const bytes = planes();
    const buffer = createFrameBuffer();
    await expect(readVideoFrame(frameOf({ bytes, format: null, timestamp: 0 }), buffer)).rejects.toThrow();
    const ignored = frameOf({ bytes, format: null, timestamp: 0, ignoresWish: true });
    await expect(readVideoFrame(ignored, buffer)).rejects.toThrow(/pixels/);
  });
});
