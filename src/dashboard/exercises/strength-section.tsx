import { Dumbbell } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import { PROGRAM_WEEKS, type ProgramPlan, type ProgramToday } from '../../advice/strength/program.ts';
import type { ProgramChoice } from '../../advice/strength/week-plan.ts';
import type { LocalDay } from '../../history/local-day.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { strengthProgramItem } from '../../state/stored-items.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { doseText, levelText } from './exercise-steps.tsx';
import { StrengthChoice } from './strength-choice.tsx';

const FIRST_CHOICE: ProgramChoice = { place: 'seated', withBand: false };

function storePlan(plan: ProgramPlan | null): void {
  void strengthProgramItem.set({ version: 1, plan });
}

/** @param gently whether it begins with the return after a flare-up */
function newPlan({ place, withBand }: ProgramChoice, today: LocalDay, gently = false): ProgramPlan {
  const returnFrom = gently ? today : null;
  return { place, withBand, startedDay: today, maintenance: false, returnFrom };
}

interface StartProps {
  readonly today: LocalDay;
  /** The plan that the user has just stopped, to take it up again; null if there is none. */
  readonly stopped: ProgramPlan | null;
  /** Whether pain was strong and falls. */
  readonly recovering: boolean;
}

function StartForm({ today, stopped, recovering }: StartProps) {
  const [choice, setChoice] = useState<ProgramChoice>(stopped ?? FIRST_CHOICE);
  return (
    <div class="strength-form" id="strength-form">
      <p class="quiet">{text('strength_study')}</p>
      <StrengthChoice choice={choice} onChange={setChoice} />
      {recovering && <p class="hint">{text('strength_start_gently')}</p>}
      <p class="row">
        <button
          type="button"
          class="primary"
          data-testid="strength-start"
          onClick={() => storePlan(newPlan(choice, today, recovering))}
        >
          {text('strength_start')}
        </button>
      </p>
    </div>
  );
}

function Stopped({ plan }: { plan: ProgramPlan }) {
  return (
    <p role="status">
      {text('strength_stopped')}{' '}
      <button type="button" class="plain" data-testid="strength-undo" onClick={() => storePlan(plan)}>
        {text('strength_undo')}
      </button>
    </p>
  );
}

/** A row with what the program is. What it needs to know is asked once the user wants it. */
function Start(props: StartProps) {
  const [isOpen, setOpen] = useState(false);
  const { stopped } = props;
  return (
    <>
      <div class="strength-offer">
        <Icon of={Dumbbell} />
        <div>
          <h2 id="strength">{text('strength_title')}</h2>
          <p>{text('strength_lead')}</p>
        </div>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls="strength-form"
          data-testid="strength-set-up"
          onClick={() => setOpen(!isOpen)}
        >
          {text('strength_setUp')}
        </button>
      </div>
      {stopped !== null && <Stopped plan={stopped} />}
      {isOpen && <StartForm {...props} />}
    </>
  );
}

function easingText({ easing, returnDay }: ProgramToday): string | null {
  if (easing === 'none') return null;
  if (returnDay === null) return text('strength_pain');
  return easing === 'gentle'
    ? text('strength_return_gentle', returnDay)
    : text('strength_return_half', returnDay);
}

function Session({ program }: { program: ProgramToday }) {
  return (
    <ul class="strength-rows" data-testid="strength-session">
      {program.left.map((exercise) => (
        <li key={exercise.id}>
          <div class="exercise-stage">
            <ExerciseFigure id={exercise.id} sides={exercise.sides} side={null} still />
          </div>
          <div>
            <strong>{text(`exercise_${exercise.id}_title`)}</strong>
            <p class="quiet">
              {[doseText(exercise), levelText(exercise)].filter((words) => words !== '').join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Finished({ plan, today }: { plan: ProgramPlan; today: LocalDay }) {
  return (
    <>
      <p>{text('strength_finished')}</p>
      <p class="row">
        <button
          type="button"
          data-testid="strength-maintain"
          onClick={() => storePlan({ ...plan, maintenance: true })}
        >
          {text('strength_maintain')}
        </button>
        <button type="button" data-testid="strength-again" onClick={() => storePlan(newPlan(plan, today))}>
          {text('strength_again')}
        </button>
      </p>
    </>
  );
}

function ReturnOffer({ plan, today }: { plan: ProgramPlan; today: LocalDay }) {
  return (
    <div class="hint" data-testid="strength-return">
      <p>{text('strength_return_offer')}</p>
      <p>
        <button type="button" onClick={() => storePlan({ ...plan, returnFrom: today })}>
          {text('strength_return_start')}
        </button>
      </p>
    </div>
  );
}

interface RunningProps {
  readonly plan: ProgramPlan;
  readonly program: ProgramToday;
  readonly today: LocalDay;
  onBegin(session: readonly DosedExercise[]): void;
  onStop(): void;
}

function Running({ plan, program, today, onBegin, onStop }: RunningProps) {
  const { state, week, daysThisWeek, daysWanted, left } = program;
  const eased = easingText(program);
  return (
    <>
      <div class="strength-offer">
        <Icon of={Dumbbell} />
        <div>
          <h2 id="strength">{text('strength_title')}</h2>
          <p data-testid="strength-progress">
            {plan.maintenance ? text('strength_maintenance') : text('strength_week', week, PROGRAM_WEEKS)}{' '}
            {text('strength_days', daysThisWeek, countText('strength_daysWanted', daysWanted))}
          </p>
        </div>
        {state === 'open' && (
          <button type="button" class="primary" data-testid="strength-begin" onClick={() => onBegin(left)}>
            {text('strength_begin')}
          </button>
        )}
      </div>
      {program.offersReturn && <ReturnOffer plan={plan} today={today} />}
      {eased !== null && state === 'open' && <p class="hint">{eased}</p>}
      {state === 'open' && <Session program={program} />}
      {state === 'done' && <p>{text('strength_done')}</p>}
      {state === 'rest' && <p>{text('strength_rest')}</p>}
      {state === 'finished' && <Finished plan={plan} today={today} />}
      <details class="fold">
        <summary>{text('strength_change')}</summary>
        <StrengthChoice choice={plan} onChange={(choice) => storePlan({ ...plan, ...choice })} />
        <p class="row">
          <button type="button" data-testid="strength-stop" onClick={onStop}>
            {text('strength_stop')}
          </button>
        </p>
      </details>
    </>
  );
}

interface SectionProps {
  readonly plan: ProgramPlan | null;
  /** Null if the program is not running, or the history cannot be read. */
  readonly program: ProgramToday | null;
  readonly today: LocalDay;
  /** Whether pain was strong and falls: then it begins gently. */
  readonly recovering: boolean;
  onBegin(session: readonly DosedExercise[]): void;
}

/** The strength program: to start it, today's session, how far it has come, and to stop it. */
export function StrengthSection({ plan, program, today, recovering, onBegin }: SectionProps) {
  const [stopped, setStopped] = useState<ProgramPlan | null>(null);
  const stop = () => {
    setStopped(plan);
    storePlan(null);
  };
  return (
    <section class="strength" aria-labelledby="strength" data-testid="strength">
      {plan === null && <Start today={today} stopped={stopped} recovering={recovering} />}
      {plan !== null && program === null && <h2 id="strength">{text('strength_title')}</h2>}
      {plan !== null && program !== null && (
        <Running plan={plan} program={program} today={today} onBegin={onBegin} onStop={stop} />
      )}
    </section>
  );
}
