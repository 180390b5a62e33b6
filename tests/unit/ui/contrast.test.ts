import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/* WCAG 2.2, success criteria 1.4.3 and 1.4.11: text needs 4.5 : 1, shapes that carry meaning need 3 : 1. */

const THEME = readFileSync(join(import.meta.dirname, '../../../src/ui/theme.css'), 'utf8');
const ICONS = readFileSync(join(import.meta.dirname, '../../../scripts/build/icons.ts'), 'utf8');
const SCHEMES = ['light', 'dark'] as const;

/** The color of a token in a scheme. */
function colorOf(token: string, scheme: (typeof SCHEMES)[number]): string {
  const [, light, dark] =
    THEME.match(new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`)) ?? [];
  const color = scheme === 'light' ? light : dark;
  if (color === undefined) throw new Error(`There is no token ${token}.`);
  return color;
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(SCHEMES)('the colors, %s', (scheme) => {
  it.each([
    ['text', 'card'],
    ['text', 'bg'],
    ['text', 'sunken'],
    ['quiet', 'card'],
    ['quiet', 'bg'],
    ['quiet', 'sunken'],
    ['accent', 'card'],
    ['accent', 'bg'],
    ['on-accent', 'accent'],
    ['accent-ink', 'accent-soft'],
    ['amber-ink', 'amber-soft'],
    ['amber-ink', 'card'],
    ['red', 'card'],
    ['red', 'red-soft'],
    ['text', 'red-soft'],
    ['text', 'amber-soft'],
    ['text', 'accent-soft'],
    ['text', 'heat-1'],
    ['text', 'heat-2'],
    ['text', 'heat-3'],
    ['text', 'heat-4'],
    ['heat-5-on', 'heat-5'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrastOf(colorOf(text, scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['amber', 'card'],
    ['amber', 'figure-slouch'],
    ['accent', 'figure-good'],
    ['edge', 'card'],
    ['amber', 'amber-soft'],
    ['away', 'sunken'],
    ['accent', 'sunken'],
  ])('%s can be seen on %s', (shape, ground) => {
    expect(contrastOf(colorOf(shape, scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(3);
  });
});

/** Three looks between amber and a card: amber on white leaves less room than amber on black. */
const LEAST_BETWEEN_PARTS = { light: 1.85, dark: 2.9 };

it.each(SCHEMES)('the parts of a bar can be told apart, %s', (scheme) => {
  const [first, second, rest] = ['amber', 'amber-half', 'card'].map((token) => colorOf(token, scheme));
  for (const [one = '', other = ''] of [
    [first, second],
    [second, rest],
  ])
    expect(contrastOf(one, other)).toBeGreaterThanOrEqual(LEAST_BETWEEN_PARTS[scheme]);
});

describe('the toolbar icon', () => {
  const plates = [...ICONS.matchAll(/const (TEAL|AMBER|GREY) = '(#[0-9a-f]{6})'/g)].map(
    ([, name = '', color = '']) => [name, color] as const,
  );

  it('has three plates', () => expect(plates).toHaveLength(3));

  it.each([
    ['its sign', '#ffffff'],
    ["Chrome's light toolbar", '#ffffff'],
    ["Chrome's gray tab strip", '#dee1e6'],
    ["Chrome's dark toolbar", '#35363a'],
    ["Firefox's dark toolbar", '#2b2a33'],
  ])('can be seen on %s', (_name, ground) => {
    for (const [, plate] of plates) expect(contrastOf(plate, ground)).toBeGreaterThanOrEqual(3);
  });
});
