import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findFaults } from '../../scripts/lockfile/lockfile-rules.ts';

const OURS = join(import.meta.dirname, '../../package-lock.json');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-lockfile-'));

/** Our own lockfile, of which one package is changed. */
function changed(change: Readonly<Record<string, unknown>>): string {
  const lock = JSON.parse(readFileSync(OURS, 'utf8'));
  Object.assign(lock.packages['node_modules/preact'], change);
  const path = join(folder, 'package-lock.json');
  writeFileSync(path, JSON.stringify(lock));
  return path;
}

describe('a lockfile', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is good where all comes from npm’s registry, with a checksum', () => {
    expect(
      findFaults(changed({ resolved: 'https://registry.npmjs.org/preact/-/preact-10.0.0.tgz' })),
    ).toEqual([]);
  });

  it.each([
    ['another host', { resolved: 'https://npm.example/preact/-/preact-10.0.0.tgz' }],
    ['plain http', { resolved: 'http://registry.npmjs.org/preact/-/preact-10.0.0.tgz' }],
    ['a repository', { resolved: 'git+ssh://git@github.com/someone/preact.git#abc' }],
    ['another package', { resolved: 'https://registry.npmjs.org/preakt/-/preakt-10.0.0.tgz' }],
    ['a file', { resolved: '../preact.tgz' }],
    ['a weak checksum', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['no checksum', { integrity: undefined }],
  ])('has a fault: %s', (_, change) => {
    expect(findFaults(changed(change)).join()).toContain('preact');
  });
});
