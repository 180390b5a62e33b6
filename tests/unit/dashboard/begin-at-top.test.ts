// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginAtTop } from '../../../src/dashboard/begin-at-top.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

describe('a page', () => {
  const scrolled = vi.fn();
  let left: AbortController;

  /** Follows a link. The new entry of the history has no state yet. */
  function goTo(hash: string): void {
    history.pushState(null, '', hash);
    dispatchEvent(new Event('hashchange'));
  }
  beforeEach(() => {
    scrolled.mockClear();
    vi.stubGlobal('scrollTo', scrolled);
    history.replaceState(null, '', '#settings');
    left = new AbortController();
    beginAtTop(left.signal);
  });
  afterEach(() => {
    left.abort();
    vi.unstubAllGlobals();
  });

  it.each(['#data', '#settings?group=nudges'])('begins at its top: %s', (hash) => {
    goTo(hash);
    expect(scrolled).toHaveBeenCalledExactlyOnceWith(0, 0);
  });

  it('stays where it is if only a part of it is named', () => {
    goTo('#settings?find=quiet');
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('is where it was when the user comes back to it', () => {
    goTo('#data');
    scrolled.mockClear();
    history.replaceState({ shown: true }, '', '#settings');
    dispatchEvent(new Event('hashchange'));
    expect(scrolled).not.toHaveBeenCalled();
  });
});
