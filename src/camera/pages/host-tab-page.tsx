import { clockText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { HostStatus } from '../../state/session.ts';
import type { Settings } from '../../state/settings.ts';
import { BlockedSign } from '../../ui/figure/blocked-sign.tsx';
import { Mark } from '../../ui/figure/mark.tsx';

/** The state of the camera, in a sentence or two. */
function statusText(status: HostStatus): readonly string[] {
  if (status.camera === 'failed')
    return [text(`problem_${status.problem}_title`), text(`problem_${status.problem}_text`)];
  if (status.camera === 'resting') return [text('resting_until', clockText(status.untilMs))];
  return [text(status.camera === 'live' ? 'hostTab_live' : 'hostTab_opening')];
}

/** Cases in which the browser would not be asked again automatically. */
function asksAgain(status: HostStatus): boolean {
  return status.camera === 'failed' && ['permission_denied', 'permission_needed'].includes(status.problem);
}

/** How to lift a block. The page has just asked for the camera, so Firefox shows its icon. */
function LiftBlock() {
  return (
    <>
      <BlockedSign />
      <ol>
        <li>{text('allow_sign')}</li>
        <li>{text('allow_choose_firefox')}</li>
      </ol>
      <p>{text('allow_settings_firefox')}</p>
      <p>{text('allow_organisation')}</p>
    </>
  );
}

interface HostTabPageProps {
  readonly status: HostStatus;
  readonly workplace: Settings['cameraHostPlace'];
}

/** The content of the page that holds the camera: what it is for, the camera's state, and how to stop. */
export function HostTabPage({ status, workplace }: HostTabPageProps) {
  const [first, ...others] = statusText(status);
  return (
    <>
      <h1>
        <Mark shape={status.camera === 'live' ? 'on' : 'unknown'} />
        {text('extensionName')}
      </h1>
      <p>{text(`hostTab_${workplace}`)}</p>
      <div class="now" role="status" data-testid="camera-status">
        <p>
          <strong>{first}</strong>
        </p>
        {others.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {status.camera === 'failed' && status.problem === 'permission_denied' && <LiftBlock />}
        {status.camera === 'failed' && status.problem === 'permission_needed' && (
          <p>{text('hostTab_remember')}</p>
        )}
      </div>
      <div class="actions">
        {asksAgain(status) && (
          <button type="button" class="primary" onClick={() => location.reload()}>
            {text('hostTab_askAgain')}
          </button>
        )}
        <button type="button" data-testid="stop" onClick={() => void send('pageToBackground.stop')}>
          {text('stop')}
        </button>
      </div>
    </>
  );
}
