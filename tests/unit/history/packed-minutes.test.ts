import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, KEPT_ANGLES } from '../../../src/history/minute.ts';
import { packMinutes, unpackMinutes } from '../../../src/history/packed-minutes.ts';

const ms = fc.array(fc.integer({ min: 0, max: 6000 }), {
  minLength: COLUMNS.length,
  maxLength: COLUMNS.length,
});
const angle = fc.option(
  fc.record({
    meanDeg: fc.integer({ min: -32_000, max: 32_000 }).map((hundredths) => hundredths / 100),
    knownMs: fc.integer({ min: 1, max: 60_000 }),
  }),
);
const angles = fc.array(angle, { minLength: KEPT_ANGLES.length, maxLength: KEPT_ANGLES.length });
const minutes = fc.uniqueArray(fc.record({ place: fc.integer({ min: 0, max: 59 }), ms, angles }), {
  selector: ({ place }) => place,
});

describe('packed minutes', () => {
  it('are unpacked unchanged', () => {
    fc.assert(
      fc.property(minutes, (packed) => {
        expect(unpackMinutes(packMinutes(packed))).toEqual(packed);
      }),
    );
  });

  it('take 13 bytes for a minute in one state with both angles known', () => {
    const known = { meanDeg: 3.2, knownMs: 60_000 };
    const upright = COLUMNS.map((column) => (column === 'good' ? 60_000 : 0));
    expect(packMinutes([{ place: 4, ms: upright, angles: [known, known] }])).toHaveLength(13);
  });

  it('have the bytes of stored histories: a new issue or angle must not move the others', () => {
    const ms = COLUMNS.map((column) => (column === 'good' ? 40_000 : column === 'slouch' ? 20_000 : 0));
    const packed = packMinutes([{ place: 4, ms, angles: [{ meanDeg: 3.2, knownMs: 60_000 }, null] }]);
    expect([...packed]).toEqual([4, 33, 2, 64, 156, 32, 78, 64, 1, 96, 234]);
  });

  it.each([
    ['cut off', [0, 1, 0, 9]],
    ['of a minute beyond the hour', [60, 1, 0, 9, 9]],
    ['with fields of another version', [0, 0, 0x80]],
  ])('are invalid if they are %s', (_name, bytes) => {
    expect(unpackMinutes(new Uint8Array(bytes))).toBeNull();
  });

  it('never throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(() => unpackMinutes(bytes)).not.toThrow();
      }),
    );
  });
});
