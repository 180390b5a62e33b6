import type { LucideIcon } from 'lucide-preact';

/** A decorative icon from Lucide (ISC). The text beside it, or the button's label, says the same. */
export function Icon({ of: Drawing, small = false }: { of: LucideIcon; small?: boolean }) {
  const size = small ? 16 : 20;
  return (
    <Drawing
      class={small ? 'icon icon-small' : 'icon'}
      size={size}
      strokeWidth={small ? 2 : 1.75}
      aria-hidden="true"
    />
  );
}
