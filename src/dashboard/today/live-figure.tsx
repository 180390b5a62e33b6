import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { LiveStatus } from '../../platform/messaging/live-status-schema.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { figureTone, PostureFigure } from '../../ui/figure/posture-figure.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import type { Headline } from '../../ui/text/headline.ts';
import { postureWords } from '../../ui/text/posture-words.ts';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';
import { statusText } from '../frame/status-text.ts';

/** What is seen, and for how long: 'Upright for 8 min'. */
function captionOf(live: LiveStatus): string {
  const { status, sinceMs, atMs } = live;
  const state = postureWords(status, live);
  const ms = atMs - sinceMs;
  return ms < MINUTE_MS ? state : text('live_for', state, durationText(ms));
}

/** What is seen while the camera is on, else the state in the words of the header. */
function wordsOf(product: ProductState, headline: Headline): string | null {
  const { session, live } = product;
  if (session.value?.phase === 'watching' && live.value?.status.camera === 'live')
    return captionOf(live.value);
  return statusText(headline, product);
}

/** The user as the camera sees them now. It keeps its place while the camera is off. */
export function LiveFigure({ product }: { product: ProductState }) {
  const headline = headlineOfProduct(product);
  const words = headline === null ? null : wordsOf(product, headline);
  if (headline === null || words === null) return null;
  const tone = figureTone(headline.tone);
  return (
    <div class="live-stage" data-testid="live-figure">
      <div class="stage-figure">
        <PostureFigure
          measurement={tone === 'quiet' ? null : (product.live.value?.measurement ?? null)}
          tone={tone}
          asSaid={product.live.value?.fineAsSaid}
        />
      </div>
      <p>
        {/* It may differ from what the sentence beside it says of the whole day. */}
        <span class="quiet">{text('live_now')}</span>
        <span>{words}</span>
      </p>
    </div>
  );
}
