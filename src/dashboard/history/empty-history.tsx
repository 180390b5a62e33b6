import { Lock } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { text } from '../../platform/browser/i18n.ts';
import { UprightPicture } from '../../ui/figure/posture-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { StartButton } from '../frame/start-button.tsx';

/** What to do for the first minutes to appear. Null while they are on their way. */
function NextStep({ product }: { product: ProductState }) {
  const calibrated = isCalibrated(product);
  const phase = product.session.value?.phase;
  if (calibrated === false)
    return (
      <a class="button primary large" href="#calibrate" data-testid="empty-calibrate">
        {text('nextStep_calibrate')}
      </a>
    );
  if (calibrated === null || phase === undefined || phase === 'watching') return null;
  const label = text(phase === 'paused' ? 'nextStep_resume' : 'empty_start');
  return <StartButton product={product} label={label} testId="empty-start" large />;
}

interface EmptyProps {
  readonly unit: 'day' | 'week' | 'month';
  readonly product: ProductState;
  /** A made-up one, which shows what will be here. */
  readonly children: ComponentChildren;
}

/** Nothing yet: what will be here, and the button that starts it. */
export function EmptyNow({ unit, product, children }: EmptyProps) {
  return (
    <>
      <section class="empty" data-testid={unit === 'day' ? 'day-empty' : 'period-empty'}>
        <div class="stage-figure">
          <UprightPicture />
        </div>
        <div>
          <h1>{text(`empty_${unit}_title`)}</h1>
          <p class="quiet-text">{text(unit === 'day' ? 'empty_day_text' : 'empty_period_text')}</p>
          <p class="empty-actions">
            <NextStep product={product} />
            <span class="quiet">
              <Icon of={Lock} small />
              {text('empty_local')}
            </span>
          </p>
        </div>
      </section>
      <div class="example" aria-hidden="true" inert>
        <p class="example-head">
          <span>{text(`example_${unit}`)}</span>
          <span class="pill pill-example">{text('example_mark')}</span>
        </p>
        {children}
      </div>
    </>
  );
}
