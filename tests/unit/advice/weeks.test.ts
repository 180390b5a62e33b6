import { describe, expect, it, vi } from 'vitest';
import type { AdviceContext } from '../../../src/advice/advice-context.ts';
import { chooseAdvice } from '../../../src/advice/choose-advice.ts';
import { deskCheckOf, NO_ANSWERS } from '../../../src/advice/desk-check.ts';
import { text } from '../../../src/platform/browser/i18n.ts';
import { reasonsInTurn } from '../../../src/ui/text/reason-text.ts';
import { evidence, seenIssue } from './fake-advice-context.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/* Made-up weeks, and the advice for each; docs/design/choosing-advice.md shows them in full. */

const MINUTE_MS = 60_000;
const minutes = (count: number) => count * MINUTE_MS;

interface Week {
  readonly name: string;
  readonly facts: AdviceContext;
  /** The titles of the first advice, in any rotation of equal pieces. */
  readonly first: readonly string[];
  /** Words that the reasons must contain. */
  readonly because: string;
}

const WEEKS: readonly Week[] = [
  {
    name: 'a laptop worker whose head comes forward in the afternoon',
    facts: evidence({
      seen: [
        seenIssue('forward_head', {
          todayMs: minutes(40),
          hours: { from: 14, to: 16 },
          neckForwardDeg: 14,
          beforeMs: minutes(150),
          daysBefore: 5,
        }),
      ],
    }),
    first: ['Raise the screen', 'Try a chin tuck', 'Move the screen to arm’s length'],
    because:
      'Your head was forward for 40 min today. Mostly between 14:00 and 16:00. Your neck was bent about 14° more',
  },
  {
    name: 'a writer who sinks into the chair',
    facts: evidence({
      seen: [seenIssue('slouch', { todayMs: minutes(55), beforeMs: minutes(240), daysBefore: 5 })],
      longestSeatedMs: minutes(40),
    }),
    first: ['Use the backrest', 'Strengthen your core'],
    because:
      'Your back was rounded for 55 min today. Over the last seven days, your back was rounded for 4 h 55 min, on 6 days.',
  },
  {
    name: 'two hours without getting up, upright all the while',
    facts: evidence({ longestSeatedMs: minutes(130) }),
    first: ['Time to get up'],
    because: 'You sat for 2 h 10 min without a break today.',
  },
  {
    name: 'one shoulder higher, a bag carried to work every day',
    facts: evidence({
      seen: [seenIssue('uneven_shoulders', { todayMs: minutes(12), beforeMs: minutes(90), daysBefore: 4 })],
      habits: ['heavy_bag'],
    }),
    first: ['Lighten your bag'],
    because: 'You said you carry a heavy bag.',
  },
  {
    name: 'leaning towards a second screen',
    facts: evidence({
      seen: [
        seenIssue('lean', { todayMs: minutes(25), hours: { from: 9, to: 11 } }),
        seenIssue('head_tilt', { todayMs: minutes(20) }),
      ],
    }),
    first: ['Center your screen'],
    because: 'You leaned to one side for 25 min today. Mostly between 9:00 and 11:00.',
  },
  {
    name: 'a good day after a bad week',
    facts: evidence({ seen: [seenIssue('slouch', { beforeMs: minutes(200), daysBefore: 5 })] }),
    first: ['Use the backrest', 'Strengthen your core'],
    because: 'Over the last seven days, your back was rounded for 3 h 20 min, on 5 days.',
  },
  {
    name: 'a week with a forward head on every day',
    facts: evidence({
      seen: [seenIssue('forward_head', { todayMs: minutes(1), beforeMs: minutes(199), daysBefore: 6 })],
    }),
    first: ['Raise the screen', 'Try a chin tuck', 'Move the screen to arm’s length'],
    because: 'Over the last seven days, your head was forward every day, for 3 h 20 min in all.',
  },
  {
    name: 'a very good week',
    facts: evidence({
      seen: [seenIssue('slouch', { todayMs: 30_000, beforeMs: minutes(6), daysBefore: 3 })],
    }),
    first: ['Move a little every day', 'Little and often'],
    because: '',
  },
  {
    name: 'the first minute of the first day',
    facts: evidence({}),
    first: ['Move a little every day', 'Little and often'],
    because: '',
  },
  {
    name: 'a sore neck noted in the diary',
    facts: evidence({ pain: ['neck'], seen: [seenIssue('forward_head', { todayMs: minutes(15) })] }),
    first: ['Try a chin tuck'],
    because: 'You noted pain today: base of the neck.',
  },
  {
    name: 'a smoker who lifts parcels',
    facts: evidence({ habits: ['smoking', 'lifting'] }),
    first: ['Lift with your legs', 'A walk instead of a cigarette'],
    because: 'You said you',
  },
  {
    name: 'chin tucks called not for me, and the screen raised twice already',
    facts: evidence({
      seen: [seenIssue('forward_head', { todayMs: minutes(30) })],
      opinions: { chin_tuck: 'not_for_me' },
      shownOnDays: { screen_height: 2 },
    }),
    first: ['Move the screen to arm’s length'],
    because: 'Your head was forward for 30 min today.',
  },
  {
    name: 'a bit of everything, and long sitting',
    facts: evidence({
      seen: [
        seenIssue('forward_head', { todayMs: minutes(8) }),
        seenIssue('slouch', { todayMs: minutes(12) }),
        seenIssue('lean', { todayMs: minutes(3) }),
      ],
      longestSeatedMs: minutes(100),
    }),
    first: ['Time to get up'],
    because: '',
  },
  {
    name: 'a workplace checked, the screen of the laptop too low and the keyboard far',
    facts: evidence({
      workplace: deskCheckOf(Date.UTC(2026, 10, 24, 12), { ...NO_ANSWERS, height: 'low', arms: 'reaching' }),
    }),
    first: ['Raise the screen', 'Level the armrests'],
    because: '(checked 24 Nov).',
  },
];

describe('the advice for a week', () => {
  it.each(WEEKS)('$name', ({ facts, first, because }) => {
    for (let turn = 0; turn < 16; turn++) {
      const pieces = chooseAdvice(facts, turn, 3);
      expect(first).toContain(pieces[0] && text(`advice_${pieces[0].advice.id}_title`));
      const whys = reasonsInTurn(pieces);
      expect(whys[0]).toContain(because);
      // The short form of a reason may come twice, its figures may not.
      const said = whys.filter((why) => why !== '' && !why.startsWith('This also helps'));
      expect(new Set(said).size).toBe(said.length);
    }
  });
});
