import type { Body, Look, Person } from './person.ts';
import { type Draw, drawFrom, seededRandom } from './random.ts';

/** Draws a person from a seed. Spreads are about those of adults (see `drawBody`). */
export function drawPerson(seed: string): Person {
  const draw = drawFrom(seededRandom(`person ${seed}`));
  const broad = draw.chance(0.5);
  return { id: `random-${seed}`, body: drawBody(draw, broad), look: drawLook(draw, broad) };
}

/**
 * Lengths of two overlapping groups, as the means of women and men differ. The distance between the shoulder
 * joints is about 5 cm less than the biacromial breadth (36 ± 2 and 40 ± 2 cm); C7 to tragus is 9 to 13 cm
 * from the joint (see `Body.uprightNeckDeg`). The way people sit upright differs more than their bones: ± 6°
 * at the neck (Lau 2009: craniovertebral angle, sd 2 to 4°, more between ages and sexes).
 */
function drawBody(draw: Draw, broad: boolean): Body {
  return {
    shoulderWidthM: broad ? draw.normal(0.352, 0.02) : draw.normal(0.313, 0.018),
    trunkLengthM: broad ? draw.normal(0.54, 0.025) : draw.normal(0.5, 0.025),
    neckLengthM: broad ? draw.normal(0.09, 0.01) : draw.normal(0.085, 0.009),
    neckRadiusM: broad ? draw.normal(0.058, 0.004) : draw.normal(0.048, 0.003),
    headScale: broad ? draw.normal(1, 0.035) : draw.normal(0.955, 0.035),
    faceBreadth: draw.normal(1, 0.04),
    girth: draw.even(0.86, 1.28),
    uprightNeckDeg: draw.normal(16, 6),
    uprightTrunkDeg: draw.normal(2.5, 3),
    uprightKyphosisDeg: draw.normal(18, 5),
  };
}

const SKINS = [
  '#f0cdb6',
  '#e8bfa3',
  '#dcae8c',
  '#d8a37f',
  '#c68b62',
  '#a8714b',
  '#84583c',
  '#6f4a33',
  '#4e3322',
] as const;
const HAIRS = [
  '#0f0c0b',
  '#2b1d14',
  '#4a2f1d',
  '#6d4424',
  '#8d8a86',
  '#b98a4e',
  '#c9b27a',
  '#d5d2cc',
] as const;

function drawLook(draw: Draw, broad: boolean): Look {
  const clothes = drawColour(draw);
  return {
    skin: draw.pick(SKINS),
    lips: draw.pick(['#a85a50', '#b8554f', '#7c3f3c', '#b5625a', '#6b3a35']),
    iris: draw.pick(['#5a3b22', '#4b6a80', '#2a1a10', '#3d5a3c']),
    hair: broad
      ? draw.pick(['short', 'short', 'short', 'bald', 'long'])
      : draw.pick(['long', 'long', 'long', 'short']),
    hairColour: draw.pick(HAIRS),
    beard: broad && draw.chance(0.4),
    clothes,
    collar: draw.chance(0.6) ? clothes : drawColour(draw),
    sleeves: draw.chance(0.7) ? 'long' : 'short',
  };
}

function drawColour(draw: Draw): string {
  const channel = () => Math.round(255 * draw.even(0.08, 0.9));
  const grey = channel();
  const tint = () => Math.round(0.5 * grey + 0.5 * channel());
  return `#${[tint(), tint(), tint()].map((level) => level.toString(16).padStart(2, '0')).join('')}`;
}
