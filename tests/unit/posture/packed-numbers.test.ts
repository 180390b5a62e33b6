import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../src/posture/estimator/packed-numbers.ts';

const numbers = fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }), { maxLength: 40 });

describe('packed numbers', () => {
  it('are unpacked unchanged, except for rounding', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const read = unpackNumbers(packNumbers(values));
        const largest = Math.max(0, ...values.map(Math.abs));
        expect(read).toHaveLength(values.length);
        for (const [index, value] of values.entries())
          expect(Math.abs((read[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(largest / 4000 + 1e-9);
      }),
    );
  });

  it('are text that JSON does not escape', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const { text } = packNumbers(values);
        expect(JSON.stringify(text)).toBe(`"${text}"`);
        expect(text).toHaveLength(2 * values.length);
      }),
    );
  });

  it('keeps zeros', () => {
    expect([...unpackNumbers(packNumbers([0, 0]))]).toEqual([0, 0]);
  });
});
