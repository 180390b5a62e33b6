import { useEffect, useMemo, useState } from 'preact/hooks';
import { DESK_STEPS, type DeskAnswers, NO_ANSWERS } from '../../advice/desk-check.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { addCheck, type SavedDeskChecks } from '../../state/desk-checks.ts';
import { deskChecksItem } from '../../state/stored-items.ts';
import { onWhileVisible } from '../camera/on-while-visible.ts';
import { useStored } from '../shared/use-stored.ts';
import { CameraPanel } from './camera-panel.tsx';
import { CheckSaved } from './check-saved.tsx';
import { ChecksCompared } from './checks-compared.tsx';
import { createDeskCheckSession, type DeskCheckSession } from './desk-check-session.ts';
import { measuredOf } from './desk-check-text.ts';
import { DeskDrawing } from './desk-drawing.tsx';
import { DeskSizesSection } from './desk-sizes-section.tsx';
import { StepCard } from './step-card.tsx';
import './desk-check.css';

interface CheckingProps {
  readonly checks: SavedDeskChecks;
  onSaved(): void;
}

/** A camera that is off as soon as the page is left, and while it is hidden. */
function useDeskCheck(): DeskCheckSession {
  const session = useMemo(createDeskCheckSession, []);
  useEffect(() => session.close, [session]);
  useEffect(() => onWhileVisible(session.stream, session.close, () => void session.open()), [session]);
  return session;
}

function Introduction() {
  return (
    <div class="workplace-intro">
      <div>
        <h1>{text('page_workplace')}</h1>
        <p>{text('deskCheck_lead')}</p>
      </div>
      <DeskDrawing />
    </div>
  );
}

/** Where each step's advice comes from. */
function Sources() {
  return (
    <details class="fold">
      <summary>{text('deskCheckSources')}</summary>
      <ol class="quiet guide">
        {DESK_STEPS.map((step) => (
          <li key={step}>
            {text(`deskCheck_${step}_title`)}. {text(`deskCheck_${step}_source`)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One desk check, from the first step until it is saved. */
function Checking({ checks, onSaved }: CheckingProps) {
  const session = useDeskCheck();
  const [answers, setAnswers] = useState<DeskAnswers>(NO_ANSWERS);
  const [laptop, setLaptop] = useState(checks.last?.laptop ?? false);
  const measured = session.measured.value;
  const answered = Object.values(answers).filter((answer) => answer !== 'skipped').length;
  const empty = answered === 0 && measured.distance === null;
  const save = async () => {
    session.close();
    await deskChecksItem.update((before) => addCheck(before, { atMs: now(), laptop, answers, measured }));
    onSaved();
  };
  return (
    <>
      <Introduction />
      <CameraPanel look={session} />
      <ol class="workplace-cards">
        {DESK_STEPS.map((step, index) => (
          <StepCard
            key={step}
            step={step}
            number={index + 1}
            measured={measuredOf(step, measured)}
            answer={answers[step]}
            laptop={laptop}
            onAnswer={(answer) => setAnswers({ ...answers, [step]: answer })}
            onLaptop={setLaptop}
          />
        ))}
      </ol>
      <div>
        <button
          type="button"
          class="primary large"
          disabled={empty}
          data-testid="workplace-save"
          onClick={() => void save()}
        >
          {text('deskCheckSave')}
        </button>
        <p class="quiet" role="status">
          {empty ? text('deskCheckSaveEmpty') : text('deskCheckAnswered', answered, DESK_STEPS.length)}
        </p>
      </div>
      <ChecksCompared checks={checks} />
      <DeskSizesSection />
      <section>
        <Sources />
      </section>
    </>
  );
}

/** A check of screen, chair, keyboard and light, partly by the camera, shown beside the previous check. */
export function DeskCheckPage() {
  const checks = useStored(deskChecksItem);
  const [saved, setSaved] = useState(false);
  return (
    <main class="page workplace">
      {checks !== null && !saved && <Checking checks={checks} onSaved={() => setSaved(true)} />}
      {checks !== null && saved && <CheckSaved checks={checks} onAgain={() => setSaved(false)} />}
    </main>
  );
}
