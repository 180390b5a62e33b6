import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/build/browsers.ts';

/** Ways out that a page's policy says nothing about. */
const UNGOVERNED = /RTCPeerConnection|RTCDataChannel|WebTransport/;

describe('the built packages', () => {
  it.each(BROWSERS)('%s: have no code that opens a connection which no policy governs', async (browser) => {
    const built = join(import.meta.dirname, '../../dist', browser);
    const scripts = (await readdir(built, { recursive: true })).filter((path) => path.endsWith('.js'));
    expect(scripts).toContain('background.js');
    for (const path of scripts)
      expect([path, (await readFile(join(built, path), 'utf8')).match(UNGOVERNED)?.[0]]).toEqual([
        path,
        undefined,
      ]);
  });
});
