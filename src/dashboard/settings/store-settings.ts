import { send } from '../../platform/messaging/messages.ts';
import type { Settings } from '../../state/settings.ts';
import type { ProductState } from '../../ui/product-state.ts';

/** Stores the settings. They are shown at once, so that a second change builds on the first. */
export async function storeSettings(
  product: ProductState,
  next: Settings,
  onAnswer: (stored: boolean) => void,
): Promise<void> {
  const before = product.settings.value;
  product.settings.value = next;
  const answer = await send('pageToBackground.changeSettings', { settings: next });
  onAnswer(answer.ok);
  if (!answer.ok) product.settings.value = before;
}
