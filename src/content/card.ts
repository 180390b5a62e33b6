export interface CardWords {
  readonly title: string;
  readonly advice: string;
  readonly snooze: string;
  readonly dismiss: string;
}

export interface CardActions {
  onSnooze(): void;
  onDismiss(): void;
}

const STYLE = `
:host { all: initial !important; display: block !important; }
.card {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #1f2426);
  --text: light-dark(#1a2022, #e8ecec);
  --quiet: light-dark(#566064, #a3adb0);
  --line: light-dark(#d5dcdd, #3c4447);
  --accent: light-dark(#0f6b6b, #5cc4c0);
  position: fixed;
  right: 16px;
  bottom: 16px;
  z-index: 2147483647;
  box-sizing: border-box;
  width: min(340px, calc(100vw - 32px));
  padding: 14px 16px 10px;
  border: 1px solid var(--line);
  border-left: 4px solid light-dark(#b26a00, #f0b35b);
  border-radius: 10px;
  background: var(--ground);
  color: var(--text);
  font: 14px/1.45 system-ui, sans-serif;
  box-shadow: 0 4px 18px rgb(0 0 0 / 0.18);
}
.title { margin: 0 0 2px; font-weight: 600; font-size: 15px; }
.advice { margin: 0 0 8px; color: var(--quiet); }
.actions { display: flex; gap: 4px; justify-content: flex-end; }
button {
  padding: 5px 10px;
  border: 0;
  border-radius: 6px;
  background: transparent;
  color: var(--accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button:hover { background: light-dark(#eef3f3, #2b3234); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear 0.4s ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(6px); } }
}
`;

function element(tag: string, className: string, textContent: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = textContent;
  return made;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', (event) => {
    // A page may send clicks of its own making; only the user's count.
    if (event.isTrusted) onClick();
  });
  return made;
}

/** Puts the card into the page. Returns what takes it out again. */
export function createCard(words: CardWords, actions: CardActions): () => void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  // A constructed sheet, since the page's own CSP may forbid style elements.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const card = element('section', 'card', '');
  card.setAttribute('role', 'status');
  const row = element('div', 'actions', '');
  const remove = () => host.remove();
  const act = (action: () => void) => () => {
    remove();
    action();
  };
  row.append(button(words.snooze, act(actions.onSnooze)), button(words.dismiss, act(actions.onDismiss)));
  card.append(element('p', 'title', words.title), element('p', 'advice', words.advice), row);
  root.append(card);
  document.documentElement.append(host);
  return remove;
}
