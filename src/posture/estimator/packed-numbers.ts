/**
 * Numbers as text, two characters each where JSON takes ten: digits of base 90, the printable characters from
 * '#' to '}' without the backslash. A number is an integer multiple of a unit, from -STEPS to STEPS.
 */
const BASE = 90;
const FIRST = 35;
const BACKSLASH = 92;
const STEPS = (BASE * BASE) / 2 - 1;

export interface PackedNumbers {
  readonly unit: number;
  readonly text: string;
}

/** Packs numbers as text. The error is less than a four-thousandth of the largest number. */
export function packNumbers(values: ArrayLike<number>): PackedNumbers {
  const numbers = Array.from(values);
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const unit = Number((largest / STEPS).toPrecision(6));
  const text = numbers.map((value) => digitsOf(unit > 0 ? Math.round(value / unit) : 0)).join('');
  return { unit, text };
}

/** Unpacks numbers from text. */
export function unpackNumbers({ unit, text }: PackedNumbers): Float32Array {
  return Float32Array.from({ length: Math.floor(text.length / 2) }, (_, index) => {
    const steps = valueAt(text, 2 * index) * BASE + valueAt(text, 2 * index + 1) - STEPS;
    return steps * unit;
  });
}

function digitsOf(steps: number): string {
  const code = Math.min(STEPS, Math.max(-STEPS, steps)) + STEPS;
  return digitOf(Math.floor(code / BASE)) + digitOf(code % BASE);
}

function digitOf(value: number): string {
  const code = FIRST + value;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

function valueAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST;
}
