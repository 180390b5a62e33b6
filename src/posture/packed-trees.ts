import type { ObliviousTree } from './boosted.ts';

/**
 * Trees as text, 49 characters for one of depth 5 where JSON takes 190: digits of base 90, the printable characters from '#' to '}'
 * without the backslash. A tree is, in this order: its tests (one digit each), its limits (three digits: three significant figures
 * and an exponent), the unit of its leaves (three digits), and its leaves (one digit: -44 to 44 units).
 */
const BASE = 90;
const FIRST = 35;
const BACKSLASH = 92;
const LIMIT_DIGITS = 3;
const LEAF_STEPS = 44;
const LEAST_EXPONENT = -9;
const EXPONENTS = 16;

/** Writes trees of one depth as text; what is read back differs by the rounding of leaves to 1 % of the tree's largest. */
export function packTrees(trees: readonly ObliviousTree[]): string {
  return trees.map(packTree).join('');
}

function packTree({ tests, limits, leaves }: ObliviousTree): string {
  const largest = leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 0);
  const packedUnit = packFloat(largest / LEAF_STEPS);
  const unit = unpackFloat(packedUnit, 0);
  const digits = leaves.map((leaf) => {
    const steps = unit > 0 ? Math.round(leaf / unit) : 0;
    return digitOf(Math.min(LEAF_STEPS, Math.max(-LEAF_STEPS, steps)) + LEAF_STEPS);
  });
  return [...tests.map(digitOf), ...limits.map(packFloat), packedUnit, ...digits].join('');
}

/** Reads trees of a depth out of their text. */
export function unpackTrees(text: string, depth: number): readonly ObliviousTree[] {
  const length = treeLength(depth);
  const count = Math.floor(text.length / length);
  return Array.from({ length: count }, (_, index) => unpackTree(text, index * length, depth));
}

function treeLength(depth: number): number {
  return depth + LIMIT_DIGITS * (depth + 1) + 2 ** depth;
}

function unpackTree(text: string, start: number, depth: number): ObliviousTree {
  const limitsAt = start + depth;
  const unitAt = limitsAt + LIMIT_DIGITS * depth;
  const unit = unpackFloat(text, unitAt);
  const leavesAt = unitAt + LIMIT_DIGITS;
  return {
    tests: Array.from({ length: depth }, (_, level) => valueAt(text, start + level)),
    limits: Array.from({ length: depth }, (_, level) => unpackFloat(text, limitsAt + LIMIT_DIGITS * level)),
    leaves: Array.from(
      { length: 2 ** depth },
      (_, leaf) => (valueAt(text, leavesAt + leaf) - LEAF_STEPS) * unit,
    ),
  };
}

/** A number of three significant figures, from 1e-9 to 9.99e8 in size, or 0. */
function packFloat(value: number): string {
  const [figures = '0', power = '0'] = value.toExponential(2).split('e');
  const exponent = Number(power);
  const tiny = value === 0 || exponent < LEAST_EXPONENT;
  const mantissa = tiny ? 0 : Math.round(Number(figures) * 100);
  const code = (mantissa + 999) * EXPONENTS + (tiny ? 0 : Math.min(exponent - LEAST_EXPONENT, EXPONENTS - 1));
  return [Math.floor(code / BASE ** 2), Math.floor(code / BASE) % BASE, code % BASE].map(digitOf).join('');
}

function unpackFloat(text: string, at: number): number {
  const code = (valueAt(text, at) * BASE + valueAt(text, at + 1)) * BASE + valueAt(text, at + 2);
  const mantissa = Math.floor(code / EXPONENTS) - 999;
  return (mantissa / 100) * 10 ** ((code % EXPONENTS) + LEAST_EXPONENT);
}

function digitOf(value: number): string {
  const code = FIRST + value;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

function valueAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST;
}
