import { type Signal, useSignal } from '@preact/signals';
import { MessageCircleQuestionMark } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { type CheckIn, isCheckInDue, withAnswer, withCalibrations } from '../../state/check-in.ts';
import { type Step, stepToFewer, stepToMore } from '../../state/presets.ts';
import type { Settings } from '../../state/settings.ts';
import { checkInItem } from '../../state/stored-items.ts';
import { groupAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { useStored } from '../shared/use-stored.ts';
import { stepText } from './step-text.ts';

/** How the user finds the nudges. */
const ANSWERS = ['many', 'few', 'right'] as const;
type Answer = (typeof ANSWERS)[number];

/** What has become of an answer. */
type Outcome =
  | { readonly kind: 'kept' | 'atEnd' | 'undone' | 'failed' }
  | { readonly kind: 'changed'; readonly step: Step; readonly before: Settings; readonly after: Settings };

function stepFor(answer: Answer, settings: Settings): Step | null {
  if (answer === 'many') return stepToFewer(settings);
  return answer === 'few' ? stepToMore(settings) : null;
}

async function store(settings: Settings): Promise<boolean> {
  return (await send('pageToBackground.changeSettings', { settings })).ok;
}

/** Follows an answer by one step of the settings. */
async function follow(answer: Answer, before: Settings): Promise<Outcome> {
  if (answer === 'right') return { kind: 'kept' };
  const step = stepFor(answer, before);
  if (step === null) return { kind: 'atEnd' };
  const after = { ...before, ...step.changes };
  return (await store(after)) ? { kind: 'changed', step, before, after } : { kind: 'failed' };
}

function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'changed') return text('checkIn_changed', stepText(outcome.step, outcome.after));
  return outcome.kind === 'failed' ? text('settingsNotSaved') : text(`checkIn_${outcome.kind}`);
}

function Question({ onAnswer, onClose }: { onAnswer(answer: Answer): void; onClose(): void }) {
  return (
    <section class="banner banner-question check-in" aria-labelledby="check-in" data-testid="check-in">
      <Icon of={MessageCircleQuestionMark} />
      <p id="check-in">{text('checkIn_question')}</p>
      <div class="banner-answers">
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            data-testid={`check-in-${answer}`}
            onClick={() => onAnswer(answer)}
          >
            {text(`checkIn_${answer}`)}
          </button>
        ))}
        <button type="button" class="plain" data-testid="check-in-close" onClick={onClose}>
          {text('checkIn_close')}
        </button>
      </div>
    </section>
  );
}

function Thanks({ outcome, onUndo }: { outcome: Outcome; onUndo(before: Settings): void }) {
  return (
    <section class="banner" aria-labelledby="check-in-told">
      <p id="check-in-told" role="status" data-testid="check-in-told">
        {outcomeText(outcome)}
      </p>
      {outcome.kind === 'changed' && (
        <button type="button" data-testid="check-in-undo" onClick={() => onUndo(outcome.before)}>
          {text('undoLimit')}
        </button>
      )}
      {outcome.kind === 'atEnd' && (
        <a class="button" href={`#${groupAddress('nudges')}`}>
          {text('page_settings')}
        </a>
      )}
    </section>
  );
}

/** Remembers the first calibration, from which the days are counted. */
function useFirstCalibration({ workplaces }: ProductState): void {
  const calibratedAtMs = (workplaces.value?.setups ?? []).map(({ baseline }) => baseline.createdAtMs);
  useEffect(() => {
    void checkInItem.update((state) => withCalibrations(state, calibratedAtMs));
  }, [calibratedAtMs.length]);
}

/** Asks, stores the answer, and follows it. */
async function answerWith(
  answer: Answer,
  settings: Settings,
  outcome: Signal<Outcome | null>,
): Promise<void> {
  const followed = await follow(answer, settings);
  outcome.value = followed;
  if (followed.kind === 'failed') return;
  await checkInItem.update((state) => withAnswer(state, now(), followed.kind === 'changed'));
}

/** Whether the check-in is due. */
export function isDue(state: CheckIn | null): boolean {
  return state !== null && isCheckInDue(state, now());
}

/** After the first days: too many nudges, too few, about right? The answer takes one step, which can be undone. */
export function CheckInLine({ product }: { product: ProductState }) {
  const state = useStored(checkInItem);
  const outcome = useSignal<Outcome | null>(null);
  useFirstCalibration(product);
  const settings = product.settings.value;
  if (settings === null) return null;
  if (outcome.value !== null)
    return (
      <Thanks
        outcome={outcome.value}
        onUndo={(before) => {
          outcome.value = { kind: 'undone' };
          void store(before);
        }}
      />
    );
  if (!isDue(state)) return null;
  return (
    <Question
      onAnswer={(answer) => void answerWith(answer, settings, outcome)}
      onClose={() => void checkInItem.update((before) => withAnswer(before, now(), false))}
    />
  );
}
