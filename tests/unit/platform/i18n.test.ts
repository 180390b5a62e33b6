import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { verdictText } from '../../../src/dashboard/replay/recording-text.ts';
import { dayAndClockText, dayText } from '../../../src/platform/browser/format.ts';
import { listText, text } from '../../../src/platform/browser/i18n.ts';
import type { JudgedFrame } from '../../../src/recording/replay.ts';

interface Entry {
  readonly message: string;
}

const world = vi.hoisted(() => ({ ui: 'en' }));
vi.mock('../../../src/platform/browser/browser.ts', () => {
  const getMessage = (key: string, [first = '']: readonly string[] = []) =>
    (messagesOf(world.ui)[key]?.message ?? '').replace(/\$\w+\$/, first);
  return { browser: { i18n: { getMessage, getUILanguage: () => world.ui } } };
});

/** The strings that ship in a language. */
function messagesOf(language: string): Readonly<Record<string, Entry>> {
  const file = join(import.meta.dirname, `../../../public/_locales/${language}/messages.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const AT = new Date(2026, 10, 22, 14, 5).getTime();

describe('lists in the language of the texts', () => {
  it.each([
    ['en', 'a, b', 'a, b, c'],
    ['de', 'a und b', 'a, b und c'],
    ['es', 'a y b', 'a, b y c'],
    ['fr', 'a, b', 'a, b, c'],
    ['ja', 'a、b', 'a、b、c'],
  ])('%s', (ui, two, three) => {
    world.ui = ui;
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listText)).toEqual(['', 'a', two, three]);
  });

  it('match those of the verdict at a moment of a recording', () => {
    world.ui = 'ja';
    const issues = [{ kind: 'slouch' }, { kind: 'lean' }];
    const judged = { frame: { phase: 'free' }, assessment: { state: 'bad', issues } };
    expect(verdictText(judged as unknown as JudgedFrame)).toMatch(/^背中が丸い、[^,]+$/);
  });
});

describe('a day with a time', () => {
  it.each([
    ['fr', '22 nov., 14:05'],
    ['de', '22. Nov., 14:05'],
    ['ja', '11月22日 14:05'],
  ])('%s: in one text, as the language joins them', (ui, written) => {
    world.ui = ui;
    expect(dayAndClockText(AT)).toBe(written);
  });
});

describe('a sentence that ends in a replacement', () => {
  it('has one full stop', () => {
    world.ui = 'de';
    expect(dayText(AT)).toBe('22. Nov.');
    expect(text('calibratedOn', dayText(AT))).toMatch(/22\. Nov\.$/);
  });

  it('keeps an ellipsis', () => {
    world.ui = 'de';
    expect(text('calibratedOn', '...')).toContain('...');
  });
});
