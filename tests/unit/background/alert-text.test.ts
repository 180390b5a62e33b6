import { describe, expect, it, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';

type Message = { message: string; placeholders?: Record<string, { content: string }> };

/** Inserts the replacements as the browser does. */
function getMessage(key: string, substitutions: string[]): string {
  const { message = '', placeholders = {} } = (messages as Record<string, Message>)[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const place = Number(placeholders[name.toLowerCase()]?.content.slice(1));
    return substitutions[place - 1] ?? '';
  });
}
vi.mock('../../../src/platform/browser/browser.ts', () => ({
  browser: { i18n: { getMessage, getUILanguage: () => 'en-GB' } },
}));

const { alertText } = await import('../../../src/background/alert/alert-text.ts');

const ALERT = { atMs: 60_000, sinceMs: 20_000, severity: 1.5, headForwardCm: null } as const;

describe('the text of an alert', () => {
  it.each(ISSUE_KINDS)('says one thing to do, what was measured and for how long: %s', (issue) => {
    const { title, message } = alertText({ ...ALERT, issue }, ALERT.atMs, 0, null);
    expect(title).toMatch(/^[A-Z]/);
    expect(message).toMatch(/40 seconds/);
    expect(title + message).not.toMatch(/\[|\$|undefined|NaN/);
  });

  it.each(ISSUE_KINDS)('has six different things to do: %s', (issue) => {
    const titles = [0, 1, 2, 3, 4, 5].map(
      (phrasing) => alertText({ ...ALERT, issue }, ALERT.atMs, phrasing, null).title,
    );
    expect(new Set(titles).size).toBe(6);
  });

  it('gives the forward movement of the head, if it is known and above the error of the estimate', () => {
    const said = (headForwardCm: number | null) =>
      alertText({ ...ALERT, issue: 'forward_head', headForwardCm }, ALERT.atMs, 0, null).message;
    expect(said(4.3)).toContain('4 cm');
    expect(said(1.2)).not.toContain('cm');
    expect(said(null)).not.toContain('cm');
  });

  it.each(ISSUE_KINDS)('is one short line without degrees: %s', (issue) => {
    const { message } = alertText({ ...ALERT, issue, headForwardCm: 4 }, ALERT.atMs, 0, null);
    expect(message).not.toContain('°');
    expect(message.length).toBeLessThanOrEqual(64);
  });

  it('says that the user looks down where only the head is down', () => {
    const { title, message, fact } = alertText(
      { ...ALERT, issue: 'forward_head', headForwardCm: 4, lookingDown: true },
      ALERT.atMs,
      0,
      null,
    );
    expect(title).toBe('Look up and let your neck rest');
    expect(message).toBe('You’ve been looking down for 40 seconds.');
    expect(fact.posture).toBe('look_down');
  });

  it('says how long it has lasted when it is shown, and at least as long as when it was due', () => {
    const said = (shownAtMs: number) => alertText({ ...ALERT, issue: 'slouch' }, shownAtMs, 0, null).message;
    expect(said(ALERT.atMs + 30_000)).toContain('70 seconds');
    expect(said(0)).toContain('40 seconds');
  });

  it('gives long times in minutes', () => {
    const shownAtMs = ALERT.sinceMs + 5 * 60_000;
    const said = (atMs: number) => alertText({ ...ALERT, issue: 'slouch' }, atMs, 0, null).message;
    expect(said(shownAtMs)).toContain('5 minutes');
    expect(said(ALERT.sinceMs + 176_000)).toContain('2 minutes');
    expect(said(ALERT.sinceMs + 119_000)).toContain('119 seconds');
  });

  it('contains what to do about a warning sign in place of a thing to do', () => {
    const { title } = alertText({ ...ALERT, issue: 'forward_head' }, ALERT.atMs, 0, 'emergency');
    expect(title).toContain('Call emergency services now');
  });
});
