import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Session } from '../../state/session.ts';
import type { Settings } from '../../state/settings.ts';
import { Mark } from '../../ui/figure/mark.tsx';

interface SidebarPageProps {
  readonly session: Session;
  readonly settings: Settings;
}

/** What the sidebar shows while it does not hold the camera. */
export function SidebarPage({ session, settings: { cameraHostPlace } }: SidebarPageProps) {
  const elsewhere = cameraHostPlace === 'tab';
  return (
    <>
      <h1>
        <Mark shape={session.phase === 'paused' ? 'paused' : 'off'} />
        {text('extensionName')}
      </h1>
      <p>{text(elsewhere ? 'sidebar_unused' : 'sidebar_off')}</p>
      {!elsewhere && (
        <button
          type="button"
          class="primary"
          data-testid="start"
          onClick={() => void send('pageToBackground.start')}
        >
          {text(session.phase === 'paused' ? 'nextStep_resume' : 'nextStep_start')}
        </button>
      )}
    </>
  );
}
