import type { DimDepth } from '../state/settings.ts';
import type { Shown } from './page-slot.ts';

/**
 * How much of the page's light the dim takes, at most. The deepest leaves text that has a contrast of 7:1 (WCAG's AAA) at 4.5:1
 * (AA), and text of 4.5:1 at 3:1, so that the page can be read at any depth (docs/design/dim.md).
 */
export const DIM_OPACITY: Readonly<Record<DimDepth, number>> = { light: 0.15, medium: 0.25, deep: 0.35 };

/** Slow enough to be felt rather than seen: at its deepest, less than 1 % of the light a second. */
export const DEEPEN_MS = 45_000;

/**
 * For those who want less motion it deepens in steps instead. WCAG takes a change of less than 10 % of relative luminance
 * for no flash, whatever its pace; each of ten steps is below that.
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

/** Lifts at once, from wherever it is; with a short fade where motion is fine. */
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

/** Dims the page, deeper and deeper up to the depth. It takes no click and no focus. */
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
