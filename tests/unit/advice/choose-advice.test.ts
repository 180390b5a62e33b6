import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../src/advice/advice.ts';
import type { AdviceContext, SeenIssue } from '../../../src/advice/advice-context.ts';
import { type ChosenAdvice, chooseAdvice } from '../../../src/advice/choose-advice.ts';
import { type DeskAnswers, deskCheckOf, NO_ANSWERS } from '../../../src/advice/desk-check.ts';
import { ISSUE_KINDS, type IssueKind } from '../../../src/posture/body/assessment.ts';
import { evidence, seenIssue } from './fake-advice-context.ts';

const TURNS = Array.from({ length: ADVICE.length }, (_, turn) => turn);
const MINUTE_MS = 60_000;

const only = (issue: IssueKind, seen: Partial<SeenIssue>): AdviceContext =>
  evidence({ seen: [seenIssue(issue, seen)] });

const firstOf = (facts: AdviceContext, turn = 0): ChosenAdvice | undefined => chooseAdvice(facts, turn, 1)[0];

const idsOf = (facts: AdviceContext, turn: number, count: number): string[] =>
  chooseAdvice(facts, turn, count).map(({ advice }) => advice.id);

describe('the advice that matters now', () => {
  it.each(ISSUE_KINDS)('suits %s if that was seen most', (issue) => {
    for (const turn of TURNS) {
      const chosen = firstOf(only(issue, { todayMs: 3 * MINUTE_MS }), turn);
      expect(chosen?.advice.issues).toContain(issue);
      expect(chosen?.reasons[0]?.why).toMatchObject({ kind: 'today', issue, ms: 3 * MINUTE_MS });
    }
  });

  it('starts with the main issue', () => {
    const facts = evidence({
      seen: [
        seenIssue('slouch', { todayMs: 25 * MINUTE_MS }),
        seenIssue('uneven_shoulders', { todayMs: 10 * MINUTE_MS }),
      ],
    });
    for (const turn of TURNS) expect(firstOf(facts, turn)?.reasons[0]?.about).toBe('slouch');
  });

  it('weighs hours of the week more than a minute of today', () => {
    const hour = 60 * MINUTE_MS;
    const facts = evidence({
      seen: [
        seenIssue('lean', { todayMs: MINUTE_MS, beforeMs: hour, daysBefore: 5 }),
        seenIssue('forward_head', { todayMs: 0, beforeMs: 3.3 * hour, daysBefore: 5 }),
      ],
    });
    for (const turn of TURNS) expect(firstOf(facts, turn)?.reasons[0]?.about).toBe('forward_head');
  });

  it('ignores an issue that was hardly seen', () => {
    for (const turn of TURNS) {
      const chosen = firstOf(only('slouch', { todayMs: 20_000 }), turn);
      expect(chosen?.reasons).toEqual([]);
      expect(chosen?.advice.everyDay).toBe(true);
    }
  });

  it('suggests a break only after sitting for long', () => {
    const ids = (longestSeatedMs: number) =>
      TURNS.map((turn) => firstOf(evidence({ longestSeatedMs }), turn)?.advice.id);
    expect(ids(10 * MINUTE_MS)).not.toContain('take_a_break');
    expect(new Set(ids(55 * MINUTE_MS))).toEqual(new Set(['take_a_break']));
  });

  it('depends on the workplace: at a standing one it suggests change, not a better chair or a break from sitting', () => {
    const facts = {
      seen: [seenIssue('slouch', { todayMs: 20 * MINUTE_MS })],
      longestSeatedMs: 110 * MINUTE_MS,
    };
    const at = (stance: 'sitting' | 'standing') => idsOf(evidence({ ...facts, stance }), 0, ADVICE.length);
    expect(at('sitting')).toEqual(expect.arrayContaining(['back_support', 'take_a_break']));
    expect(at('sitting')).not.toContain('stand_and_sit');
    expect(at('standing')).toContain('stand_and_sit');
    for (const id of ['back_support', 'take_a_break', 'armrests']) expect(at('standing')).not.toContain(id);
    const standing = chooseAdvice(evidence({ stance: 'standing' }), 0, 1)[0];
    expect(standing?.reasons[0]?.why).toEqual({ kind: 'standing' });
  });

  it('alternates between equally suitable advice', () => {
    const ids = new Set(
      TURNS.map((turn) => firstOf(only('forward_head', { todayMs: 3 * MINUTE_MS }), turn)?.advice.id),
    );
    expect(ids.size).toBe(ADVICE.filter(({ issues }) => issues?.includes('forward_head')).length);
  });

  it('exists even on a day without data', () => {
    expect(firstOf(evidence({}))?.advice.everyDay).toBe(true);
  });

  it('considers what the user said about themself', () => {
    for (const turn of TURNS) {
      const chosen = firstOf(evidence({ habits: ['smoking'] }), turn);
      expect([chosen?.advice.id, chosen?.reasons[0]?.why]).toEqual([
        'smoke_free_hour',
        { kind: 'habit', habit: 'smoking' },
      ]);
    }
  });

  it('uses the week before if today has little data', () => {
    const chosen = firstOf(only('lean', { beforeMs: 60 * MINUTE_MS, daysBefore: 4 }));
    expect(chosen?.reasons[0]?.why).toEqual({ kind: 'week', issue: 'lean', ms: 60 * MINUTE_MS, days: 4 });
  });

  it('comes later if the desk check found right what it would fix', () => {
    const seen = [seenIssue('forward_head', { todayMs: 20 * MINUTE_MS })];
    const first = (answers: Partial<DeskAnswers>) =>
      firstOf(evidence({ seen, workplace: deskCheckOf(0, { ...NO_ANSWERS, ...answers }) }))?.advice.id;
    expect(first({})).toBe('screen_height');
    expect(first({ height: 'fits', distance: 'fits' })).toBe('chin_tuck');
    expect(first({ height: 'fits', distance: 'near' })).toBe('arms_length');
    // Too high is not the same as too low, which this piece fixes.
    expect(first({ height: 'high' })).not.toBe('screen_height');
  });

  it("never repeats advice marked 'not for me'", () => {
    const seen = [seenIssue('uneven_shoulders', { todayMs: 20 * MINUTE_MS })];
    for (const turn of TURNS) {
      const ids = idsOf(evidence({ seen, opinions: { armrests: 'not_for_me' } }), turn, ADVICE.length);
      expect(ids).not.toContain('armrests');
    }
  });

  it('prefers suitable advice marked as helpful', () => {
    const seen = [seenIssue('forward_head', { todayMs: 20 * MINUTE_MS })];
    for (const turn of TURNS)
      expect(idsOf(evidence({ seen, opinions: { chin_tuck: 'helpful' } }), turn, 1)).toEqual(['chin_tuck']);
  });

  it('prefers advice that was not shown on the last days', () => {
    const seen = [seenIssue('forward_head', { todayMs: 20 * MINUTE_MS })];
    const shownOnDays = { screen_height: 2, chin_tuck: 2 };
    for (const turn of TURNS)
      expect(idsOf(evidence({ seen, shownOnDays }), turn, 1)).toEqual(['arms_length']);
  });

  it('speaks of the phone only to whoever said so: what was seen happened at the screen', () => {
    const seen = ISSUE_KINDS.map((issue) => seenIssue(issue, { todayMs: 200 * MINUTE_MS }));
    for (const turn of TURNS) {
      expect(idsOf(evidence({ seen }), turn, ADVICE.length)).not.toContain('look_down_less');
      expect(idsOf(evidence({ seen, habits: ['phone'] }), turn, ADVICE.length)).toContain('look_down_less');
    }
  });

  it('picks a few for different reasons rather than all for one', () => {
    const facts = evidence({
      seen: [seenIssue('forward_head', { todayMs: 30 * MINUTE_MS })],
      longestSeatedMs: 110 * MINUTE_MS,
      habits: ['heavy_bag'],
    });
    for (const turn of TURNS) {
      const keys = chooseAdvice(facts, turn, 3).map(({ reasons }) => reasons[0]?.about);
      expect(keys.slice(0, 2).sort()).toEqual(['forward_head', 'seated']);
    }
  });

  it('contains no duplicates', () => {
    const ids = idsOf(evidence({ habits: ['phone', 'smoking'] }), 3, 50);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
