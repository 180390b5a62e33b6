import { MARK_PARTS } from '../ui/mark-shapes.ts';
import { CARD_STYLE } from './card-style.ts';

export interface CardWords {
  /** Who speaks. */
  readonly sender: string;
  readonly title: string;
  readonly advice: string;
  readonly snooze: string;
  readonly wasFine: string;
  readonly dismiss: string;
}

export interface CardActions {
  onSnooze(): void;
  onWasFine(): void;
  onDismiss(): void;
}

/** A live region that comes with its words in it is passed over by some screen readers; one that gets them is read. */
const SPEAK_AFTER_MS = 100;
const SVG = 'http://www.w3.org/2000/svg';

function element(tag: string, className: string, textContent = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = textContent;
  return made;
}

function svgElement(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function drawMark(): SVGElement {
  const mark = svgElement('svg', { class: 'mark', viewBox: '0 0 32 32', 'aria-hidden': 'true' });
  mark.append(svgElement('rect', { width: '32', height: '32', rx: '7' }));
  for (const { d, stroke } of MARK_PARTS.drift) {
    const looks: Record<string, string> =
      stroke === undefined ? { class: 'surface' } : { class: 'stroke', 'stroke-width': String(stroke) };
    mark.append(svgElement('path', { d, ...looks }));
  }
  return mark;
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

function fillCard(card: HTMLElement, words: CardWords, actions: CardActions): void {
  const sender = element('p', 'sender');
  sender.append(drawMark(), words.sender);
  const row = element('div', 'actions');
  row.append(
    button(words.snooze, actions.onSnooze),
    button(words.wasFine, actions.onWasFine),
    button(words.dismiss, actions.onDismiss),
  );
  const spoken = element('div', 'spoken');
  spoken.setAttribute('role', 'status');
  const told = [element('p', 'title', words.title), element('p', 'advice', words.advice)];
  card.append(sender, spoken, row);
  spoken.append(...told);
  // Taken out and put in again, at the same size: nothing is seen of it.
  setTimeout(() => spoken.replaceChildren(...told), SPEAK_AFTER_MS);
}

/**
 * Puts the host into the top layer, where no ancestor of the page's can move, cut or cover it. A popover takes no
 * focus by itself.
 */
function raise(host: HTMLElement): void {
  host.popover = 'manual';
  host.showPopover();
}

/** Puts the card into the page. Returns what takes it out again. */
export function createCard(words: CardWords, actions: CardActions): () => void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  // A constructed sheet, since the page's own CSP may forbid style elements.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_STYLE);
  root.adoptedStyleSheets = [sheet];
  const card = element('section', 'card');
  card.setAttribute('aria-label', words.sender);
  const remove = () => host.remove();
  const act = (action: () => void) => () => {
    remove();
    action();
  };
  const onDismiss = act(actions.onDismiss);
  fillCard(card, words, { onSnooze: act(actions.onSnooze), onWasFine: act(actions.onWasFine), onDismiss });
  card.addEventListener('keydown', (event) => {
    // Only while the focus is in the card: elsewhere the key is the page's.
    if (event.isTrusted && event.key === 'Escape') onDismiss();
  });
  root.append(card);
  document.documentElement.append(host);
  raise(host);
  return remove;
}
