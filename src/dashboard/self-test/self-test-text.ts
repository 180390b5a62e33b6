import { countText, text } from '../../platform/browser/i18n.ts';
import { SELF_TEST_PLAN, type SelfTestLabel } from '../../self-test/plan.ts';
import type { StepReport } from '../../self-test/report.ts';

/** '✓' right, '≈' a slouch that was noticed under another name, '✗' wrong, '–' does not count. */
export function signOf({ label, outcome, namedRightly }: StepReport): '✓' | '≈' | '✗' | '–' {
  if (outcome === 'right') return isBad(label) && !namedRightly ? '≈' : '✓';
  return outcome === 'wrong' || outcome === 'unseen' ? '✗' : '–';
}

/** Whether a posture is a slouch, which should be noticed. */
export function isBad(label: SelfTestLabel): boolean {
  return SELF_TEST_PLAN.some((step) => step.label === label && step.expected === 'bad');
}

/** The glances that were taken for a slouch. They have no score, but a good one without them would hide it. */
export function noticedGlances(steps: readonly StepReport[]): readonly StepReport[] {
  return steps.filter(({ outcome, takenFor }) => outcome === 'not_judged' && takenFor !== null);
}

/** The postures without a score: glances, and those that were skipped. */
export function uncountedText(steps: readonly StepReport[], counted: number): string {
  const glances = steps.filter(({ outcome }) => outcome === 'not_judged').length;
  const others = steps.length - counted - glances;
  const noticed = noticedGlances(steps);
  return [
    ...noticed.map(({ label }) => text('selfTestGlanceTaken', text(`selfTest_${label}_title`))),
    ...(glances === noticed.length ? [] : [countText('selfTestGlances', glances - noticed.length)]),
    ...(others === 0 ? [] : [countText('selfTestUncounted', others)]),
  ].join(' ');
}

/** The result of one posture, in a sentence. */
export function outcomeText({ label, outcome, takenFor, namedRightly }: StepReport): string {
  if (outcome === 'not_judged' && takenFor !== null)
    return text('selfTestGlanceNoticed', text(`issue_${takenFor}`));
  if (outcome === 'unseen' || outcome === 'not_judged' || outcome === 'skipped')
    return text(`selfTestOutcome_${outcome}`);
  const bad = isBad(label);
  if (takenFor === null) return text(bad ? 'selfTestMissed' : 'selfTestFine');
  if (!bad) return text('selfTestFlagged', text(`issue_${takenFor}`));
  return namedRightly ? text('selfTestNoticed') : text('selfTestConfused', text(`issue_${takenFor}`));
}
