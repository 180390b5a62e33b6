import { describe, expect, it } from 'vitest';
import { type DueNudge, showsNudge } from '../../../src/background/decide/nudge-plan.ts';
import { EVERY_NUDGE, type NudgeNeed } from '../../../src/state/nudging.ts';

const MINUTE = 60_000;

function due(changed: Partial<Omit<DueNudge, 'need'>> & { readonly need?: Partial<NudgeNeed> }): DueNudge {
  const { need, ...rest } = changed;
  return {
    plan: 'fading',
    planSince: null,
    today: '2026-03-04',
    dueBefore: 0,
    slouchMs: 20_000,
    ...rest,
    need: { ...EVERY_NUDGE, steadyToday: true, ...need },
  };
}

/** The share of a day's nudges that is shown. */
function shownOf(level: 0 | 1 | 2, count = 60): number {
  const nudges = Array.from({ length: count }, (_, dueBefore) => due({ need: { level }, dueBefore }));
  return nudges.filter(showsNudge).length / count;
}

describe('fading nudges', () => {
  it('leaves out one of six, then one of three', () => {
    expect([shownOf(0), shownOf(1), shownOf(2)]).toEqual([1, 5 / 6, 2 / 3]);
  });

  it('always shows the first of a day, and that of a slouch that lasts', () => {
    expect(showsNudge(due({ need: { level: 2 } }))).toBe(true);
    expect(showsNudge(due({ need: { level: 2 }, dueBefore: 2 }))).toBe(false);
    expect(showsNudge(due({ need: { level: 2 }, dueBefore: 2, slouchMs: 6 * MINUTE }))).toBe(true);
  });

  it('leaves out none on a day that is not steady itself', () => {
    const nudges = Array.from({ length: 12 }, (_, dueBefore) =>
      due({ need: { level: 2, steadyToday: false }, dueBefore }),
    );
    expect(nudges.every(showsNudge)).toBe(true);
  });
});

describe('practice', () => {
  const shown = (today: string, judgedMinutes: number) =>
    showsNudge(
      due({
        plan: 'practice',
        planSince: '2026-03-02',
        today,
        need: { judgedTodayMs: judgedMinutes * MINUTE },
      }),
    );

  it('shows nudges in three spans a day that grow over the week', () => {
    const minutes = (today: string) =>
      Array.from({ length: 480 }, (_, minute) => shown(today, minute)).filter(Boolean).length;
    expect(['2026-03-02', '2026-03-03', '2026-03-08'].map(minutes)).toEqual([15, 21, 60]);
    expect([0, 4, 5, 89, 90, 94, 95, 270].map((minute) => shown('2026-03-02', minute))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('is over after a week', () => {
    expect(shown('2026-03-09', 300)).toBe(true);
  });
});

describe('maintenance', () => {
  const shown = (need: Partial<NudgeNeed>, slouchMs = 20_000) =>
    showsNudge(due({ plan: 'maintenance', need, slouchMs }));

  it('shows nudges on the check day, after a relapse, and for a very long slouch', () => {
    expect(shown({ checkDay: true })).toBe(true);
    expect(shown({ checkDay: false })).toBe(false);
    expect(shown({ checkDay: false, relapsed: true })).toBe(true);
    expect(shown({ checkDay: false }, 21 * MINUTE)).toBe(true);
  });
});
