import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Browsers that still load an unpacked extension from the command line: Chromium does, branded Chrome and Edge don't. */
const COMMANDS = ['chromium', 'chromium-browser'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  join(process.env.LOCALAPPDATA ?? '', 'Chromium\\Application\\chrome.exe'),
];

const HOW_TO = `Chromium was not found. Install it ('sudo apt-get install chromium' on Debian and Ubuntu, 'brew install chromium' on macOS),
or name it: CHROMIUM=/path/to/chromium`;

function findInstalled(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which is not there.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...PLACES].find((path) => existsSync(path)) ?? null;
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Debian's package, where we may install it: as root, or by a sudo that asks for no password. */
function installWithApt(): boolean {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const [command, prefix] = isRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  console.log('Chromium is not installed: installing it with apt-get.');
  run(command, [...prefix, 'update', '-qq']);
  return run(command, [...prefix, 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

/**
 * The path of a Chromium that loads unpacked extensions, installed if it must and can be, which it says.
 * Throws, saying what to do, when there is none.
 */
export function findChromium(): string {
  const found = findInstalled() ?? (installWithApt() ? findInstalled() : null);
  if (found === null) throw new Error(HOW_TO);
  return found;
}
