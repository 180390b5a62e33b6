import { describe, expect, it } from 'vitest';
import { programToday } from '../../../../src/advice/strength/program.ts';
import { PROGRAM_PLACES, WEEK_PLAN } from '../../../../src/advice/strength/week-plan.ts';
import { addDays } from '../../../../src/history/local-day.ts';
import { timedProgress } from '../../../../src/posture/exercise/timed-exercise.ts';
import { input, live, note, PLAN, recordsOf, START } from './made-up-days.ts';

const shown = ({ left }: ReturnType<typeof programToday>) =>
  left.map(({ id, level, repeats }) => `${id} ${level}×${repeats}`).join(', ');

describe('ten weeks in which everything feels right', () => {
  it('goes up slowly, from level 1 to level 2', () => {
    const mondays = live(70).filter((_, index) => index % 7 === 0);
    expect(mondays.map(({ today }) => `${today.week}: ${shown(today)}`)).toEqual([
      '1: lateral_raise 1×8, chin_tuck 1×5',
      '2: lateral_raise 1×9, chin_tuck 1×5',
      '3: lateral_raise 1×10, chin_tuck 1×6',
      '4: lateral_raise 1×11, chin_tuck 1×7',
      '5: lateral_raise 1×12, chin_tuck 1×7',
      '6: lateral_raise 2×8, chin_tuck 2×3',
      '7: lateral_raise 2×9, chin_tuck 2×4',
      '8: lateral_raise 2×10, chin_tuck 2×4',
      '9: lateral_raise 2×11, chin_tuck 2×5',
      '10: lateral_raise 2×12, chin_tuck 2×5',
    ]);
  });

  it('asks for five days of each week, and rests on the others', () => {
    const days = live(14, { exercises: () => true });
    const states = days.map(({ today: { state } }) => state);
    const week = ['open', 'open', 'open', 'open', 'open', 'rest', 'rest'];
    expect(states).toEqual([...week, ...week]);
  });

  it('trains the shoulders three times a week, and the back, neck and belly twice', () => {
    const ids = live(5).flatMap(({ today }) => today.left.map(({ id }) => id));
    const times = (id: string) => ids.filter((each) => each === id).length;
    expect(['lateral_raise', 'band_row', 'chin_tuck', 'wall_push_up'].map(times)).toEqual([3, 2, 2, 1]);
    expect(times('standing_bird_dog') + times('belly_brace')).toBe(2);
  });

  it('is finished after them, and goes on twice a week if the user wants that', () => {
    expect(live(71).at(-1)?.today).toMatchObject({ state: 'finished', week: 10, left: [] });
    const [before] = live(71).slice(-1);
    expect(before?.today.session).toEqual([]);
    const going = live(85, { plan: { ...PLAN, maintenance: true } });
    expect(going.at(-1)?.today).toMatchObject({ state: 'open', daysWanted: 2 });
  });
});

describe('a session', () => {
  const every = PROGRAM_PLACES.flatMap((place) =>
    [true, false].map((withBand) => ({ ...PLAN, place, withBand })),
  );

  it.each(every)('takes about two minutes by the clock: %j', (plan) => {
    const sessions = live(70, { plan }).filter(({ today }) => today.state === 'open');
    for (const { today } of sessions) {
      const ms = today.session.reduce((sum, dose) => {
        let endMs = 0;
        while (timedProgress(dose, endMs).stage !== 'done') endMs += 500;
        return sum + endMs;
      }, 0);
      expect(ms).toBeGreaterThan(80_000);
      expect(ms).toBeLessThan(170_000);
    }
  });

  it.each(every)('suits the place and needs a band only if there is one: %j', (plan) => {
    for (const { today } of live(7, { plan }))
      for (const { id, positions, equipment } of today.session) {
        const allowed = {
          seated: ['seated'],
          standing: ['seated', 'standing'],
          floor: ['seated', 'standing', 'floor'],
        };
        expect([id, positions.some((each) => allowed[plan.place].includes(each))]).toEqual([id, true]);
        expect([id, equipment === 'band' && !plan.withBand]).toEqual([id, false]);
      }
  });

  it('has two different exercises, and stays the same while it is being done', () => {
    for (const plan of every)
      for (const { today } of live(WEEK_PLAN.length, { plan }))
        expect(new Set(today.session.map(({ id }) => id)).size).toBe(2);
    const before = programToday(input());
    const [first] = recordsOf(before, START, 'too_hard');
    const between = programToday(input({ records: first === undefined ? [] : [first] }));
    expect(between.session).toEqual(before.session);
    expect(between.left).toEqual(before.session.slice(1));
    expect(between).toMatchObject({ state: 'open', daysThisWeek: 1 });
    const outside = recordsOf(before, START, null).map((record) => ({ ...record, level: null }));
    expect(programToday(input({ records: outside }))).toMatchObject({ state: 'open', daysThisWeek: 0 });
    const after = programToday(input({ records: recordsOf(before, START, 'right') }));
    expect(after).toMatchObject({ state: 'done', left: [] });
  });
});

describe('missed days', () => {
  it('change nothing', () => {
    const all = live(8).at(-1)?.today;
    const oneMissed = live(9, { exercises: (_, index) => index < 5 }).at(-1)?.today;
    expect(oneMissed?.session).toEqual(all?.session);
  });

  it('of a whole week bring every exercise one step down, and do not count as a week', () => {
    const before = live(15).at(-1)?.today;
    expect(before).toMatchObject({ week: 3 });
    const after = live(22, { exercises: (_, index) => index < 12 }).at(-1)?.today;
    expect(after).toMatchObject({ week: 3 });
    expect(before?.session[0]).toMatchObject({ id: 'lateral_raise', repeats: 10 });
    expect(after?.session[0]).toMatchObject({ id: 'lateral_raise', repeats: 9 });
  });
});

describe('pain', () => {
  const day = addDays(START, 10);
  const at = (...notes: readonly [number, 0 | 1 | 2 | 3][]) =>
    programToday(input({ today: day, diary: notes.map(([ago, pain]) => note(addDays(day, -ago), pain)) }));

  it.each([
    ['no notes', at(), 'none'],
    ['always a little', at([6, 1], [4, 1], [0, 1]), 'none'],
    ['up by a level', at([6, 1], [4, 1], [0, 2]), 'half'],
    ['up by half a level on average', at([6, 1], [1, 1], [0, 2]), 'none'],
    ['a lot, with nothing to compare', at([0, 3]), 'half'],
    ['a lot four days ago, none since', at([4, 3]), 'none'],
    ['down', at([6, 2], [0, 1]), 'none'],
  ] as const)('%s', (_name, today, easing) => {
    expect(today.easing).toBe(easing);
  });

  it('halves the repeats', () => {
    expect(at([0, 3]).session.map(({ repeats }) => repeats)).toEqual(
      at().session.map(({ repeats }) => Math.ceil(repeats / 2)),
    );
  });
});

describe('the return after a flare-up', () => {
  const bad = note(START, 3);
  const on = (index: number, returnFrom: string | null, pain: 0 | 1 | 2 | 3 = 1) =>
    programToday(
      input({
        today: addDays(START, index),
        plan: { ...PLAN, returnFrom },
        diary: [bad, note(addDays(START, 1), pain)],
      }),
    );

  it('is offered once pain has been high and falls, and only once', () => {
    expect(on(0, null).offersReturn).toBe(false);
    expect(on(1, null).offersReturn).toBe(true);
    expect(on(1, null, 3).offersReturn).toBe(false);
    expect(on(1, addDays(START, 1)).offersReturn).toBe(false);
    expect(on(9, null).offersReturn).toBe(false);
  });

  it('is two days of gentle movement, half the dose until a week has passed, then the full dose', () => {
    const easings = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => on(index, addDays(START, 1)).easing);
    expect(easings).toEqual(['gentle', 'gentle', 'half', 'half', 'half', 'half', 'half', 'none']);
    const gentle = on(1, addDays(START, 1));
    expect(gentle.session.map(({ id, level }) => [id, level])).toEqual([
      ['shoulder_roll', null],
      ['open_book', null],
    ]);
  });
});
