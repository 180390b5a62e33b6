import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['firefox-esr', 'firefox'];
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const HOW_TO = `Firefox was not found. Install it ('sudo apt-get install firefox-esr' on Debian, 'brew install --cask firefox' on macOS),
or name it: FIREFOX=/path/to/firefox`;

/** The path of Firefox. Throws, saying what to do, when there is none. */
export function findFirefox(): string {
  const named = process.env.FIREFOX;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX names ${named}, which is not there.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...candidates, ...PLACES].find((path) => existsSync(path));
  if (found === undefined) throw new Error(HOW_TO);
  return found;
}
