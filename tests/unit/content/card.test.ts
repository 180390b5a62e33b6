// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardText, createCard, createThanks } from '../../../src/content/card.ts';
import { drawPosture } from '../../../src/ui/figure/posture-drawing.ts';

const WORDS = {
  sender: 'Plumbline',
  posture: 'forward_head',
  title: 'Your head has moved forward',
  advice: 'Bring your ears back over your shoulders.',
  snooze: 'Snooze',
  snoozes: [
    { length: 5, label: '5 min' },
    { length: 'tomorrow', label: 'Until tomorrow' },
  ],
  wasFine: 'I was fine',
  dismiss: 'Dismiss',
} as const;

let root: ShadowRoot;
let mode: string;

/** Only the card itself can see into its closed root. The test intercepts the root. */
function watchShadowRoot(): void {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    mode = init.mode;
    root = attach.call(this, init);
    return root;
  });
}

function button(label: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (each) => (each.ariaLabel ?? each.textContent) === label,
  );
  if (found === undefined) throw new Error(`No button ${label}`);
  return found;
}

/** A trusted click, as from the user. Clicks made by a page are not trusted. */
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
  it('names the sender, draws the issue, and says what it is and what to do', () => {
    createCard(WORDS, actions);
    const { snoozes, sender, posture: _, dismiss, ...words } = WORDS;
    for (const each of Object.values(words)) expect(root.textContent).toContain(each);
    expect(root.querySelector('section')?.getAttribute('aria-label')).toBe(sender);
    expect(button(dismiss)).toBeDefined();
    expect(root.querySelectorAll('.figure .own, .figure .now, .figure .gap')).toHaveLength(3);
    for (const { label } of snoozes) expect(root.textContent).toContain(label);
    expect(root.querySelector('[role="status"]')?.textContent).toBe(`${WORDS.title}${WORDS.advice}`);
  });

  it('hangs the plumb line from above its top edge, also with the snooze menu open and in the small thanks', () => {
    const threadTop = () =>
      Number(
        root
          .querySelector('.thread')
          ?.getAttribute('d')
          ?.match(/^M[\d.]+ (-\d+)V/)?.[1],
      );
    // In the drawing's units, of which a card has at least 0.5 px.
    createCard(WORDS, actions);
    expect(threadTop()).toBeLessThanOrEqual(-1000);
    createThanks(WORDS, null);
    expect(threadTop()).toBeLessThanOrEqual(-1000);
  });

  it('draws a head that is bent down, not forward, for a nudge about looking down', () => {
    const drawn = (posture: CardText['posture']) => {
      createCard({ ...WORDS, posture }, actions);
      return root.querySelector('.figure .now')?.getAttribute('d');
    };
    expect(drawn('look_down')).not.toBe(drawn('forward_head'));
    expect(drawn('look_down')).toBe(drawPosture('look_down').now.outline);
  });

  it("is out of the page's reach, and takes no focus", () => {
    document.getElementById('field')?.focus();
    createCard(WORDS, actions);
    expect(mode).toBe('closed');
    expect(document.activeElement?.id).toBe('field');
  });

  it('shows markup in its text literally', () => {
    createCard({ ...WORDS, title: '<img src=x onerror=alert(1)>' }, actions);
    expect(root.querySelector('img')).toBeNull();
  });

  it('counts on while it is shown, without its being announced again', () => {
    vi.useFakeTimers();
    const { leave } = createCard(WORDS, actions, () => 'Your head has been forward for 30 seconds.');
    expect(root.textContent).toContain(WORDS.advice);
    vi.advanceTimersByTime(10_000);
    expect(root.querySelector('.advice')?.textContent).toBe('Your head has been forward for 30 seconds.');
    expect(root.querySelector('[role="status"]')).toBeNull();
    leave();
    vi.advanceTimersByTime(10_000);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('is removed by the function that createCard returns', () => {
    const { leave } = createCard(WORDS, actions);
    expect(hosts()).toBe(1);
    leave();
    expect(hosts()).toBe(0);
  });

  it.each([
    ['I was fine', actions.onWasFine],
    ['Dismiss', actions.onDismiss],
  ] as const)('disappears at once, and reports it, with %s', (label, told) => {
    createCard(WORDS, actions);
    userClick(button(label));
    expect(told).toHaveBeenCalledOnce();
    expect(hosts()).toBe(0);
  });

  it('offers the lengths of a snooze on request, and reports the chosen one', () => {
    createCard(WORDS, actions);
    const menu = root.querySelector<HTMLElement>('.snoozes');
    expect(menu?.hidden).toBe(true);
    userClick(button('Snooze'));
    expect(menu?.hidden).toBe(false);
    expect(button('Snooze').ariaExpanded).toBe('true');
    expect(hosts()).toBe(1);
    userClick(button('Until tomorrow'));
    expect(actions.onSnooze).toHaveBeenCalledExactlyOnceWith('tomorrow');
    expect(hosts()).toBe(0);
  });

  it('closes the menu with the first Escape, and itself with the next', () => {
    createCard(WORDS, actions);
    const opener = button('Snooze');
    const press = () => {
      const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
      Object.defineProperty(pressed, 'isTrusted', { value: true });
      opener.dispatchEvent(pressed);
    };
    userClick(opener);
    press();
    expect([root.querySelector<HTMLElement>('.snoozes')?.hidden, hosts()]).toEqual([true, 1]);
    press();
    expect(hosts()).toBe(0);
    expect(actions.onDismiss).toHaveBeenCalledOnce();
  });

  it('can say thank you, and asks for nothing then', () => {
    const words = { sender: 'Plumbline', title: 'Thank you', advice: 'Upright again.' };
    const { leave } = createThanks(words, null);
    expect(root.querySelector('[role="status"]')?.textContent).toBe('Thank youUpright again.');
    expect(root.querySelector('button')).toBeNull();
    leave();
    expect(hosts()).toBe(0);
  });

  it('can take back what it thanks for', () => {
    const onUndo = vi.fn();
    createThanks({ sender: 'Plumbline', title: 'Thanks', advice: 'Noted.' }, { label: 'Undo', onUndo });
    button('Undo').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onUndo).not.toHaveBeenCalled();
    userClick(button('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('ignores a click that a page has made', () => {
    createCard(WORDS, actions);
    button('5 min').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(actions.onSnooze).not.toHaveBeenCalled();
    expect(hosts()).toBe(1);
  });
});
