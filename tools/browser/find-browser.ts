import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser to find. */
export interface Wanted {
  readonly name: string;
  /** The environment variable that may contain its path. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  /** Its Debian package. */
  readonly aptPackage: string;
  /** How to install it on other systems. */
  readonly onMac: string;
}

function findInstalled({ variable, commands, places }: Wanted): string | null {
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is set to ${named}, which does not exist.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...places].find((path) => existsSync(path)) ?? null;
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Installs the Debian package if possible: as root, or with a sudo that asks for no password. */
function installWithApt({ name, aptPackage }: Wanted): boolean {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const [command, prefix] = isRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  console.log(`${name} is not installed. Installing it with apt-get.`);
  run(command, [...prefix, 'update', '-qq']);
  return run(command, [...prefix, 'install', '-y', '-qq', '--no-install-recommends', aptPackage]);
}

function howTo({ name, variable, aptPackage, onMac }: Wanted): string {
  return `${name} was not found. Install it ('sudo apt-get install ${aptPackage}' on Debian and Ubuntu, '${onMac}' on macOS),
or name it: ${variable}=/path/to/${name.toLowerCase()}`;
}

/**
 * The path of a browser. Installs it if necessary and possible, and says so. If there is none, throws an
 * error with instructions.
 */
export function findBrowser(wanted: Wanted): string {
  const found = findInstalled(wanted) ?? (installWithApt(wanted) ? findInstalled(wanted) : null);
  if (found === null) throw new Error(howTo(wanted));
  return found;
}
