/**
 * The card's style. Lengths are in px, because a page may set any font size on its root. The colors are those of
 * ui/theme.css, which the page's own styles must not reach.
 */
export const CARD_STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: auto 24px 24px auto !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
.card {
  --card: light-dark(#ffffff, #1a1f20);
  --sunken: light-dark(#eef1f0, #232a2b);
  --text: light-dark(#172021, #e8eeed);
  --quiet: light-dark(#546062, #a3afaf);
  --line: light-dark(#dde3e2, #2f3839);
  --accent: light-dark(#0e6868, #5fc6c0);
  --tone: light-dark(#bd7800, #f0b34f);
  --tone-fill: light-dark(#ffe9bd, #574420);
  --stage: light-dark(#fdf3e0, #2b2618);
  --thread: var(--quiet);
  box-sizing: border-box;
  position: relative;
  display: grid;
  grid-template-columns: 100px 1fr;
  width: min(372px, calc(100vw - 48px));
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--card);
  color: var(--text);
  font: 15px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start;
  box-shadow: 0 2px 6px rgb(0 0 0 / 0.12), 0 12px 32px rgb(0 0 0 / 0.24);
}
.thanks {
  --tone: var(--accent);
  --tone-fill: light-dark(#cbe6e3, #1e4543);
  --stage: light-dark(#dff0ee, #15312f);
  --thread: var(--accent);
  grid-template-columns: 68px 1fr;
  width: auto;
  max-width: min(372px, calc(100vw - 48px));
}
.stage { display: grid; align-items: end; overflow: hidden; background: var(--stage); }
.figure { display: block; width: 100%; overflow: visible; stroke-linecap: round; stroke-linejoin: round; }
.now { fill: var(--tone-fill); stroke: var(--tone); stroke-width: 3; }
.own { fill: none; stroke: var(--quiet); stroke-width: 2; stroke-dasharray: 5 5; }
.thread { stroke: var(--thread); stroke-width: 2; }
.bob { fill: var(--thread); }
.gap { stroke: var(--tone); stroke-width: 3; }
.dot { fill: var(--tone); stroke: var(--card); stroke-width: 1.5; }
.body { display: grid; gap: 10px; align-content: center; min-width: 0; padding: 14px 44px 14px 16px; }
.thanks .body { padding-right: 24px; }
p { margin: 0; }
.title { font-weight: 650; }
.advice { color: var(--quiet); }
.actions, .snoozes { display: flex; flex-wrap: wrap; gap: 6px; }
.snoozes[hidden] { display: none; }
/* The card grows upward: the menu opens above its button, which stays under the pointer. */
.actions { order: 2; }
.snoozes { order: 1; }
button {
  min-height: 32px;
  padding: 4px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
  color: var(--text);
  font: inherit;
  font-size: 13px;
  font-weight: 550;
  cursor: pointer;
}
button.ghost { border-color: transparent; color: var(--accent); }
button.close {
  position: absolute;
  inset: 8px 8px auto auto;
  width: 32px;
  padding: 0;
  border-color: transparent;
  color: var(--quiet);
}
.close svg { display: block; width: 16px; margin: auto; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
button[aria-expanded]::after { content: " ▾" / ""; }
button:hover { background: var(--sunken); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear 150ms cubic-bezier(0.2, 0, 0, 1); }
  @keyframes appear { from { opacity: 0; transform: translateY(8px); } }
}
@media print {
  .card { display: none; }
}
`;
