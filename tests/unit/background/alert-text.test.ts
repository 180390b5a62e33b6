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

const { text } = await import('../../../src/platform/browser/i18n.ts');
const { alertText } = await import('../../../src/background/alert/alert-text.ts');

const ALERT = { atMs: 60_000, sinceMs: 20_000, severity: 1.5, headForwardCm: null, byDeg: null } as const;

describe('the text of an alert', () => {
  it.each(ISSUE_KINDS)('names the part, the duration, and one thing to do: %s', (issue) => {
    const { title, message } = alertText({ ...ALERT, issue }, null);
    expect(title).toMatch(/^[A-Z]/);
    expect(message).toMatch(/40 seconds/);
    expect(message.length).toBeGreaterThan(40);
    expect(title + message).not.toMatch(/\[|\$|undefined|NaN/);
  });

  it('gives the forward movement of the head, if it is known and above the error of the estimate', () => {
    const title = (headForwardCm: number | null) =>
      alertText({ ...ALERT, issue: 'forward_head', headForwardCm }, null).title;
    expect(title(4.3)).toContain('4 cm');
    expect(title(1.2)).not.toContain('cm');
    expect(title(null)).not.toContain('cm');
  });

  it.each(['slouch', 'head_tilt', 'uneven_shoulders'] as const)('gives the angle in degrees: %s', (issue) => {
    expect(alertText({ ...ALERT, issue, byDeg: -8.2 }, null).title).toContain('8°');
    expect(alertText({ ...ALERT, issue, byDeg: 1 }, null).title).not.toContain('°');
  });

  it('gives long times in minutes', () => {
    expect(alertText({ ...ALERT, issue: 'slouch', atMs: 20_000 + 5 * 60_000 }, null).message).toContain(
      '5 minutes',
    );
  });

  it('contains what to do about a warning sign in place of a tip', () => {
    const { message } = alertText({ ...ALERT, issue: 'forward_head' }, 'emergency');
    expect(message).toContain('Call emergency services now');
    expect(message).not.toContain(text('alertAdvice_forward_head'));
  });
});
