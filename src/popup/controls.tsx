import { text } from '../platform/i18n.ts';
import { send } from '../platform/messages.ts';
import type { Session } from '../platform/session.ts';

const PAUSES = [
  { minutes: 15, key: 'pause15' },
  { minutes: 60, key: 'pause60' },
  { minutes: null, key: 'pauseUntilResumed' },
] as const;

/** How to pause, stop and calibrate anew; what makes no sense at the moment is not offered. */
export function Controls({ session, onCalibrate }: { session: Session; onCalibrate: () => void }) {
  const watching = session.phase === 'watching';
  return (
    <footer class="controls">
      {watching && (
        <details class="pause-menu">
          <summary>{text('pause')}</summary>
          <div>
            {PAUSES.map(({ minutes, key }) => (
              <button key={key} type="button" onClick={() => void send('pageToBackground.pause', { minutes })}>
                {text(key)}
              </button>
            ))}
          </div>
        </details>
      )}
      {session.phase !== 'off' && (
        <button type="button" data-testid="stop" onClick={() => void send('pageToBackground.stop')}>
          {text('stop')}
        </button>
      )}
      <button type="button" data-testid="recalibrate" onClick={onCalibrate}>
        {text('recalibrate')}
      </button>
    </footer>
  );
}
