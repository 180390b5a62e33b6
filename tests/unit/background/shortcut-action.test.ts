import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { actionFor, type ShortcutAction } from '../../../src/background/decide/shortcut-action.ts';
import { OFF, type Session } from '../../../src/state/session.ts';

vi.mock('../../../src/platform/browser/browser.ts', () => ({ browser: {} }));
const { SHORTCUTS } = await import('../../../src/platform/browser/shortcuts.ts');

const watching: Session = { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: null };
const snoozed: Session = { ...watching, snoozedUntilMs: 9 };
const paused: Session = { version: 1, phase: 'paused', sinceMs: 0, untilMs: null };

describe('the keyboard commands', () => {
  it.each<[(typeof SHORTCUTS)[number], Session, ShortcutAction]>([
    ['toggle', OFF, 'start'],
    ['toggle', watching, 'pause'],
    ['toggle', paused, 'start'],
    ['snooze', watching, 'snooze'],
    ['snooze', snoozed, 'end_snooze'],
    ['snooze', OFF, null],
    ['snooze', paused, null],
    ['was_fine', watching, 'was_fine'],
    ['was_fine', OFF, null],
    ['recalibrate', OFF, 'calibrate'],
    ['recalibrate', watching, 'calibrate'],
  ])('%s', (shortcut, session, deed) => {
    expect(actionFor(shortcut, session)).toBe(deed);
  });

  it('are those of the manifest', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../manifest.json'), 'utf8'));
    expect(Object.keys(manifest.commands)).toEqual([...SHORTCUTS]);
  });
});
