import { CircleAlert } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { prepareCameraHost } from '../../platform/host-page/camera-host.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { takeNextStep } from '../../ui/take-next-step.ts';
import type { NextStep } from '../../ui/text/headline.ts';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';

interface WayOutProps {
  readonly nextStep: NextStep;
  readonly product: ProductState;
  readonly large?: boolean;
}

/** The button that solves a problem; nothing if the user can do nothing here. */
export function WayOut({ nextStep, product, large = false }: WayOutProps) {
  if (nextStep === null) return null;
  return (
    <button
      type="button"
      class={large ? 'primary large' : 'primary'}
      data-testid="way-out"
      onClick={() =>
        void takeNextStep(nextStep, {
          open(address) {
            location.hash = address;
          },
          prepare: () => prepareCameraHost(product.settings.value),
        })
      }
    >
      {text(`nextStep_${nextStep}`)}
    </button>
  );
}

/** What keeps Plumbline from seeing the user although it is on, and the way out of it. */
export function ProblemBanner({ product }: { product: ProductState }) {
  const headline = headlineOfProduct(product);
  const fails = product.session.value?.phase === 'watching' && headline?.tone === 'error';
  return (
    <div aria-live="polite" data-testid="problem">
      {fails && headline !== null && (
        <div class="banner banner-problem">
          <Icon of={CircleAlert} />
          <p>
            <strong>{headline.title}</strong> {headline.detail}
          </p>
          <WayOut nextStep={headline.nextStep} product={product} />
        </div>
      )}
    </div>
  );
}
