import type { NextThing } from '../../history/weekly-review.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import {
  type IfThenPlan,
  MAX_OWN_WORDS,
  PLAN_ACTIONS,
  PLAN_CUES,
  type PlanAction,
  type PlanCue,
} from '../../state/if-then-plan.ts';
import { ifThenPlanItem, standingSignsItem } from '../../state/stored-items.ts';
import { weekPartAddress } from '../../ui/addresses.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useStored } from '../shared/use-stored.ts';

/** What the review suggests against each problem, as something to do at a moment. */
const ACTION_AGAINST: Readonly<Record<IssueKind, PlanAction>> = {
  forward_head: 'screen',
  slouch: 'hips_back',
  lean: 'armrests',
  head_tilt: 'in_front',
  uneven_shoulders: 'shoulders',
};

/** The plan to begin with: what the review suggests trying. */
function firstPlanFor(next: NextThing): IfThenPlan {
  const own = { ownCue: '', ownAction: '' };
  return next.kind === 'movement'
    ? { version: 1, cue: 'full_hour', action: 'stand', ...own }
    : { version: 1, cue: 'sit_down', action: ACTION_AGAINST[next.issue], ...own };
}

function cueText({ cue, ownCue }: IfThenPlan): string {
  return cue === 'own' ? ownCue : text(`plan_cue_${cue}`);
}

function actionText({ action, ownAction }: IfThenPlan): string {
  return action === 'own' ? ownAction : text(`plan_action_${action}`);
}

/** Whether the plan says both when and what. */
function isComplete(plan: IfThenPlan): boolean {
  return cueText(plan).trim() !== '' && actionText(plan).trim() !== '';
}

/** The plan as a sentence. */
function planText(plan: IfThenPlan): string {
  return text('plan_sentence', cueText(plan), actionText(plan));
}

function change(changed: Partial<IfThenPlan>): void {
  void ifThenPlanItem.update((plan) => (plan === null ? null : { ...plan, ...changed }));
}

function OwnWords({ label, value, onChange }: { label: string; value: string; onChange(own: string): void }) {
  return (
    <label class="select">
      <span>{label}</span>
      <input
        type="text"
        maxLength={MAX_OWN_WORDS}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function PlanFields({ plan }: { plan: IfThenPlan }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend would break the edge of the box
    <div class="plan" role="group" aria-labelledby="plan-title" data-testid="plan">
      <h3 id="plan-title">{text('plan_title')}</h3>
      <SelectField<PlanCue>
        name="cue"
        label={text('plan_when')}
        options={PLAN_CUES.map((value) => ({ value, label: text(`plan_cue_${value}`) }))}
        value={plan.cue}
        onChoose={(cue) => change({ cue })}
      />
      {plan.cue === 'own' && (
        <OwnWords label={text('plan_ownCue')} value={plan.ownCue} onChange={(ownCue) => change({ ownCue })} />
      )}
      <SelectField<PlanAction>
        name="action"
        label={text('plan_then')}
        options={PLAN_ACTIONS.map((value) => ({ value, label: text(`plan_action_${value}`) }))}
        value={plan.action}
        onChoose={(action) => change({ action })}
      />
      {plan.action === 'own' && (
        <OwnWords
          label={text('plan_ownAction')}
          value={plan.ownAction}
          onChange={(ownAction) => change({ ownAction })}
        />
      )}
      {isComplete(plan) && (
        <p role="status" data-testid="plan-sentence">
          {planText(plan)}
        </p>
      )}
      <button type="button" class="plain at-edge" onClick={() => void ifThenPlanItem.set(null)}>
        {text('plan_remove')}
      </button>
    </div>
  );
}

/** The user's if-then plan, to choose, change or remove. A new one begins with what the review suggests. */
export function PlanChooser({ next }: { next: NextThing }) {
  const plan = useStored(ifThenPlanItem);
  if (plan !== null) return <PlanFields plan={plan} />;
  return (
    <div class="plan">
      <p>{text('plan_text')}</p>
      <button
        type="button"
        data-testid="make-plan"
        onClick={() => void ifThenPlanItem.set(firstPlanFor(next))}
      >
        {text('plan_make')}
      </button>
    </div>
  );
}

/** The plan as one line. Empty if there is none, and while a warning sign stands: a plan may be an exercise. */
export function PlanLine() {
  const plan = useStored(ifThenPlanItem);
  const standing = useStored(standingSignsItem);
  if (plan === null || !isComplete(plan) || standing?.signs.length !== 0) return null;
  return (
    <p data-testid="plan-line">
      {text('plan_yours')} <a href={`#${weekPartAddress('review')}`}>{planText(plan)}</a>
    </p>
  );
}
