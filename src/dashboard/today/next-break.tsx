import { Timer } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { nextBreakText } from '../../ui/text/next-break-text.ts';

/** When the next break is due, or why none is. While a warning sign stands, it leads to no exercise. */
export function NextBreakRow({ product }: { product: ProductState }) {
  const live = product.live.value;
  const kind = live?.nextBreak?.kind ?? null;
  return (
    <li>
      <Icon of={Timer} />
      <span class={kind === null ? 'quiet' : ''} data-testid="next-break">
        {nextBreakText(live)}
      </span>
      {kind !== null && product.signs.value?.signs.length === 0 && (
        <a class="end" href="#break">
          {text(`nextBreak_take_${kind}`)}
        </a>
      )}
    </li>
  );
}
