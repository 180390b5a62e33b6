import { Bell } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import type { Session } from '../../state/session.ts';
import { Icon } from '../../ui/icon.tsx';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { PauseMenu, SnoozeMenu, sendSnooze } from '../../ui/session-menus.tsx';
import { pillKind, StatusPill, snoozedUntil } from '../../ui/status-pill.tsx';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';
import type { Route } from '../route.ts';
import { StartButton } from './start-button.tsx';
import { statusText } from './status-text.ts';

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
  const words = headline === null ? null : statusText(headline, product);
  if (headline === null || session === null || words === null) return <div class="status-bar" />;
  return (
    <div class="status-bar">
      <StatusPill kind={pillKind(headline, session)} words={words} title={headline.title} testId="status" />
      {/* Another page closes an open menu. */}
      <Actions key={route} product={product} session={session} />
    </div>
  );
}
