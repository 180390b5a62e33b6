import { prepareEndToEnd, prepareRelease } from './e2e/prepare.ts';

/*
 * Builds and renders what the end-to-end tests need; otherwise they do so themselves. `--shipped` does the
 * same for the tests before a release.
 */

await (process.argv.includes('--shipped') ? prepareRelease() : prepareEndToEnd());
