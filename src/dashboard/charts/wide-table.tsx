import type { ComponentChildren } from 'preact';

/** A table that may be wider than the window. It scrolls on its own, also by keyboard. */
export function WideTable({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling element must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: it does not group form fields.
    <div class="wide-table" role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
