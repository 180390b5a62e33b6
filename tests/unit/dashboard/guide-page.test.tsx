// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deskCheckOf, NO_ANSWERS } from '../../../src/advice/desk-check.ts';
import { ENTRIES, LIBRARY } from '../../../src/advice/library/library.ts';
import { RED_FLAGS } from '../../../src/advice/red-flags.ts';
import { DoctorPage } from '../../../src/dashboard/guide/doctor-page.tsx';
import { GuidePage } from '../../../src/dashboard/guide/guide-page.tsx';
import type { AdviceMemory } from '../../../src/state/advice-memory.ts';
import { NO_SIGNS, type StandingSigns } from '../../../src/state/standing-signs-schema.ts';
import { evidence, seenIssue } from '../advice/fake-advice-context.ts';
import { productState } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const memory = vi.hoisted(() => ({ value: null as unknown as AdviceMemory }));
vi.mock('../../../src/state/stored-items.ts', async () => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return { adviceMemoryItem: fakeStoredItem(memory) };
});

async function show(facts = evidence({}), signs: StandingSigns = NO_SIGNS): Promise<void> {
  memory.value = { version: 1, habits: [], opinions: {}, shownOn: {} };
  await act(async () =>
    render(<GuidePage product={productState({ evidence: facts, signs })} />, document.body),
  );
}

const all = (testId: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
const one = <E extends HTMLElement>(testId: string) => document.querySelector<E>(`[data-testid="${testId}"]`);

const links = () => all('entry-link').map((link) => link.getAttribute('href'));

async function open(entry: string): Promise<void> {
  await act(async () => {
    location.hash = `#guide?entry=${entry}`;
  });
  await vi.waitFor(() => expect(one('entry')?.id).toBe(`entry-${entry}`));
}

async function searchFor(words: string): Promise<void> {
  const field = one<HTMLInputElement>('guide-search');
  if (field === null) throw new Error('no search');
  field.value = words;
  await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

afterEach(() => {
  act(() => render(null, document.body));
  location.hash = '';
});

describe('the guide', () => {
  it('lists every entry of the library by topic; each opens on a page of its own, with a way back', async () => {
    await show();
    expect(links()).toEqual(ENTRIES.map(({ id }) => `#guide?entry=${id}`));
    await open('poor_posture');
    expect(document.querySelector('h1')?.textContent).toBe('Poor posture');
    expect(document.querySelector('.breadcrumb')?.textContent).toBe('GuideCauses');
    await act(async () => {
      location.hash = '#guide';
    });
    await vi.waitFor(() => expect(links()).toHaveLength(ENTRIES.length));
  });

  it('folds the topics, says how many entries each has, and keeps the open ones while an entry is read', async () => {
    await show();
    const topic = () => one<HTMLDetailsElement>('topic-treatments');
    expect(topic()?.open).toBe(false);
    expect(topic()?.querySelector('summary')?.textContent).toBe('Treatments11 entries');
    const toggle = async () => {
      const details = topic();
      if (details === null) throw new Error('no topic');
      await act(async () => {
        details.open = !details.open;
        details.dispatchEvent(new Event('toggle'));
      });
    };
    await toggle();
    await open('massage');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Massage'));
    await act(async () => {
      location.hash = '#guide';
    });
    await vi.waitFor(() => expect(topic()?.open).toBe(true));
    const focused = () => document.activeElement?.getAttribute('href');
    await vi.waitFor(() => expect(focused()).toBe('#guide?entry=massage'));
    expect(one<HTMLDetailsElement>('topic-causes')?.open).toBe(false);
    await toggle();
  });

  it('opens the topic that an address names', async () => {
    location.hash = '#guide?topic=habits';
    await show();
    expect(one<HTMLDetailsElement>('topic-habits')?.open).toBe(true);
  });

  it('leads from an entry to the ones before and after it, and to others of its topic', async () => {
    await show();
    await open('painkillers');
    const address = (testId: string) => one(testId)?.getAttribute('href');
    expect(address('entry-previous')).toBe('#guide?entry=preventive_exercise');
    expect(address('entry-next')).toBe('#guide?entry=heat_cold');
    const others = document.querySelector('.aside-entries');
    expect(others?.querySelector('h2')?.textContent).toBe('Also in “Treatments”');
    expect(others?.querySelectorAll('a')).toHaveLength(5);
    await open('where_it_is');
    expect(one('entry-previous')).toBeNull();
    expect(one('entry-next')).not.toBeNull();
  });

  it('offers an exercise against the posture that it is about, but none beside an illness', async () => {
    await show();
    await open('poor_posture');
    expect(one('entry-exercise')?.textContent).toBe('Try “Chin tuck”');
    for (const { id } of LIBRARY.conditions) {
      await open(id);
      expect(one('entry-exercise')).toBeNull();
    }
  });

  it('says at every symptom, cause and condition what you can do, unless a doctor comes first', async () => {
    await show();
    for (const { id } of [...LIBRARY.symptoms, ...LIBRARY.conditions, ...LIBRARY.causes]) {
      await open(id);
      expect(document.querySelector('#tips')?.textContent).toBe('What you can do');
    }
    await open('tightness');
    const helps = () => all('help').map((help) => help.querySelector('a')?.getAttribute('href'));
    expect(helps()).toEqual(['stretching', 'heat_cold', 'massage'].map((id) => `#guide?entry=${id}`));
    expect(all('help')[1]?.textContent).toContain('stop after about 20 minutes.');
    expect(document.querySelector('.citations')?.textContent).toContain('NHS: Sprains and strains');
    for (const id of ['weakness', 'numbness', 'spinal_tumour', 'heart_lungs']) {
      await open(id);
      expect(helps()).toEqual([]);
      expect(one('doctor-first')).not.toBeNull();
    }
  });

  it('does not say in the first line what the title says', async () => {
    await show();
    await open('pain_kinds');
    expect(document.querySelector('.lead')?.textContent).not.toMatch(/dull|burning/);
  });

  it('says beside every symptom, condition and cause when to see a doctor, with the signs that belong to it', async () => {
    await show();
    for (const { id } of [...LIBRARY.symptoms, ...LIBRARY.conditions, ...LIBRARY.causes]) {
      await open(id);
      expect(one('entry-doctor')?.querySelector('a')?.getAttribute('href')).toBe('#doctor');
    }
    await open('tightness');
    expect(one('entry-doctor')?.textContent).toContain('Call emergency services nowA stiff neck with fever');
    await open('massage');
    expect(one('entry-doctor')).toBeNull();
  });

  it('puts the exercise before the ways to other entries', async () => {
    await show();
    await open('poor_posture');
    const [exercise, next] = [one('entry-exercise'), one('entry-next')];
    expect(next && exercise?.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says how much of that posture was measured in the last seven days, today included', async () => {
    const seen = { todayMs: 20 * 60_000, beforeMs: 70 * 60_000, daysBefore: 2 };
    await show(evidence({ seen: [seenIssue('forward_head', seen)] }));
    await open('poor_posture');
    expect(one('entry-measured')?.textContent).toContain('1 h 30 min, on 3 days');
    await open('massage');
    expect(one('entry-measured')).toBeNull();
  });

  it.each([
    ['on a single day says nothing of the week', { todayMs: 20 * 60_000 }, undefined],
    ['on each day says so', { todayMs: 20 * 60_000, beforeMs: 70 * 60_000, daysBefore: 6 }, 'every day'],
  ])('posture that was measured %s', async (_, seen, words) => {
    await show(evidence({ seen: [seenIssue('forward_head', seen)] }));
    await open('poor_posture');
    const told = one('entry-measured')?.textContent;
    if (words === undefined) expect(told).toBeUndefined();
    else expect(told).toContain(words);
  });

  it.each(ENTRIES.map(({ id }) => id))('has a page for %s', async (id) => {
    await show();
    await open(id);
    expect(document.querySelector('h1')?.textContent).not.toBe('');
    expect(document.body.textContent).not.toMatch(/undefined|NaN/);
  });

  it('draws the posture that an entry is about, and offers the exercise that helps', async () => {
    await show();
    await open('stretching');
    expect(document.querySelectorAll('.issue-figures figure')).toHaveLength(2);
    expect(one('entry-exercise')?.getAttribute('href')).toMatch(/^#break\?stretch=/);
  });

  it('links to the desk check at the desk entry, and gives advice from a check', async () => {
    await show(
      evidence({ workplace: deskCheckOf(Date.UTC(2026, 10, 24, 12), { ...NO_ANSWERS, height: 'low' }) }),
    );
    const [first] = all('for-you');
    expect(first?.textContent).toContain('You said your screen is lower than your eyes (checked 24 Nov).');
    expect(first?.querySelector('a[href="#workplace?back=guide"]')?.textContent).toBe('Check your desk');
    await open('workplace');
    expect(
      document.querySelector('aside a[href="#workplace?back=guide%3Fentry%3Dworkplace"]')?.textContent,
    ).toBe('Check your desk');
  });

  it('names the sources of an entry, each with its year, what it says and a link that loads only on a click', async () => {
    await show();
    await open('poor_posture');
    expect(document.querySelector('.citations li')?.textContent).toMatch(
      /^The text on upper back pain that this guide is based on: an overview/,
    );
    const [first] = all('source');
    expect(first?.textContent).toContain('Slater et al., J Orthop Sports Phys Ther 49:562, 2019');
    expect(first?.textContent).toContain('there’s no strong evidence');
    for (const link of document.querySelectorAll('[data-testid="source"] a')) {
      expect(link.getAttribute('href')).toMatch(/^https:/);
      expect(link.getAttribute('rel')).toBe('noreferrer');
      expect(link.getAttribute('target')).toBe('_blank');
    }
    await open('injury');
    expect(document.body.textContent).toContain('(read in 2026)');
    await open('where_it_is');
    expect(document.querySelector('.citations')).toBeNull();
  });

  it('gives no tip and no exercise while a warning sign stands', async () => {
    await show(evidence({ signs: ['numbness'], pain: ['neck'] }), { signs: ['numbness'], day: '2026-11-28' });
    expect(all('for-you')).toEqual([]);
    expect(document.body.textContent).not.toContain('Try a chin tuck');
    expect(document.querySelector('a[href^="#break"]')).toBeNull();
    expect(links()).toHaveLength(ENTRIES.length);
    await open('stretching');
    expect(document.body.textContent).not.toContain('Try a chin tuck');
    expect(one('entry-exercise')).toBeNull();
  });

  it('finds entries by the beginnings of words, in any order', async () => {
    await show();
    await searchFor('mas');
    expect(links()).toEqual(['#guide?entry=massage', '#guide?entry=regular_massage']);
    expect(document.getElementById('found')?.textContent).toBe('2 results');
    await searchFor('xyz');
    expect(links()).toEqual([]);
    expect(document.getElementById('found')?.textContent).toBe('No results for “xyz”');
  });

  it('leads back to all topics from a search that finds nothing', async () => {
    await show();
    await searchFor('mas');
    expect(one('show-all-topics')).toBeNull();
    await searchFor('pillow');
    await act(async () => one('show-all-topics')?.click());
    expect(links()).toHaveLength(ENTRIES.length);
    expect(document.activeElement?.getAttribute('type')).toBe('search');
  });

  it('marks what was searched for in titles too', async () => {
    await show();
    await searchFor('heat');
    const marked = all('found-title').map((title) => title.querySelector('mark')?.textContent);
    expect(marked).toContain('Heat');
  });

  it('understands a question: the rare words of it count', async () => {
    await show();
    await searchFor('my neck hurts');
    expect(links()).toContain('#guide?entry=tightness');
    expect(document.querySelector('.found-ways a[href="#doctor"]')).not.toBeNull();
    expect(document.querySelector('.found-ways a[href="#break"]')).not.toBeNull();
  });

  it('says what matters now and why', async () => {
    await show(
      evidence({ seen: [seenIssue('slouch', { todayMs: 40 * 60_000, hours: { from: 14, to: 16 } })] }),
    );
    const [first] = all('for-you');
    expect(first?.textContent).toContain(
      'Your back was rounded for 40 min today. Mostly between 14:00 and 16:00.',
    );
    expect(memory.value.shownOn).not.toEqual({});
  });

  it('says for each piece why, also where the issue is the same', async () => {
    await show(evidence({ seen: [seenIssue('forward_head', { todayMs: 40 * 60_000 })] }));
    const whys = all('for-you').map((piece) => piece.querySelector('.quiet')?.textContent);
    expect(whys.slice(0, 2)).toEqual([
      'Your head was forward for 40 min today.',
      'This also helps when your head is forward.',
    ]);
  });

  it('says before the tips to have pain between the shoulder blades checked', async () => {
    await show(evidence({ pain: ['neck'] }));
    expect(one('between-blades')).toBeNull();
    await show(evidence({ pain: ['neck', 'between_blades'] }));
    expect(one('between-blades')?.textContent).toContain('more often needs a check-up');
    expect(one('between-blades')?.querySelector('a')?.getAttribute('href')).toBe('#doctor');
  });

  it('links from advice that asks for an exercise to that exercise', async () => {
    await show(evidence({ pain: ['neck'] }));
    const links = [...document.querySelectorAll('.for-you a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('#break?stretch=chin_tuck');
  });

  it("stores the user's opinion of a piece, and withdraws it", async () => {
    await show(evidence({ habits: ['smoking'] }));
    await act(async () => one('not_for_me-smoke_free_hour')?.click());
    expect(memory.value.opinions).toEqual({ smoke_free_hour: 'not_for_me' });
    await act(async () => one('not_for_me-smoke_free_hour')?.click());
    expect(memory.value.opinions).toEqual({});
  });

  it('shows what was refused, so that this can be undone', async () => {
    await show(evidence({ opinions: { armrests: 'not_for_me' } }));
    expect(one('not_for_me-armrests')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('always leads to the desk check', async () => {
    await show();
    const link = document.querySelector('.guide-index .link-row[href="#workplace?back=guide"]');
    expect(link?.textContent).toContain('Desk check');
  });

  it('stores what the user says about themself', async () => {
    await show();
    await act(async () => one('habit-heavy_bag')?.click());
    expect(memory.value.habits).toEqual(['heavy_bag']);
  });
});

describe('when to see a doctor', () => {
  it('names every warning sign, emergencies first', () => {
    act(() => render(<DoctorPage />, document.body));
    expect(document.querySelector('h1')?.parentElement?.nextElementSibling?.textContent).toMatch(
      /^Pain between the shoulder blades/,
    );
    expect(all('flag-chest_pain')).toHaveLength(1);
    for (const { id } of RED_FLAGS) expect(all(`flag-${id}`)).toHaveLength(1);
    expect(all('emergency-call').map((link) => link.getAttribute('href'))).toEqual(['tel:999']);
    expect(document.querySelector('h2')?.textContent).toBe('Call emergency services now');
    expect(one<HTMLDetailsElement>('other-numbers')?.open).toBe(false);
    expect(one('other-numbers')?.classList).toContain('fold-words');
    expect(one('other-numbers')?.textContent).toContain('112 in Europe');
  });

  it('says what the urgencies follow, who wrote the page, when it was checked, and that it is no diagnosis', () => {
    act(() => render(<DoctorPage />, document.body));
    const about = one('doctor-about');
    expect([...(about?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toContain(
      'https://www.nice.org.uk/guidance/ng234',
    );
    for (const words of ['NHS', 'The makers of Plumbline', 'November 2026', 'No doctor', 'no diagnosis'])
      expect(about?.textContent).toContain(words);
  });
});
