import type { Snooze } from '../state/snooze.ts';
import { MARK_PARTS } from '../ui/figure/mark-shapes.ts';
import { CARD_STYLE } from './card-style.ts';
import type { Shown } from './page-slot.ts';

/** The length of a snooze, and its label. */
export interface CardSnooze {
  readonly length: Snooze;
  readonly label: string;
}

export interface CardText {
  /** The name of the sender. */
  readonly sender: string;
  readonly title: string;
  readonly advice: string;
  readonly snooze: string;
  readonly snoozes: readonly CardSnooze[];
  readonly wasFine: string;
  readonly dismiss: string;
}

export interface CardActions {
  onSnooze(length: Snooze): void;
  onWasFine(): void;
  onDismiss(): void;
}

/**
 * Some screen readers skip a live region that is inserted with its text. They read one whose text is added afterwards.
 */
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

function drawMark(shape: 'drift' | 'on'): SVGElement {
  const mark = svgElement('svg', {
    class: `mark mark-${shape}`,
    viewBox: '0 0 32 32',
    'aria-hidden': 'true',
  });
  mark.append(svgElement('rect', { width: '32', height: '32', rx: '7' }));
  for (const { d, stroke } of MARK_PARTS[shape]) {
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
    // A page may send synthetic clicks. Only the user's count.
    if (event.isTrusted) onClick();
  });
  return made;
}

/** Text that a screen reader announces automatically. */
function spokenText(title: string, advice: string): HTMLElement {
  const spoken = element('div', 'spoken');
  spoken.setAttribute('role', 'status');
  const announced = [element('p', 'title', title), element('p', 'advice', advice)];
  spoken.append(...announced);
  // Removed and inserted again at the same size, so nothing visible changes.
  setTimeout(() => spoken.replaceChildren(...announced), SPEAK_AFTER_MS);
  return spoken;
}

function sentBy(sender: string, shape: 'drift' | 'on'): HTMLElement {
  const line = element('p', 'sender');
  line.append(drawMark(shape), sender);
  return line;
}

/** The lengths of a snooze, behind a button that shows and hides them. */
function snoozeMenu(
  { snooze, snoozes }: CardText,
  onSnooze: CardActions['onSnooze'],
): { readonly opener: HTMLElement; readonly menu: HTMLElement } {
  const menu = element('div', 'snoozes');
  menu.hidden = true;
  menu.append(...snoozes.map(({ length, label }) => button(label, () => onSnooze(length))));
  const opener = button(snooze, () => {
    menu.hidden = !menu.hidden;
    opener.ariaExpanded = String(!menu.hidden);
  });
  opener.ariaExpanded = 'false';
  return { opener, menu };
}

function fillCard(card: HTMLElement, words: CardText, actions: CardActions): void {
  const { opener, menu } = snoozeMenu(words, actions.onSnooze);
  const row = element('div', 'actions');
  row.append(opener, button(words.wasFine, actions.onWasFine), button(words.dismiss, actions.onDismiss));
  card.append(sentBy(words.sender, 'drift'), spokenText(words.title, words.advice), row, menu);
}

/**
 * Puts the host into the top layer, where no ancestor in the page can move, clip or cover it. A popover takes no focus
 * by itself.
 */
function raise(host: HTMLElement): void {
  host.popover = 'manual';
  host.showPopover();
}

/** An empty card in the page, in a closed shadow root. */
function placeCard(
  sender: string,
  className: string,
): { readonly host: HTMLElement; readonly card: HTMLElement } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  // A constructed style sheet, because the page's own CSP may forbid style elements.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_STYLE);
  root.adoptedStyleSheets = [sheet];
  const card = element('section', className);
  card.setAttribute('aria-label', sender);
  root.append(card);
  return { host, card };
}

function put(host: HTMLElement, card: HTMLElement): Shown {
  document.documentElement.append(host);
  raise(host);
  return { body: card, leave: () => host.remove() };
}

/** Puts the card into the page. */
export function createCard(words: CardText, actions: CardActions): Shown {
  const { host, card } = placeCard(words.sender, 'card');
  const remove = (): void => host.remove();
  const onDismiss = (): void => {
    remove();
    actions.onDismiss();
  };
  fillCard(card, words, {
    onSnooze(length) {
      remove();
      actions.onSnooze(length);
    },
    onWasFine() {
      remove();
      actions.onWasFine();
    },
    onDismiss,
  });
  card.addEventListener('keydown', (event) => {
    // Only while the focus is in the card. Elsewhere the key belongs to the page.
    if (event.isTrusted && event.key === 'Escape') onDismiss();
  });
  return put(host, card);
}

export type ThanksText = Pick<CardText, 'sender' | 'title' | 'advice'>;

/** A card that only says thank you. */
export function createThanks({ sender, title, advice }: ThanksText): Shown {
  const { host, card } = placeCard(sender, 'card thanks');
  card.append(sentBy(sender, 'on'), spokenText(title, advice));
  return put(host, card);
}
