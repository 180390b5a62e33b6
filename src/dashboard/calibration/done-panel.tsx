import { useEffect, useRef } from 'preact/hooks';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ALLOWANCE_OF, DEFAULT_SETTINGS, type TooLong } from '../../state/settings.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';
import { MarkLegend } from './mark-legend.tsx';

/** After how long an alert comes. */
function alertTimingText(tooLong: TooLong): string {
  const { allowance, graceMs } = ALLOWANCE_OF[tooLong];
  return allowance === 'fixed' ? text('done_text', durationText(graceMs)) : text('done_text_guideline');
}

/** Whether watching has begun as requested, or what prevents it. */
function watchingText(product: ProductState): { title: string; detail: string; failed: boolean } {
  const { tooLong } = product.settings.value ?? DEFAULT_SETTINGS;
  const headline = headlineOfProduct(product);
  if (headline?.tone === 'error') return { title: headline.title, detail: headline.detail, failed: true };
  return { title: text('done_title'), detail: alertTimingText(tooLong), failed: false };
}

/** The end of the first run: watching has begun, what the toolbar will show, and that this page is no longer needed. */
export function DonePanel({ product, onAgain }: { product: ProductState; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { title, detail, failed } = watchingText(product);
  return (
    <div class="done" data-testid="done">
      <h1 ref={heading} tabIndex={-1} class={failed ? 'error' : ''}>
        {title}
      </h1>
      <p>{detail}</p>
      <p class="hint">{text('done_close')}</p>
      <section aria-labelledby="legend">
        <h2 id="legend">{text('legend_title')}</h2>
        <p class="quiet">{text('legend_pin')}</p>
        <MarkLegend />
      </section>
      <p class="row">
        <a class="button" href="#selftest">
          {text('page_selftest')}
        </a>
        <a class="button" href="#workplace">
          {text('page_workplace')}
        </a>
        <a class="button" href="#settings">
          {text('page_settings')}
        </a>
        <button type="button" onClick={onAgain}>
          {text('recalibrate')}
        </button>
      </p>
    </div>
  );
}
