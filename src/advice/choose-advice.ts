import { ADVICE, type Advice } from './advice.ts';
import type { AdviceContext } from './advice-context.ts';
import { type Reason, reasonsFor } from './reasons.ts';

/** The advice and its reasons, the most important first; no reasons for everyday advice. */
export interface ChosenAdvice {
  readonly advice: Advice;
  readonly reasons: readonly Reason[];
}

interface Weighed extends ChosenAdvice {
  readonly weight: number;
}

/** Everyday advice weighs almost nothing compared with what was seen. */
const EVERY_DAY_WEIGHT = 0.1;
/** Advice marked as helpful comes up again sooner. */
const HELPFUL_FACTOR = 1.3;
/** Advice that fixes nothing but what the last desk check found right comes later. A judgement. */
const RULED_OUT_FACTOR = 0.3;
/** A second piece for the same reason, or of the same entry, is worth less than one for another. */
const SAME_FACTOR = 0.4;

/**
 * The few pieces of advice that matter now at this workplace, the most important first. Advice marked 'not
 * for me' never comes, and recently shown advice gives way to other advice. Returns nothing while a warning
 * sign stands: a doctor comes before any exercise or tip.
 * @param turn increases about once an hour, so that equally suitable advice takes turns
 */
export function chooseAdvice(context: AdviceContext, turn: number, count: number): readonly ChosenAdvice[] {
  if (context.signs.length > 0) return [];
  const candidates = takeTurns(ADVICE, turn)
    .filter(({ id }) => context.opinions[id] !== 'not_for_me')
    .filter(({ stance }) => stance === undefined || stance === context.stance)
    .map((advice) => weigh(advice, context))
    .filter(({ weight }) => weight > 0);
  const chosen: Weighed[] = [];
  while (chosen.length < count) {
    const next = heaviest(candidates, chosen);
    if (next === null) break;
    chosen.push(next);
  }
  return chosen.map(({ advice, reasons }) => ({ advice, reasons }));
}

function weigh(advice: Advice, context: AdviceContext): Weighed {
  const reasons = reasonsFor(advice, context);
  const own = reasons.reduce((sum, { weight }) => sum + weight, advice.everyDay ? EVERY_DAY_WEIGHT : 0);
  const liked = context.opinions[advice.id] === 'helpful' ? HELPFUL_FACTOR : 1;
  const fresh = 1 / (1 + (context.shownOnDays[advice.id] ?? 0) / 2);
  const needed = isRuledOut(advice, context) ? RULED_OUT_FACTOR : 1;
  return { advice, reasons, weight: own * liked * fresh * needed };
}

/** Whether the last desk check found everything right that a piece of advice would fix. */
function isRuledOut({ fixes = [] }: Advice, { workplace }: AdviceContext): boolean {
  return fixes.length > 0 && fixes.every((fault) => workplace?.ruledOut.includes(fault) ?? false);
}

function heaviest(candidates: readonly Weighed[], chosen: readonly Weighed[]): Weighed | null {
  const beside = (candidate: Weighed) =>
    chosen.reduce(
      (weight, each) => (isAlike(candidate, each) ? weight * SAME_FACTOR : weight),
      candidate.weight,
    );
  const left = candidates.filter((candidate) => !chosen.some(({ advice }) => advice === candidate.advice));
  const first = left[0];
  if (first === undefined) return null;
  return left.reduce((best, each) => (beside(each) > beside(best) ? each : best), first);
}

function isAlike(a: Weighed, b: Weighed): boolean {
  if (a.advice.entry === b.advice.entry) return true;
  const [reason, other] = [a.reasons[0], b.reasons[0]];
  return reason !== undefined && other !== undefined && reason.about === other.about;
}

function takeTurns<T>(items: readonly T[], turn: number): readonly T[] {
  const from = turn % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}
