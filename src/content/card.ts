import type { SaidPosture } from '../state/said-posture.ts';
import type { Snooze } from '../state/snooze.ts';
import { type FigureDrawing, PLUMB_X } from '../ui/figure/figure-shape.ts';
import { drawPosture } from '../ui/figure/posture-drawing.ts';
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
  /** What is drawn. */
  readonly posture: SaidPosture;
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
/** How often the duration is brought up to date. More often, it would draw the eye. */
const COUNTED_EVERY_MS = 10_000;
/** The figure stands at the bottom. Its thread hangs from above the card's top edge, however tall the card is; the stage cuts it off there. */
const THREAD_TOP = -1000;
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

/** The figure over its plumb line; a slouch over the upright posture, dashed. */
function drawFigure({ now, own }: { now: FigureDrawing; own: FigureDrawing | null }): SVGElement {
  const figure = svgElement('svg', { class: 'figure', viewBox: '0 0 124 128', 'aria-hidden': 'true' });
  const add = (tag: string, attributes: Readonly<Record<string, string>>) =>
    figure.append(svgElement(tag, attributes));
  if (own !== null) add('path', { class: 'own', d: own.outline });
  add('path', { class: 'now', d: now.ears + now.outline });
  add('path', { class: 'thread', d: `M${PLUMB_X} ${THREAD_TOP}V104` });
  add('path', { class: 'bob', d: `M${PLUMB_X - 4.5} 104h9v3.5l-4.5 11l-4.5 -11z` });
  if (own !== null) add('path', { class: 'gap', d: `M${PLUMB_X} ${now.dot.y}H${now.dot.x}` });
  add('circle', { class: 'dot', cx: String(now.dot.x), cy: String(now.dot.y), r: '4.25' });
  return figure;
}

function stage(figure: SVGElement): HTMLElement {
  const made = element('div', 'stage');
  made.append(figure);
  return made;
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

/** Keeps the second line true while the card is shown, without its being announced again. */
function keepAdviceTrue(host: HTMLElement, spoken: HTMLElement, adviceNow: () => string): void {
  const timer = setInterval(() => {
    if (!host.isConnected) return clearInterval(timer);
    spoken.removeAttribute('role');
    for (const advice of spoken.querySelectorAll('.advice')) advice.textContent = adviceNow();
  }, COUNTED_EVERY_MS);
}

/** The lengths of a snooze, behind a button that shows and hides them. */
function snoozeMenu(
  { snooze, snoozes }: CardText,
  onSnooze: CardActions['onSnooze'],
): { readonly opener: HTMLElement; readonly menu: HTMLElement } {
  const menu = element('div', 'snoozes');
  menu.hidden = true;
  menu.append(...snoozes.map(({ length, label }) => button(label, () => onSnooze(length))));
  const show = (isShown: boolean) => {
    menu.hidden = !isShown;
    opener.ariaExpanded = String(isShown);
  };
  const opener = button(snooze, () => show(menu.hidden === true));
  opener.ariaExpanded = 'false';
  // The first Escape closes the menu, the next one the card.
  const closeOnEscape = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || menu.hidden) return;
    event.stopPropagation();
    show(false);
    opener.focus();
  };
  for (const part of [opener, menu]) part.addEventListener('keydown', closeOnEscape);
  return { opener, menu };
}

function closeButton(label: string, onClick: () => void): HTMLElement {
  const made = button('', onClick);
  made.className = 'close';
  made.ariaLabel = label;
  const cross = svgElement('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  cross.append(svgElement('path', { d: 'M3.5 3.5l9 9m0 -9l-9 9' }));
  made.append(cross);
  return made;
}

/** @returns what a screen reader announces */
function fillCard(card: HTMLElement, words: CardText, actions: CardActions): HTMLElement {
  const { opener, menu } = snoozeMenu(words, actions.onSnooze);
  const row = element('div', 'actions');
  const wasFine = button(words.wasFine, actions.onWasFine);
  wasFine.className = 'ghost';
  row.append(opener, wasFine);
  const body = element('div', 'body');
  const spoken = spokenText(words.title, words.advice);
  body.append(spoken, row, menu);
  card.append(
    stage(drawFigure(drawPosture(words.posture))),
    body,
    closeButton(words.dismiss, actions.onDismiss),
  );
  return spoken;
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

/**
 * Puts the card into the page.
 * @param adviceNow the second line as it is at the moment; if omitted, it stays as it is
 */
export function createCard(words: CardText, actions: CardActions, adviceNow?: () => string): Shown {
  const { host, card } = placeCard(words.sender, 'card');
  const remove = (): void => host.remove();
  const onDismiss = (): void => {
    remove();
    actions.onDismiss();
  };
  const spoken = fillCard(card, words, {
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
  if (adviceNow !== undefined) keepAdviceTrue(host, spoken, adviceNow);
  card.addEventListener('keydown', (event) => {
    // Only while the focus is in the card. Elsewhere the key belongs to the page.
    if (event.isTrusted && event.key === 'Escape') onDismiss();
  });
  return put(host, card);
}

export type ThanksText = Pick<CardText, 'sender' | 'title' | 'advice'>;

interface ThanksUndo {
  readonly label: string;
  onUndo(): void;
}

/** A card that says thank you, and takes back what it thanks for if it has an undo. */
export function createThanks({ sender, title, advice }: ThanksText, undo: ThanksUndo | null): Shown {
  const { host, card } = placeCard(sender, 'card thanks');
  const { own } = drawPosture('slouch');
  const body = element('div', 'body');
  body.append(spokenText(title, advice));
  if (undo !== null) {
    const row = element('div', 'actions');
    row.append(button(undo.label, undo.onUndo));
    body.append(row);
  }
  card.append(stage(drawFigure({ now: own, own: null })), body);
  return put(host, card);
}
