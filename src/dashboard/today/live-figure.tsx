import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { LiveStatus } from '../../platform/messaging/live-status-schema.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { figureTone, PostureFigure } from '../../ui/figure/posture-figure.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';

/** What is seen, and for how long: 'Upright for 8 min'. */
function captionOf({ status, sinceMs, atMs }: LiveStatus): string {
  if (status.camera !== 'live') return text('session_waiting');
  const state = text(
    status.posture === 'bad' ? `status_${status.issue ?? 'slouch'}` : `status_${status.posture}`,
  );
  const ms = atMs - sinceMs;
  return ms < MINUTE_MS ? state : text('live_for', state, durationText(ms));
}

/** The user as the camera sees them now. Empty while Plumbline is off. */
export function LiveFigure({ product }: { product: ProductState }) {
  const live = product.live.value;
  const headline = headlineOfProduct(product);
  if (live === null || product.session.value?.phase !== 'watching' || live.status.camera !== 'live')
    return null;
  const tone = headline === null ? 'quiet' : figureTone(headline.tone);
  return (
    <div class="live-stage" data-testid="live-figure">
      {/* It may differ from what the sentence beside it says of the whole day. */}
      <p class="live-label">{text('live_now')}</p>
      <div class="stage-figure">
        <PostureFigure measurement={tone === 'quiet' ? null : live.measurement} tone={tone} />
      </div>
      <p>{captionOf(live)}</p>
    </div>
  );
}
