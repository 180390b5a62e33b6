import { text } from '../platform/browser/i18n.ts';
import { send } from '../platform/messaging/messages.ts';
import type { Session } from '../state/session.ts';
import { PauseMenu, SnoozeMenu } from '../ui/session-menus.tsx';

interface ControlsProps {
  readonly session: Session;
  readonly calibrated: boolean;
  readonly maySnooze: boolean;
}

/** Buttons to pause, snooze and stop. What makes no sense at the moment is not offered. */
export function Controls({ session, calibrated, maySnooze }: ControlsProps) {
  const watching = session.phase === 'watching';
  if (session.phase === 'off' && !calibrated) return null;
  return (
    <footer class="controls">
      {watching && <PauseMenu />}
      {maySnooze && <SnoozeMenu />}
      {session.phase !== 'off' && (
        <button type="button" data-testid="stop" onClick={() => void send('pageToBackground.stop')}>
          {text('stop')}
        </button>
      )}
    </footer>
  );
}
