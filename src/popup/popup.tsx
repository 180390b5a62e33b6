import { text } from '../platform/i18n.ts';
import { send } from '../platform/messages.ts';
import { durationText } from '../ui/duration.ts';
import type { ProductState } from '../ui/product-state.ts';

export function Popup({ product }: { product: ProductState }) {
  const session = product.session.value;
  const host = product.host.value;
  const today = product.today.value;
  return (
    <div>
      <h1>{text('extensionName')}</h1>
      <p data-testid="state">{JSON.stringify({ session, host })}</p>
      <p data-testid="live">{JSON.stringify(product.live.value)}</p>
      <p>{today && durationText(today.goodMs)}</p>
      <button type="button" onClick={() => void send('pageToBackground.start')}>
        {text('start')}
      </button>
      <button type="button" onClick={() => void send('pageToBackground.stop')}>
        {text('stop')}
      </button>
    </div>
  );
}
