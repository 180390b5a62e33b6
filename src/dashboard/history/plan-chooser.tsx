import { text } from '../../platform/browser/i18n.ts';
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

const FIRST_PLAN: IfThenPlan = {
  version: 1,
  cue: 'sit_down',
  action: 'hips_back',
  ownCue: '',
  ownAction: '',
};

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
  void ifThenPlanItem.update((plan) => ({ ...(plan ?? FIRST_PLAN), ...changed }));
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
    <fieldset class="plan" data-testid="plan">
      <legend>{text('plan_title')}</legend>
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
      <button type="button" class="plain" onClick={() => void ifThenPlanItem.set(null)}>
        {text('plan_remove')}
      </button>
    </fieldset>
  );
}

/** The user's if-then plan, to choose, change or remove. */
export function PlanChooser() {
  const plan = useStored(ifThenPlanItem);
  if (plan !== null) return <PlanFields plan={plan} />;
  return (
    <div>
      <p>{text('plan_text')}</p>
      <button type="button" data-testid="make-plan" onClick={() => change({})}>
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
