import type { Habits } from './hour-habits.ts';
import { addPostures, type Posture, type PostureLabel, UPRIGHT } from './posture.ts';
import type { Draw } from './random.ts';
import { drawPosture } from './random-posture.ts';
import type { Segment } from './timeline.ts';

/** What somebody does for a while: several segments in a row. */
export type Activity = (draw: Draw, habits: Habits) => readonly Segment[];

function stretch(
  label: PostureLabel,
  doing: string,
  seconds: number,
  posture: Partial<Posture> = {},
): Segment {
  return { label, activity: doing, seconds, posture: addPostures(UPRIGHT, posture) };
}

/** Upright typing, with the eyes on the screen and now and then on the keys. */
export function typeFor(seconds: number, draw: Draw, { keyGlances }: Habits): readonly Segment[] {
  const glances = Math.round((seconds / 60) * keyGlances * draw.even(0.5, 1.5));
  const stint = seconds / (glances + 1);
  const look = () =>
    stretch('look_down', 'looking at the keys', draw.even(2, 4.5), {
      neckInclinationDeg: draw.even(4, 14),
      headPitchDeg: draw.even(12, 28),
    });
  return Array.from({ length: glances + 1 }, (_, index) => {
    const typing = stretch('upright', 'typing', Math.max(4, stint * draw.even(0.7, 1.3)));
    return index < glances ? [typing, look()] : [typing];
  }).flat();
}

const read: Activity = (draw, { pace }) => [
  stretch('upright', 'reading', draw.even(30, 120) * pace, { headPitchDeg: draw.normal(0, 3) }),
];

const lookAtPhone: Activity = (draw, { style, phoneSide }) => {
  const down = drawPosture('look_down', draw, style);
  const aside = { headYawDeg: phoneSide * draw.even(0, 22), headTiltDeg: draw.normal(0, 4) };
  return [stretch('look_down', 'looking at the phone', draw.even(3, 15), { ...down, ...aside })];
};

const useSecondScreen: Activity = (draw, { screenSide, pace }) => {
  const posture = {
    headYawDeg: screenSide * draw.even(15, 40),
    neckInclinationDeg: draw.even(-1, 3),
    bodyYawDeg: screenSide * draw.even(0, 6),
  };
  const seconds = draw.chance(0.85) ? draw.even(2, 15) : draw.even(20, 60) * pace;
  return [stretch('head_turn', 'at the second screen', Math.max(2, seconds), posture)];
};

const talkToSomebody: Activity = (draw) => [
  stretch('head_turn', 'talking to somebody aside', draw.even(5, 25), {
    headYawDeg: draw.side() * draw.even(20, 40),
    headTiltDeg: draw.normal(0, 3),
  }),
];

const drink: Activity = (draw) => [
  stretch('upright', 'drinking', draw.even(3, 6), {
    headPitchDeg: -draw.even(6, 20),
    neckInclinationDeg: -draw.even(0, 5),
  }),
];

const stretchOut: Activity = (draw) => [
  stretch('recline', 'stretching', draw.even(5, 10), {
    trunkInclinationDeg: -draw.even(4, 12),
    neckInclinationDeg: -draw.even(0, 6),
    shrugM: draw.even(0.015, 0.04),
    headPitchDeg: -draw.even(0, 8),
  }),
];

const recline: Activity = (draw, { style, pace }) => [
  stretch('recline', 'leaning back', draw.even(20, 90) * pace, drawPosture('recline', draw, style)),
];

const leanIn: Activity = (draw, { style, pace }) => [
  stretch('lean_in', 'leaning in to read', draw.even(8, 45) * pace, drawPosture('lean_in', draw, style)),
];

const leave: Activity = (draw) => [
  {
    ...stretch('away', 'gone', draw.even(80, 300), { shiftLeftM: draw.side() * 1.6, shiftUpM: 0.05 }),
    transitionMs: 2500,
  },
];

const WORDS: Readonly<Partial<Record<PostureLabel, string>>> = {
  forward_head: 'head forward',
  slouch: 'slouching',
  hunch: 'hunching',
  lean: 'leaning aside',
  head_tilt: 'head tilted',
  uneven_shoulders: 'one shoulder high',
};

function slouchedSpell(label: PostureLabel, seconds: number, posture: Partial<Posture>): Segment {
  return stretch(label, WORDS[label] ?? label, seconds, posture);
}

/** A bad spell that ends before an alert is due. */
export function sitBadlyShortly(label: PostureLabel): Activity {
  return (draw, { style }) => [slouchedSpell(label, draw.even(4, 13), drawPosture(label, draw, style))];
}

/** A bad spell of a minute or more, interrupted by a glance at the keys and a moment of straightening up. */
export function sitBadly(label: PostureLabel): Activity {
  return (draw, { style, pace, keyGlances }) => {
    const posture = drawPosture(label, draw, style);
    const first = slouchedSpell(label, draw.even(32, 110) * Math.max(1, pace), posture);
    if (draw.chance(0.4)) return [first];
    const pitched = addPostures(addPostures(UPRIGHT, posture), { headPitchDeg: draw.even(8, 20) });
    const between =
      keyGlances > 0 && draw.chance(0.6)
        ? slouchedSpell(label, draw.even(2, 5), pitched)
        : stretch('upright', 'straightening up for a moment', draw.even(1.6, 2.5));
    return [first, between, slouchedSpell(label, draw.even(15, 70) * pace, posture)];
  };
}

/** A slump that develops over minutes and is then held. */
export function creepInto(label: PostureLabel): Activity {
  return (draw, { style }) => {
    const transitionMs = draw.even(90, 300) * 1000;
    const seconds = transitionMs / 1000 + draw.even(30, 90);
    const bad = slouchedSpell(label, seconds, drawPosture(label, draw, style));
    return [{ ...bad, activity: `${bad.activity}, slowly`, transitionMs }];
  };
}

/** What passes without a change of position. */
export const PASSING_ACTIVITIES: readonly [Activity, ...Activity[]] = [
  lookAtPhone,
  useSecondScreen,
  talkToSomebody,
  drink,
  stretchOut,
  leanIn,
];

/** How often each activity occurs in an hour, besides typing and sitting badly. */
export const PASTIMES: readonly (readonly [activity: Activity, least: number, most: number])[] = [
  [read, 3, 6],
  [lookAtPhone, 4, 9],
  [useSecondScreen, 6, 12],
  [talkToSomebody, 1, 3],
  [drink, 2, 4],
  [stretchOut, 1, 3],
  [recline, 1, 2],
  [leanIn, 2, 4],
  [leave, 1, 2],
];
