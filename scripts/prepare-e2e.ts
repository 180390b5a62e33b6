import { prepareEndToEnd, prepareRelease } from './e2e/prepare.ts';

/*
 * Builds and renders what the end-to-end tests need; they do so themselves where it has not been done beforehand. `--shipped` does the
 * same for the tests before a release.
 */

await (process.argv.includes('--shipped') ? prepareRelease() : prepareEndToEnd());
