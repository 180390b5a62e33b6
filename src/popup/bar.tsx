import { Bell, Camera, ClockPlus, Ellipsis, Play } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { text } from '../platform/browser/i18n.ts';
import { findSidePanelWindow, openSidePanel } from '../platform/browser/side-panel.ts';
import { send } from '../platform/messaging/messages.ts';
import type { Session } from '../state/session.ts';
import type { Workplaces } from '../state/workplaces.ts';
import { Icon } from '../ui/icon.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { closeMenu, Menu, PauseMenu, SnoozeMenu, sendSnooze } from '../ui/session-menus.tsx';
import { snoozedUntil } from '../ui/status-pill.tsx';
import type { NextStep } from '../ui/text/headline.ts';
import { workplaceName } from '../ui/text/workplace-name.ts';
import { useAnswer } from '../ui/use-answer.ts';
import { IN_PANEL, openPage } from './open-page.ts';

/** Which of the user's workplaces is watched, and a way to choose another one. Nothing if there is only one. */
function WorkplaceChoice({ setups: { inUse, setups: workplaces } }: { setups: Workplaces }) {
  if (inUse === null || workplaces.length < 2) return null;
  return (
    <div class="place" data-testid="place">
      <SelectField
        name="place"
        label={text('workplaceHere')}
        options={workplaces.map((each) => ({ value: each.id, label: workplaceName(each) }))}
        value={inUse}
        onChoose={(id) => void send('pageToBackground.chooseSetup', { id })}
      />
    </div>
  );
}

function PageItem({ page, label, testId = page }: { page: string; label: string; testId?: string }) {
  return (
    <button type="button" data-testid={testId} onClick={() => void openPage(page)}>
      {label}
    </button>
  );
}

/** Opens the same view in the browser's side panel, where it stays. */
function KeepInView() {
  const windowId = useAnswer(findSidePanelWindow, null);
  if (windowId === null || IN_PANEL) return null;
  return (
    <button
      type="button"
      data-testid="keep-in-view"
      onClick={() => {
        void openSidePanel(windowId).then(() => window.close());
      }}
    >
      {text('keepInView')}
    </button>
  );
}

interface BarProps {
  readonly session: Session;
  readonly calibrated: boolean;
  readonly maySnooze: boolean;
  readonly nextStep: NextStep;
  readonly workplaces: Workplaces;
  /** Skips the next break; null if none is due. */
  readonly onSkipBreak: (() => void) | null;
  onNextStep(): void;
}

/** Everything that is needed seldom. */
function MoreMenu({ calibrated, workplaces, onSkipBreak }: BarProps) {
  return (
    <Menu testId="more" icon={Ellipsis} label={text('more')} iconOnly>
      <WorkplaceChoice setups={workplaces} />
      {onSkipBreak !== null && (
        <button
          type="button"
          data-testid="skip-break"
          onClick={({ currentTarget }) => {
            closeMenu(currentTarget);
            onSkipBreak();
          }}
        >
          {text('nextBreak_skip')}
        </button>
      )}
      <KeepInView />
      {calibrated && <PageItem page="camera" label={text('page_camera')} testId="show-camera" />}
      {calibrated && <PageItem page="calibrate" label={text('recalibrate')} testId="recalibrate" />}
      <PageItem page="break" label={text('page_break')} testId="exercises" />
      <PageItem page="guide" label={text('page_guide')} />
      <PageItem page="doctor" label={text('page_doctor')} />
    </Menu>
  );
}

function MainButton({ nextStep, onNextStep }: BarProps) {
  if (nextStep === null) return null;
  const icon = nextStep === 'start' || nextStep === 'resume' ? Play : Camera;
  return (
    <button type="button" class="primary" data-testid="way-out" onClick={onNextStep}>
      <Icon of={icon} small />
      {text(`nextStep_${nextStep}`)}
    </button>
  );
}

function EndSnooze() {
  return (
    <button type="button" data-testid="end-snooze" onClick={() => sendSnooze(null)}>
      <Icon of={Bell} small />
      {text('endSnooze')}
    </button>
  );
}

/** Pause and snooze while it is on; the main action first, if there is one. */
function Actions(props: BarProps): ComponentChildren {
  const { session, maySnooze, nextStep } = props;
  const watching = session.phase === 'watching';
  return (
    <>
      <MainButton {...props} />
      {watching && <PauseMenu iconOnly={nextStep !== null} />}
      {session.phase === 'paused' && <PauseMenu label={text('longer')} icon={null} />}
      {watching &&
        nextStep === null &&
        (snoozedUntil(session) === null ? (
          maySnooze && <SnoozeMenu />
        ) : (
          <>
            <EndSnooze />
            <SnoozeMenu label={text('longer')} icon={ClockPlus} iconOnly />
          </>
        ))}
    </>
  );
}

/** The bar at the lower edge of the popup. It keeps its place in every state. */
export function Bar(props: BarProps) {
  return (
    <footer>
      <Actions {...props} />
      <MoreMenu {...props} />
    </footer>
  );
}
