import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The package with the original weights, in the version they were taken from. */
const PACKAGE = '@vladmandic/human@3.3.6';

const run = promisify(execFile);

/**
 * Fetches the original models from npm (7 MB; the package is too large to install for them). Rejects without
 * a connection.
 * @returns the folder that contains them, inside the given one
 */
export async function fetchOriginals(folder: string): Promise<string> {
  await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder]);
  await run('tar', ['-xzf', join(folder, 'vladmandic-human-3.3.6.tgz'), '-C', folder, 'package/models']);
  return join(folder, 'package/models');
}
