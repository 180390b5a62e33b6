import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askRegistry } from '../../scripts/audit/ask-registry.ts';
import { readAudit } from '../../scripts/audit/read-audit.ts';

const ROOT = join(import.meta.dirname, '../..');

const LOCK = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

/** What `npm audit --json` prints, shortened to what is read of it. */
function report(severities: Readonly<Record<string, string>>, total = 42): string {
  const vulnerabilities = Object.fromEntries(
    Object.entries(severities).map(([name, severity]) => [name, { name, severity, via: [], range: '*' }]),
  );
  return JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { dependencies: { prod: total, total } },
  });
}

describe("npm's answer to an audit", () => {
  it.each([
    ['no hole', report({}), { outcome: 'passed' }],
    ['holes that are not grave', report({ a: 'moderate', b: 'low', c: 'info' }), { outcome: 'passed' }],
    ['grave ones', report({ a: 'high', b: 'critical', c: 'low' }), { outcome: 'failed' }],
    ['no package looked at', report({}, 0), { outcome: 'not_checked' }],
    [
      'a registry without audits',
      '{"message":"405 Method Not Allowed","statusCode":405}',
      { outcome: 'not_checked', reason: '405 Method Not Allowed' },
    ],
    ['nothing', '', { outcome: 'not_checked' }],
    ['a page', '<html>Sign in</html>', { outcome: 'not_checked' }],
    ['an empty answer', '{}', { outcome: 'not_checked' }],
    ['a report of another kind', report({}).replace('Version":2', 'Version":3'), { outcome: 'not_checked' }],
  ])('is read: %s', (_, printed, outcome) => {
    expect(readAudit(printed)).toMatchObject(outcome);
  });

  it('names the packages whose hole is grave', () => {
    expect(readAudit(report({ a: 'high', b: 'low' }))).toEqual({ outcome: 'failed', holes: ['a: high'] });
  });
});

describe('a registry of the test’s making', () => {
  let server: Server;

  /** What it says of a package that npm asks about: that there are the versions in use. */
  function describePackage(name: string): unknown {
    const versions = ['4.17.15', LOCK.packages['node_modules/idb'].version];
    const known = versions.map((version) => [version, { name, version, dist: {} }]);
    return { name, 'dist-tags': { latest: '4.17.15' }, versions: Object.fromEntries(known) };
  }

  /** @param holes what it answers to an audit; null where it has none */
  async function serve(holes: Readonly<Record<string, unknown>> | null): Promise<void> {
    server = createServer((request, response) => {
      request.resume().on('end', () => {
        const isAudit = request.method === 'POST' && request.url?.includes('advisories') === true;
        response.writeHead(isAudit && holes === null ? 405 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(isAudit ? (holes ?? {}) : describePackage(request.url?.slice(1) ?? '')));
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    vi.stubEnv('npm_config_registry', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  afterEach(() => {
    vi.unstubAllEnvs();
    server.close();
  });

  const LODASH = {
    lodash: [{ id: 1, url: '', title: 'a hole', severity: 'high', vulnerable_versions: '<4.17.21' }],
  };

  it('that knows holes, and none in what ships, lets it pass', async () => {
    await serve(LODASH);
    expect(await askRegistry(ROOT)).toEqual({ outcome: 'passed' });
  });

  it('that knows one in what ships does not', async () => {
    await serve({
      ...LODASH,
      idb: [{ id: 2, url: '', title: 'a hole', severity: 'critical', vulnerable_versions: '*' }],
    });
    expect(await askRegistry(ROOT)).toEqual({ outcome: 'failed', holes: ['idb: critical'] });
  });

  it('that names no hole in anything has not checked', async () => {
    await serve({});
    expect(await askRegistry(ROOT)).toMatchObject({ outcome: 'not_checked' });
  });

  it('that has no audits, or cannot be reached, has not checked; neither has an npm that is offline', async () => {
    await serve(null);
    expect(await askRegistry(ROOT)).toMatchObject({ outcome: 'not_checked' });
    vi.stubEnv('npm_config_offline', 'true');
    expect(await askRegistry(ROOT)).toMatchObject({ outcome: 'not_checked' });
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
    vi.stubEnv('npm_config_fetch_retries', '0');
    expect(await askRegistry(ROOT)).toMatchObject({ outcome: 'not_checked' });
  });
});
