import type { DimDepth } from '../state/settings.ts';
import type { Shown } from './page-slot.ts';

/**
 * The largest share of the page's light that the dim takes. At the deepest, text with a contrast of 7:1 (WCAG's AAA) is
 * left at 4.5:1 (AA), and text of 4.5:1 at 3:1. So the page stays readable at any depth (docs/design/dim.md).
 */
export const DIM_OPACITY: Readonly<Record<DimDepth, number>> = { light: 0.15, medium: 0.25, deep: 0.35 };

/** So slow that it is hardly noticed: less than 1 % of the light a second at the deepest setting. */
export const DEEPEN_MS = 45_000;

/**
 * With reduced motion it deepens in steps. WCAG does not count a change of less than 10 % of relative luminance as a
 * flash, at any speed. Each of ten steps is below that.
 */
const STEPS = 10;
const LIFT_MS = 300;

const DIM_STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
  width: auto !important;
  height: auto !important;
  z-index: 2147483646 !important;
  pointer-events: none !important;
}
.dim { position: absolute; inset: 0; background: #000000; }
@media print { .dim { display: none; } }
`;

function prefersLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function deepen(dim: HTMLElement, opacity: number, deepenMs: number): void {
  const easing = prefersLessMotion() ? `steps(${STEPS}, end)` : 'linear';
  dim.animate([{ opacity: 0 }, { opacity }], { duration: deepenMs, easing, fill: 'forwards' });
}

/** Removes the dim at once from any depth, with a short fade if motion is allowed. */
function lift(host: HTMLElement, dim: HTMLElement): void {
  if (prefersLessMotion()) {
    host.remove();
    return;
  }
  const { opacity } = getComputedStyle(dim);
  const lifting = dim.animate([{ opacity }, { opacity: 0 }], { duration: LIFT_MS, fill: 'forwards' });
  lifting.finished.then(
    () => host.remove(),
    () => host.remove(),
  );
}

/** Dims the page gradually down to the depth. It takes no clicks and no focus. */
export function createDim(depth: DimDepth, deepenMs = DEEPEN_MS): Shown {
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(DIM_STYLE);
  root.adoptedStyleSheets = [sheet];
  const dim = document.createElement('div');
  dim.className = 'dim';
  root.append(dim);
  document.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();
  deepen(dim, DIM_OPACITY[depth], deepenMs);
  return { body: dim, leave: () => lift(host, dim) };
}
