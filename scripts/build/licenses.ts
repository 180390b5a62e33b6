import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What ships besides the dependencies that package.json names: parts of those. */
const PARTS = ['@preact/signals-core', 'long', 'seedrandom'];

async function readText(...path: string[]): Promise<string> {
  return (await readFile(join(ROOT, ...path), 'utf8')).trim();
}

async function readJson(...path: string[]): Promise<Record<string, unknown>> {
  return JSON.parse(await readText(...path));
}

/** The license text of a package; '' if it has none, as TensorFlow.js, whose license is printed once. */
async function licenseTextOf(name: string): Promise<string> {
  const files = await readdir(join(ROOT, 'node_modules', name));
  const file = files.find((each) => /^licen[cs]e/i.test(each));
  return file === undefined ? '' : readText('node_modules', name, file);
}

async function noticeOf(name: string): Promise<string> {
  const { version, license } = await readJson('node_modules', name, 'package.json');
  return [`${name} ${version} (${license})`, await licenseTextOf(name)].filter(Boolean).join('\n\n');
}

/** The notices of everything in the package, as one text. */
export async function gatherLicenses(): Promise<string> {
  const { dependencies } = await readJson('package.json');
  const names = [...Object.keys(dependencies as object), ...PARTS].sort();
  const notices = await Promise.all(names.map(noticeOf));
  const apache = await readText('licenses/apache-2.0.txt');
  const parts = [await readText('LICENSE'), await readText('NOTICE'), ...notices, apache];
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Writes the notices into a built folder. The settings lead to them. */
export async function writeLicenses(path: string): Promise<void> {
  await writeFile(path, await gatherLicenses());
}
