import { BookOpen, ChevronLeft, ClipboardCheck, Ruler } from 'lucide-preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { DESK_STEPS, type DeskAnswer } from '../../advice/desk-check.ts';
import { now } from '../../platform/browser/clock.ts';
import { dayText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { addCheck, type SavedDeskChecks } from '../../state/desk-checks.ts';
import { deskChecksItem } from '../../state/stored-items.ts';
import { backFrom } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { onWhileVisible } from '../camera/on-while-visible.ts';
import { Fold } from '../shared/fold.tsx';
import { useAddress } from '../shared/use-address.ts';
import { useStored } from '../shared/use-stored.ts';
import { CAMERA_STEPS } from './camera-measuring.tsx';
import { CheckSaved } from './check-saved.tsx';
import { ChecksTable } from './checks-compared.tsx';
import { clearDeskCheckDraft, deskCheckDraft } from './desk-check-draft.ts';
import { createDeskCheckSession, type DeskCheckSession } from './desk-check-session.ts';
import { DeskQuestion } from './desk-question.tsx';
import { DeskSizesForm } from './desk-sizes-form.tsx';
import { DeskSummary } from './desk-summary.tsx';
import './desk-check.css';

interface CheckingProps {
  readonly checks: SavedDeskChecks;
  onSaved(): void;
}

/** A camera that is off as soon as the page is left, and while it is hidden. */
function useDeskCheck(): DeskCheckSession {
  const session = useMemo(() => createDeskCheckSession(deskCheckDraft.measured), []);
  useEffect(() => session.close, [session]);
  useEffect(() => onWhileVisible(session.stream, session.close, () => void session.open()), [session]);
  return session;
}

/** Where each step's advice comes from. */
function Sources() {
  return (
    <ol class="quiet guide">
      {DESK_STEPS.map((step) => (
        <li key={step}>
          {text(`deskCheck_${step}_title`)}. {text(`deskCheck_${step}_source`)}
        </li>
      ))}
    </ol>
  );
}

/** What some look for beside the questions. */
function MoreFolds({ checks: { last } }: { checks: SavedDeskChecks }) {
  return (
    <section class="folds" aria-label={text('settings_more')}>
      {last !== null && (
        <Fold
          id="last-check"
          icon={ClipboardCheck}
          title={text('deskCheckLastTitle')}
          note={dayText(last.atMs)}
        >
          <ChecksTable checks={[last]} />
        </Fold>
      )}
      <Fold id="desk-sizes" icon={Ruler} title={text('deskSizes_title')}>
        <DeskSizesForm />
      </Fold>
      <Fold id="desk-sources" icon={BookOpen} title={text('deskCheckSources')}>
        <Sources />
      </Fold>
    </section>
  );
}

/** The answers so far, and the ways from one step to the next. */
function useDraft(session: DeskCheckSession) {
  const { answers, at } = deskCheckDraft;
  const [moved, setMoved] = useState(false);
  const moveTo = (next: number) => {
    const nextStep = DESK_STEPS[next];
    if (nextStep === undefined || !CAMERA_STEPS.includes(nextStep)) session.close();
    setMoved(true);
    at.value = next;
  };
  return {
    moved,
    goBack: () => moveTo(at.value - 1),
    answer(asked: (typeof DESK_STEPS)[number], given: DeskAnswer) {
      answers.value = { ...answers.value, [asked]: given };
      moveTo(at.value + 1);
    },
    startOver() {
      moveTo(0);
      clearDeskCheckDraft();
    },
  };
}

/** For who comes back to a check that has begun. */
function StartOver({ onStartOver }: { onStartOver(): void }) {
  const [mayStartOver, setMayStartOver] = useState(deskCheckDraft.at.peek() > 0);
  if (!mayStartOver) return null;
  return (
    <p>
      <button
        type="button"
        class="plain at-edge"
        data-testid="workplace-start-over"
        onClick={() => {
          setMayStartOver(false);
          onStartOver();
        }}
      >
        {text('deskCheckStartOver')}
      </button>
    </p>
  );
}

/** One desk check: a question at a time, then the summary, until it is saved. */
function Checking({ checks, onSaved }: CheckingProps) {
  const session = useDeskCheck();
  const { moved, goBack, answer, startOver } = useDraft(session);
  const answers = deskCheckDraft.answers.value;
  const laptop = deskCheckDraft.laptop.value ?? checks.last?.laptop ?? false;
  const step = DESK_STEPS[deskCheckDraft.at.value];
  const measured = session.measured.value;
  const save = async () => {
    await deskChecksItem.update((before) => addCheck(before, { atMs: now(), laptop, answers, measured }));
    clearDeskCheckDraft();
    onSaved();
  };
  return (
    <>
      <div>
        <h1>{text('page_workplace')}</h1>
        <p>{text('deskCheck_lead')}</p>
        <StartOver onStartOver={startOver} />
      </div>
      {step === undefined ? (
        <DeskSummary
          answers={answers}
          laptop={laptop}
          measured={measured}
          onBack={goBack}
          onSave={() => void save()}
        />
      ) : (
        <DeskQuestion
          step={step}
          answer={answers[step]}
          laptop={laptop}
          session={session}
          takesFocus={moved}
          onAnswer={(given) => answer(step, given)}
          onLaptop={(on) => {
            deskCheckDraft.laptop.value = on;
          }}
          onBack={goBack}
        />
      )}
      <MoreFolds checks={checks} />
    </>
  );
}

/** A check of screen, chair, keyboard and light, partly by the camera, shown beside the previous check. */
export function DeskCheckPage() {
  const checks = useStored(deskChecksItem);
  const [saved, setSaved] = useState(false);
  const back = backFrom(useAddress());
  return (
    <main class="page workplace">
      {back !== null && (
        <a class="back-link" href={`#${back}`} data-testid="back">
          <Icon of={ChevronLeft} small />
          {text('page_guide')}
        </a>
      )}
      {checks !== null && !saved && <Checking checks={checks} onSaved={() => setSaved(true)} />}
      {checks !== null && saved && <CheckSaved checks={checks} onAgain={() => setSaved(false)} />}
    </main>
  );
}
