import { BROWSERS } from './build/browsers.ts';
import { buildForTests } from './build/test-builds.ts';

/* Builds what the end-to-end tests run, where that is not there yet. */

for (const browser of BROWSERS) console.log(`Built ${await buildForTests(browser)}`);
