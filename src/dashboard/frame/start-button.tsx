import { Play } from 'lucide-preact';
import { prepareCameraHost } from '../../platform/host-page/camera-host.ts';
import { send } from '../../platform/messaging/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';

interface StartButtonProps {
  readonly product: ProductState;
  readonly label: string;
  readonly testId: string;
  readonly large?: boolean;
}

/** Starts Plumbline, or resumes it. */
export function StartButton({ product, label, testId, large = false }: StartButtonProps) {
  return (
    <button
      type="button"
      class={large ? 'primary large' : 'primary'}
      data-testid={testId}
      onClick={() => {
        // Firefox opens a tab only in the click itself.
        prepareCameraHost(product.settings.value);
        void send('pageToBackground.start');
      }}
    >
      <Icon of={Play} small />
      {label}
    </button>
  );
}
