import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditOutcome, readAudit } from './read-audit.ts';

/**
 * Only dependencies that ship; build and test tools are left out. An offline npm would report no
 * vulnerability at all.
 */
const ARGUMENTS = ['audit', '--json', '--omit=dev', '--package-lock-only', '--offline=false'];

/**
 * A package with vulnerabilities known for years (CVE-2020-8203, CVE-2021-23337). A registry that reports
 * none for it has not checked.
 */
const CONTROL = { name: 'lodash', version: '4.17.15' };

function printAudit(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ARGUMENTS, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    npm.stdout.on('data', (part) => {
      printed += part;
    });
    npm.on('error', reject);
    npm.on('close', () => resolve(printed));
  });
}

async function auditControl(): Promise<AuditOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-audit-'));
  const { name, version } = CONTROL;
  const own = { name: 'control', version: '1.0.0', dependencies: { [name]: version } };
  const lock = { lockfileVersion: 3, packages: { '': own, [`node_modules/${name}`]: { version } } };
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify(own));
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ ...own, ...lock }));
    return readAudit(await printAudit(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Asks npm's registry for known vulnerabilities in the shipped part of a folder's lockfile. If it reports
 * none for the control package either, it has not checked.
 */
export async function askRegistry(folder: string): Promise<AuditOutcome> {
  const asked = readAudit(await printAudit(folder));
  if (asked.outcome !== 'passed' || (await auditControl()).outcome === 'failed') return asked;
  const { name, version } = CONTROL;
  return { outcome: 'not_checked', reason: `the registry names no hole in ${name} ${version}` };
}
