import { Check } from 'lucide-preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { countText, text } from '../../platform/browser/i18n.ts';
import type { Workplace } from '../../state/workplaces.ts';
import { taughtAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { CameraFailure } from '../camera/camera-failure.tsx';
import { onWhileVisible } from '../camera/on-while-visible.ts';
import { SelfTestFigure } from '../self-test/self-test-figure.tsx';
import { createShowFlow, SHOWN_KINDS, type ShowFlow, type ShownKind } from './show-flow.ts';
import { ShowStage } from './show-stage.tsx';
import { StepCard } from './step-card.tsx';

interface ShowSlouchProps {
  /** The calibrated workplace at which the slouch is shown. */
  readonly workplace: Workplace;
  /** Called when it is skipped or over. Null on the page that has no other content. */
  readonly onEnd: (() => void) | null;
  /** Whether it is a step of the first run. */
  readonly isFirstRun?: boolean;
}

/** A heading that takes the focus when it appears, because the element it replaces had it. */
function Heading({ words, describedBy }: { words: string; describedBy?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} aria-describedby={describedBy}>
      {words}
    </h1>
  );
}

/** That the calibration before it has worked. The heading below it takes the focus, and reads this out too. */
function UprightSaved() {
  return (
    <p class="upright-saved" id="upright-saved" data-testid="upright-saved">
      <Icon of={Check} small />
      {text('show_uprightSaved')}
    </p>
  );
}

/** What will be shown, so that the user knows what they agree to. */
function Pictures() {
  return (
    <ul class="show-pictures">
      {SHOWN_KINDS.map((kind) => (
        <li key={kind}>
          <figure>
            <SelfTestFigure label={kind} tone="slouch" isNamed />
            <figcaption>{text(`show_${kind}`)}</figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}

function Offer({ flow, workplace, onEnd }: ShowSlouchProps & { flow: ShowFlow }) {
  return (
    <>
      {onEnd !== null && <UprightSaved />}
      <Heading words={text('show_title')} describedBy={onEnd === null ? undefined : 'upright-saved'} />
      <p>{text('show_text')}</p>
      <Pictures />
      <p class="row">
        <button
          type="button"
          class="primary large"
          data-testid="show-open"
          onClick={() => void flow.open(workplace)}
        >
          {text('show_open')}
        </button>
        {onEnd !== null && (
          <button type="button" class="large" data-testid="show-skip-all" onClick={onEnd}>
            {text('show_skipAll')}
          </button>
        )}
      </p>
      <p class="quiet">{text('show_kept')}</p>
    </>
  );
}

/** The kinds of slouch, and how far the user is. */
function Kinds({ now, learned }: { now: ShownKind; learned: readonly ShownKind[] }) {
  const passed = SHOWN_KINDS.indexOf(now);
  return (
    <ol class="show-kinds">
      {SHOWN_KINDS.map((kind, index) => {
        const isLearned = learned.includes(kind);
        return (
          <li key={kind} aria-current={kind === now ? 'step' : undefined}>
            <span class="show-number" aria-hidden="true">
              {isLearned ? '✓' : index + 1}
            </span>
            <span>{text(`show_${kind}`)}</span>
            <span class="quiet">
              {isLearned ? text('show_isLearned') : index < passed ? text('show_isSkipped') : ''}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The words about the other postures, unseen: what follows stays where it is when they take turns. */
function RoomForOthers({ than }: { than: ShownKind }) {
  return SHOWN_KINDS.filter((kind) => kind !== than).map((kind) => (
    <div key={kind} class="show-room" aria-hidden="true">
      <h1>{text(`show_${kind}_title`)}</h1>
      <p>{text(`show_${kind}_how`)}</p>
    </div>
  ));
}

function ShowSlouchText({ flow, kind }: { flow: ShowFlow; kind: ShownKind }) {
  const state = flow.state.value;
  if (state.phase === 'failed') return <CameraFailure problem={state.problem} />;
  return (
    <div class="show-asks">
      <div class="show-words">
        <div aria-live="polite">
          <Heading words={text(`show_${kind}_title`)} />
          <p data-testid="show-how">{text(`show_${kind}_how`)}</p>
        </div>
        <RoomForOthers than={kind} />
      </div>
      <SelfTestFigure label={kind} tone="slouch" />
    </div>
  );
}

function Actions({ flow, workplace }: { flow: ShowFlow; workplace: Workplace }) {
  const state = flow.state.value;
  const failed = state.phase === 'failed';
  const again = failed || (state.phase === 'ready' && state.problem !== null);
  return (
    <>
      <button
        type="button"
        class="primary large"
        data-testid="show"
        disabled={!failed && state.phase !== 'ready'}
        onClick={() => void (failed ? flow.open(workplace) : flow.show())}
      >
        {again ? text('tryAgain') : text('show_ready')}
      </button>
      <button
        type="button"
        class="large"
        data-testid="show-skip"
        disabled={state.phase !== 'ready'}
        onClick={flow.skip}
      >
        {text('show_skip')}
      </button>
      <button type="button" class="plain large" data-testid="show-finish" onClick={flow.finish}>
        {text('show_finish')}
      </button>
    </>
  );
}

function Finished({ flow, workplace }: { flow: ShowFlow; workplace: Workplace }) {
  const learned = flow.learned.value.length;
  return (
    <>
      <Heading words={text('show_finished')} />
      <p>{learned === 0 ? text('show_nothing') : countText('show_learned', learned)}</p>
      <p class="row">
        <button type="button" data-testid="show-open" onClick={() => void flow.open(workplace)}>
          {text('show_again')}
        </button>
        {learned > 0 && (
          <a class="button" href={`#${taughtAddress()}`}>
            {text('taught_open')}
          </a>
        )}
      </p>
    </>
  );
}

/** "Now sit the way you do when you're tired": three slouches. Each can be skipped, and so can all. */
export function ShowSlouch({ workplace, onEnd, isFirstRun = false }: ShowSlouchProps) {
  const flow = useMemo(createShowFlow, []);
  useEffect(() => flow.close, [flow]);
  useEffect(
    () => onWhileVisible(flow.stream, flow.close, () => void flow.open(workplace)),
    [flow, workplace],
  );
  const state = flow.state.value;
  const over = state.phase === 'finished' && onEnd !== null;
  useEffect(() => {
    if (over) onEnd?.();
  }, [over, onEnd]);
  const step = isFirstRun ? 2 : null;
  if (state.phase === 'offer')
    return (
      <StepCard step={step} testId="show-offer">
        <Offer flow={flow} workplace={workplace} onEnd={onEnd} />
      </StepCard>
    );
  if (state.phase === 'finished')
    return over ? null : (
      <StepCard step={step} testId="show-finished">
        <Finished flow={flow} workplace={workplace} />
      </StepCard>
    );
  const kind = 'kind' in state ? state.kind : SHOWN_KINDS[0];
  return (
    <StepCard step={step}>
      <div class="told">
        <ShowSlouchText flow={flow} kind={kind} />
      </div>
      <ShowStage flow={flow} />
      {state.phase !== 'failed' && <Kinds now={kind} learned={flow.learned.value} />}
      <div class="actions">
        <Actions flow={flow} workplace={workplace} />
      </div>
    </StepCard>
  );
}
