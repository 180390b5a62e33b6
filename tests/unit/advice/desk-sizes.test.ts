import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODY_HEIGHT_CM, DESK_PARTS, deskSizesFor } from '../../../src/advice/desk-sizes.ts';

const heights = fc.integer(BODY_HEIGHT_CM);

describe('the sizes of a desk', () => {
  it.each([
    [160, [41, 63, 114, 70, 103, 152]],
    [175, [45, 69, 125, 77, 113, 166]],
    [190, [48, 75, 135, 84, 122, 180]],
  ])('for somebody of %d cm', (bodyCm, expected) => {
    const sizes = deskSizesFor(bodyCm, null);
    expect(DESK_PARTS.map((part) => Math.round(sizes?.[part].cm ?? 0))).toEqual(expected);
  });

  it('take the distance of the screen from a measured arm, within 50 to 100 cm', () => {
    expect(deskSizesFor(175, 65)?.distance).toEqual({ cm: 65, fromCm: 55, toCm: 75 });
    expect(deskSizesFor(175, 95)?.distance).toEqual({ cm: 95, fromCm: 85, toCm: 100 });
    expect(deskSizesFor(130, 45)?.distance).toEqual({ cm: 50, fromCm: 50, toCm: 55 });
  });

  it.each([
    [119, null],
    [221, null],
    [Number.NaN, null],
    [170, 20],
    [170, 170],
  ])('are not given for a body of %d cm with an arm of %j', (bodyCm, armCm) => {
    expect(deskSizesFor(bodyCm, armCm)).toBeNull();
  });

  it('grow with the body, and lie within their ranges', () => {
    fc.assert(
      fc.property(heights, heights, (one, other) => {
        const [small, tall] = [
          deskSizesFor(Math.min(one, other), null),
          deskSizesFor(Math.max(one, other), null),
        ];
        for (const part of DESK_PARTS) {
          const [less, more] = [small?.[part], tall?.[part]];
          expect(more?.cm).toBeGreaterThanOrEqual(less?.cm ?? 0);
          expect(less?.fromCm).toBeLessThanOrEqual(less?.cm ?? 0);
          expect(less?.toCm).toBeGreaterThanOrEqual(less?.cm ?? 0);
        }
      }),
    );
  });
});
