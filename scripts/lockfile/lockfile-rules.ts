import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const ROOT = join(import.meta.dirname, '../..');

const lockfileSchema = v.object({ packages: v.record(v.string(), v.unknown()) });
/** Without an address, npm asks its registry; the result must match this checksum in any case. */
const packageSchema = v.object({ integrity: v.string(), resolved: v.optional(v.pipe(v.string(), v.url())) });

/**
 * Where present, addresses must use https, npm's own registry and the package's name; checksums must be
 * SHA-512.
 */
function lintAddresses(path: string): string[] {
  const rules = ['--validate-https', '--validate-package-names', '--validate-integrity', '--format=plain'];
  const hosts = ['--allowed-hosts=npm', '--empty-hostname=false'];
  const args = ['--no-install', 'lockfile-lint', `--path=${path}`, '--type=npm', ...rules, ...hosts];
  const { status, stdout, stderr } = spawnSync('npx', args, { encoding: 'utf8', cwd: ROOT });
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()];
}

/** Checks that every package has a checksum, which the linter does not. */
function findUnsealed(path: string): string[] {
  const { packages } = v.parse(lockfileSchema, JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(packages)
    .filter(([folder, locked]) => folder !== '' && !v.is(packageSchema, locked))
    .map(([folder]) => `no checksum, or no right address: ${folder}`);
}

/** The faults of a package-lock.json, in words; none for a good one. Throws if it is not a lockfile. */
export function findFaults(path: string): string[] {
  return [...findUnsealed(path), ...lintAddresses(path)];
}
