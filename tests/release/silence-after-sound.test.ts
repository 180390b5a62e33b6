import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { raiseAlert } from '../e2e/alert.ts';
import { findHost } from '../e2e/extension.ts';
import { watchClip } from '../e2e/watch.ts';

/**
 * Chrome closes a document that is open only for its sound after 30 s of silence. No event reports that it has not done
 * so.
 */
const LONGER_THAN_THAT_MS = 45_000;

describe('the silence that follows a sound', () => {
  it('does not close the camera host, which is there for the camera as well', async () => {
    const settings = { sound: true, soundAfterSeconds: 0 } as const;
    const { browser, popup } = await watchClip('upright', { settings });
    onTestFinished(() => browser.close());
    const host = await findHost(browser);
    await raiseAlert(popup);
    await pause(LONGER_THAN_THAT_MS);
    expect(await findHost(browser)).toBe(host);
  });
});
