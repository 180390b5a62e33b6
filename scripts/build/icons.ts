import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const TEAL = '#0f6b6b';
const AMBER = '#b26a00';
const GREY = '#6b7280';
const SIZES = [16, 32, 48, 128];

interface Mark {
  readonly colour: string;
  /** What hangs, or does not, on the 32 × 32 plate. */
  readonly drawing: string;
}

const thread = (x: number, dash = '') =>
  `<path d="M${x} 3V${dash === '' ? 18 : 29}" stroke="white" stroke-width="2.6" stroke-linecap="round" ${dash}/>`;
const bob = '<path d="M11.5 18h9l-4.5 11z" fill="white"/>';

/**
 * The mark: a plumb line, thread and bob, with the head's dot. Upright the dot hangs on the line; drifting it has left
 * it. The states differ by shape, not by colour alone.
 */
const MARKS: Readonly<Record<string, Mark>> = {
  on: { colour: TEAL, drawing: `${thread(16)}${bob}<circle cx="16" cy="10.5" r="4.6" fill="white"/>` },
  drift: {
    colour: AMBER,
    drawing: `${thread(11)}<path d="M6.5 18h9l-4.5 11z" fill="white"/><circle cx="23.5" cy="10.5" r="5" fill="white"/>`,
  },
  paused: {
    colour: GREY,
    drawing: `${thread(11.5, 'stroke-dasharray="4.5 5"')}${thread(20.5, 'stroke-dasharray="4.5 5"')}`,
  },
  off: { colour: GREY, drawing: thread(16) },
  unknown: {
    colour: GREY,
    drawing:
      '<path d="M10.5 11a5.6 5.6 0 1 1 8 5c-1.7.9-2.5 2-2.5 4" fill="none" stroke="white" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="26" r="2.2" fill="white"/>',
  },
};

function svgOf({ colour, drawing }: Mark): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/>${drawing}</svg>`,
  );
}

/** Draws the mark in all its shapes and sizes as PNG files into a folder. */
export async function drawIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [shape, mark] of Object.entries(MARKS)) {
    for (const size of SIZES) {
      await sharp(svgOf(mark), { density: ((72 * size) / 32) * 4 })
        .resize(size, size)
        .png()
        .toFile(join(folder, `${shape}-${size}.png`));
    }
  }
}
