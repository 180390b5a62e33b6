import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { untilText } from '../../platform/browser/until-text.ts';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { isHeld, snoozedUntil } from '../../ui/status-pill.tsx';
import type { Headline } from '../../ui/text/headline.ts';
import { postureWords } from '../../ui/text/posture-words.ts';

/**
 * The state in a few words: a problem first, then a camera that is off, then a snooze, then the posture. Null until it is
 * known.
 */
export function statusText(headline: Headline, product: ProductState): string | null {
  const session = product.session.value;
  const host = product.host.value;
  if (session === null || host === null) return null;
  if (session.phase === 'off' && isCalibrated(product) === false) return text('session_notSetUp');
  if (session.phase !== 'watching') return text(`session_${session.phase}`);
  if (headline.tone === 'error') return text('status_error');
  if (isHeld(headline, session)) return text('session_held');
  const untilMs = snoozedUntil(session);
  return untilMs === null
    ? postureWords(host, product.live.value)
    : text('status_snoozed', untilText(untilMs, now()));
}
