import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { MARK_PARTS, MARK_SHAPES, type MarkPart, type MarkShape } from '../../src/ui/figure/mark-shapes.ts';

/* Each has a contrast of at least 3 : 1 with light and dark toolbars, and with the white sign on it. */
const TEAL = '#148d8d';
const AMBER = '#b96e00';
const GREY = '#75808c';
const SIZES = [16, 32, 48, 128];

const PLATES: Readonly<Record<MarkShape, string>> = {
  on: TEAL,
  drift: AMBER,
  snoozed: TEAL,
  away: GREY,
  paused: GREY,
  off: GREY,
  unknown: GREY,
};

function drawPart({ d, stroke }: MarkPart): string {
  if (stroke === undefined) return `<path d="${d}" fill="white"/>`;
  return `<path d="${d}" fill="none" stroke="white" stroke-width="${stroke}" />`;
}

/**
 * At 16 px the thread is one pixel wide: shifted by half a pixel it fills one column instead of greying two.
 */
function shiftAt(size: number): number {
  return size === 16 ? -1 : 0;
}

function svgOf(shape: MarkShape, size: number): Buffer {
  const plate = `<rect width="32" height="32" rx="7" fill="${PLATES[shape]}"/>`;
  const parts = MARK_PARTS[shape].map(drawPart).join('');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${plate}<g transform="translate(${shiftAt(size)} 0)">${parts}</g></svg>`,
  );
}

/** Draws all variants and sizes of the mark as PNG files into a folder. */
export async function drawIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const shape of MARK_SHAPES) {
    for (const size of SIZES) {
      await sharp(svgOf(shape, size), { density: ((72 * size) / 32) * 4 })
        .resize(size, size)
        .png()
        .toFile(join(folder, `${shape}-${size}.png`));
    }
  }
}
