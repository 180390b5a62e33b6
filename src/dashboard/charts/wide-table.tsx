import type { ComponentChildren } from 'preact';

/** A table that may be wider than the window: it scrolls by itself, by keyboard too. */
export function WideTable({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields.
    <div class="wide-table" role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
