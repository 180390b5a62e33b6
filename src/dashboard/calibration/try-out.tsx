import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ALLOWANCE_OF, type Settings } from '../../state/settings.ts';
import { figureTone, PostureFigure } from '../../ui/figure/posture-figure.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import type { Headline } from '../../ui/text/headline.ts';
import { showNudgeExample } from '../settings/show-example.ts';

/** How long until the nudge, rounded so that the text does not change with every look; null if it depends on the slouch. */
function untilNudgeMs(product: ProductState, { tooLong }: Settings): number | null {
  const { allowance, graceMs } = ALLOWANCE_OF[tooLong];
  const live = product.live.value;
  if (allowance !== 'fixed' || live === null) return null;
  const leftMs = graceMs - (live.atMs - live.sinceMs);
  return Math.max(0, Math.ceil(leftMs / 5000) * 5000);
}

/** What to do next in the try-out. */
function whatNow(product: ProductState, settings: Settings, headline: Headline): string {
  if (product.host.value?.camera === 'live' && product.host.value.alerting) return text('tryOut_nudged');
  if (headline.tone === 'good') return text('tryOut_slouch');
  if (headline.tone !== 'drift') return headline.detail;
  const leftMs = untilNudgeMs(product, settings);
  return leftMs === null || leftMs === 0 ? text('tryOut_stay') : text('tryOut_soon', durationText(leftMs));
}

interface TryOutProps {
  readonly product: ProductState;
  readonly settings: Settings;
  readonly headline: Headline;
}

/** The user slouches, sees that it is noticed, and waits for the nudge, or lets it be shown at once. */
export function TryOut({ product, settings, headline }: TryOutProps) {
  const drifts = headline.tone === 'drift';
  return (
    <div class={drifts ? 'try-out try-out-slouch' : 'try-out'} data-testid="try-out">
      <div class="try-out-figure">
        <PostureFigure
          measurement={product.live.value?.measurement ?? null}
          tone={figureTone(headline.tone)}
        />
      </div>
      <div class="try-out-text">
        <div role="status">
          <p>
            <strong>{headline.title}</strong>
          </p>
          <p class="quiet" data-testid="try-out-next">
            {whatNow(product, settings, headline)}
          </p>
        </div>
        <button type="button" data-testid="try-out-show" onClick={() => showNudgeExample(settings)}>
          {text('tryOut_show')}
        </button>
      </div>
    </div>
  );
}
