/** The card's style. Lengths are in px, because a page may set any font size on its root. */
export const CARD_STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: auto 16px 16px auto !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
.card {
  --ground: light-dark(#ffffff, #1f2426);
  --text: light-dark(#1a2022, #e8ecec);
  --quiet: light-dark(#566064, #a3adb0);
  --line: light-dark(#d5dcdd, #3c4447);
  --accent: light-dark(#0f6b6b, #5cc4c0);
  box-sizing: border-box;
  width: min(340px, calc(100vw - 48px));
  padding: 12px 8px 6px 14px;
  border: 1px solid var(--line);
  border-left: 4px solid light-dark(#b26a00, #f0b35b);
  border-radius: 10px;
  background: var(--ground);
  color: var(--text);
  font: 14px/1.45 system-ui, sans-serif;
  text-align: start;
  box-shadow: 0 4px 18px rgb(0 0 0 / 0.18);
}
.sender { display: flex; align-items: center; gap: 6px; margin: 0 0 6px; color: var(--quiet); font-size: 12px; }
.mark { width: 16px; height: 16px; fill: #b26a00; }
.thanks { border-left-color: var(--accent); }
.mark-on { fill: #0f6b6b; }
.mark .surface { fill: #ffffff; }
.mark .stroke { fill: none; stroke: #ffffff; }
.title { margin: 0 0 2px; font-weight: 600; font-size: 15px; }
.advice { margin: 0 6px 6px 0; }
.actions { display: flex; flex-wrap: wrap; gap: 2px; justify-content: flex-end; }
.snoozes { display: flex; flex-wrap: wrap; gap: 2px; justify-content: flex-end; }
.snoozes[hidden] { display: none; }
button {
  padding: 6px 10px;
  border: 0;
  border-radius: 6px;
  background: transparent;
  color: var(--accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button[aria-expanded]::after { content: " ▾" / ""; }
button:hover { background: light-dark(#eef3f3, #2b3234); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear 0.4s ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(6px); } }
}
@media print {
  .card { display: none; }
}
`;
