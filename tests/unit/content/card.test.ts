// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCard } from '../../../src/content/card.ts';

const WORDS = {
  sender: 'Plumbline',
  title: 'Your head has come forward',
  advice: 'Bring your ears back over your shoulders.',
  snooze: 'Snooze',
  wasFine: 'I was fine',
  dismiss: 'Dismiss',
};

let root: ShadowRoot;
let mode: string;

/** Only the card itself can see into its closed root; the test looks over its shoulder. */
function watchShadowRoot(): void {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    mode = init.mode;
    root = attach.call(this, init);
    return root;
  });
}

function button(label: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`No button ${label}`);
  return found;
}

/** A click of the user's: one that a page makes is not trusted. */
function userClick(target: HTMLElement): void {
  const click = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  target.dispatchEvent(click);
}

const actions = { onSnooze: vi.fn(), onWasFine: vi.fn(), onDismiss: vi.fn() };

function hosts(): number {
  return document.querySelectorAll('html > div').length;
}

beforeEach(() => {
  vi.clearAllMocks();
  watchShadowRoot();
  HTMLElement.prototype.showPopover = () => {};
  document.body.innerHTML = '<input id="field">';
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const host of document.querySelectorAll('html > div')) host.remove();
});

describe('the card', () => {
  it('says who speaks, what is wrong, and what to do', () => {
    createCard(WORDS, actions);
    for (const words of Object.values(WORDS)) expect(root.textContent).toContain(words);
    expect(root.querySelector('[role="status"]')?.textContent).toBe(`${WORDS.title}${WORDS.advice}`);
  });

  it('lies where the page cannot reach it, and takes no focus', () => {
    document.getElementById('field')?.focus();
    createCard(WORDS, actions);
    expect(mode).toBe('closed');
    expect(document.activeElement?.id).toBe('field');
  });

  it('takes markup in its words for words', () => {
    createCard({ ...WORDS, title: '<img src=x onerror=alert(1)>' }, actions);
    expect(root.querySelector('img')).toBeNull();
  });

  it('is taken out by what createCard returns', () => {
    const remove = createCard(WORDS, actions);
    expect(hosts()).toBe(1);
    remove();
    expect(hosts()).toBe(0);
  });

  it.each([
    ['Snooze', actions.onSnooze],
    ['I was fine', actions.onWasFine],
    ['Dismiss', actions.onDismiss],
  ] as const)('goes at once, and tells, with %s', (label, told) => {
    createCard(WORDS, actions);
    userClick(button(label));
    expect(told).toHaveBeenCalledOnce();
    expect(hosts()).toBe(0);
  });

  it('does not heed a click that a page has made', () => {
    createCard(WORDS, actions);
    button('Snooze').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(actions.onSnooze).not.toHaveBeenCalled();
    expect(hosts()).toBe(1);
  });
});
