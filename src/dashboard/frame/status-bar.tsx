import { Bell } from 'lucide-preact';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { untilText } from '../../platform/browser/until-text.ts';
import type { HostStatus, Session } from '../../state/session.ts';
import { Icon } from '../../ui/icon.tsx';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { PauseMenu, SnoozeMenu, sendSnooze } from '../../ui/session-menus.tsx';
import { isHeld, pillKind, StatusPill, snoozedUntil } from '../../ui/status-pill.tsx';
import type { Headline } from '../../ui/text/headline.ts';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';
import type { Route } from '../route.ts';
import { StartButton } from './start-button.tsx';

/** What the camera host sees, in a word or two. */
function postureText(host: HostStatus): string {
  if (host.camera === 'resting') return text(`status_${host.posture}`);
  if (host.camera !== 'live') return text('session_waiting');
  return text(host.posture === 'bad' ? `status_${host.issue ?? 'slouch'}` : `status_${host.posture}`);
}

/** The state in a few words: a problem first, then a camera that is off, then a snooze, then the posture. */
function statusText(
  headline: Headline,
  session: Session,
  host: HostStatus,
  calibrated: boolean | null,
): string {
  if (session.phase === 'off' && calibrated === false) return text('session_notSetUp');
  if (session.phase !== 'watching') return text(`session_${session.phase}`);
  if (headline.tone === 'error') return text('status_error');
  if (isHeld(headline, session)) return text('session_held');
  const untilMs = snoozedUntil(session);
  return untilMs === null ? postureText(host) : text('status_snoozed', untilText(untilMs, now()));
}

/** What can be done about it. Somebody who is not calibrated is led there by the page itself. */
function Actions({ product, session }: { product: ProductState; session: Session }) {
  if (session.phase === 'off')
    return isCalibrated(product) === true ? (
      <StartButton product={product} label={text('nextStep_start')} testId="header-start" />
    ) : null;
  if (session.phase === 'paused')
    return <StartButton product={product} label={text('nextStep_resume')} testId="header-start" />;
  if (snoozedUntil(session) === null)
    return (
      <>
        <PauseMenu />
        <SnoozeMenu iconOnly />
      </>
    );
  // The time until when needs the room.
  return (
    <>
      <PauseMenu iconOnly />
      <button
        type="button"
        class="icon-button"
        aria-label={text('endSnooze')}
        title={text('endSnooze')}
        data-testid="header-end-snooze"
        onClick={() => sendSnooze(null)}
      >
        <Icon of={Bell} />
      </button>
    </>
  );
}

/** The state of the product and what can be done about it, on every page. Empty until it is known. */
export function StatusBar({ product, route }: { product: ProductState; route: Route }) {
  const headline = headlineOfProduct(product);
  const session = product.session.value;
  const host = product.host.value;
  if (headline === null || session === null || host === null) return <div class="status-bar" />;
  return (
    <div class="status-bar">
      <StatusPill
        kind={pillKind(headline, session)}
        words={statusText(headline, session, host, isCalibrated(product))}
        title={headline.title}
        testId="status"
      />
      {/* Another page closes an open menu. */}
      <Actions key={route} product={product} session={session} />
    </div>
  );
}
