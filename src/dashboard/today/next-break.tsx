import { Timer } from 'lucide-preact';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';

/** When the next break is due. While a warning sign stands, it leads to no exercise. */
export function NextBreakRow({ product }: { product: ProductState }) {
  const live = product.live.value;
  if (live === null || live.nextBreak === null) return null;
  const inMs = live.nextBreak.atMs - live.atMs;
  const words =
    inMs <= 0 ? text('nextBreak_due') : text(`nextBreak_${live.nextBreak.kind}`, durationText(inMs));
  return (
    <li>
      <Icon of={Timer} />
      <span data-testid="next-break">{words}</span>
      {product.signs.value?.signs.length === 0 && (
        <a class="end" href="#break">
          {text(`nextBreak_take_${live.nextBreak.kind}`)}
        </a>
      )}
    </li>
  );
}
