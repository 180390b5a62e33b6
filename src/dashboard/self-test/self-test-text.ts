import { countText, text } from '../../platform/browser/i18n.ts';
import { SELF_TEST_PLAN, type SelfTestLabel } from '../../self-test/plan.ts';
import type { StepReport } from '../../self-test/report.ts';
import { type SaidPosture, saidPostureOf } from '../../state/said-posture.ts';
import type { FigureTone } from '../../ui/figure/person.tsx';

/** '✓' right, '≈' a slouch that was noticed under another name, '✗' wrong, '–' does not count. */
export function signOf({ label, outcome, namedRightly }: StepReport): '✓' | '≈' | '✗' | '–' {
  if (outcome === 'right') return isBad(label) && !namedRightly ? '≈' : '✓';
  return outcome === 'wrong' || outcome === 'unseen' ? '✗' : '–';
}

/** Whether a posture is a slouch, which should be noticed. */
function isBad(label: SelfTestLabel): boolean {
  return SELF_TEST_PLAN.some((step) => step.label === label && step.expected === 'bad');
}

/** How a posture is drawn: a glance is neither fine nor a slouch. */
export function toneOf(label: SelfTestLabel): FigureTone {
  const expected = SELF_TEST_PLAN.find((step) => step.label === label)?.expected;
  if (expected === 'not_judged') return 'quiet';
  return expected === 'bad' ? 'slouch' : 'good';
}

/** What a posture was taken for, by the name that a nudge would give it; null if it was not flagged. */
function saidOf({ takenFor, lookingDown }: StepReport): SaidPosture | null {
  return takenFor === null ? null : saidPostureOf(takenFor, lookingDown);
}

/** The glances that were taken for a slouch. They have no score, but a good one without them would hide it. */
export function noticedGlances(steps: readonly StepReport[]): readonly StepReport[] {
  return steps.filter(
    (step) => step.outcome === 'not_judged' && step.takenFor !== null && saidOf(step) !== 'look_down',
  );
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
export function outcomeText(step: StepReport): string {
  const { label, outcome, takenFor, namedRightly } = step;
  const said = saidOf(step);
  if (outcome === 'not_judged' && said !== null)
    return text(
      said === 'look_down' ? 'selfTestLookingDown' : 'selfTestGlanceNoticed',
      text(`issue_${said}`),
    );
  if (outcome === 'unseen' || outcome === 'not_judged' || outcome === 'skipped')
    return text(`selfTestOutcome_${outcome}`);
  const bad = isBad(label);
  if (takenFor === null) return text(bad ? 'selfTestMissed' : 'selfTestFine');
  if (!bad) return text('selfTestFlagged', text(`issue_${takenFor}`));
  return namedRightly ? text('selfTestNoticed') : text('selfTestConfused', text(`issue_${takenFor}`));
}
