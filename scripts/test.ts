import { findChromium } from '../tools/browser/find-chromium.ts';
import { findFirefox } from '../tools/browser/find-firefox.ts';
import { BUILD_CHECKS, runChecks, SOURCE_CHECKS } from './test/checks.ts';
import { type Count, NONE, ONE_FAILED, sumOf } from './test/count.ts';
import { runTool } from './test/run-tool.ts';
import { runSuite } from './test/suite.ts';

/*
 * Everything that must pass: the checks (types, lint, unused code, Firefox's store linter, package sources)
 * and the tests: unit, world, tools, end-to-end. Tasks that need one core run in parallel. The last line
 * counts them all.
 */

function findBrowsers(): Count {
  try {
    console.log(`Chromium: ${findChromium()}`);
    console.log(`Firefox: ${findFirefox()}`);
    return NONE;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return ONE_FAILED;
  }
}

/** Builds and renders for the end-to-end tests. */
async function prepare(): Promise<Count> {
  const { status, output } = await runTool('tsx', ['scripts/prepare-e2e.ts']);
  if (status === 0) return NONE;
  console.error(output);
  return ONE_FAILED;
}

async function checkAndTestSources(): Promise<Count> {
  return sumOf([await runChecks(SOURCE_CHECKS), await runSuite('unit*'), await runSuite('world')]);
}

async function testAll(): Promise<Count> {
  const found = findBrowsers();
  if (found.failed > 0) return sumOf([found, await checkAndTestSources(), await runSuite('tools')]);
  const [prepared, sources] = await Promise.all([prepare(), checkAndTestSources()]);
  if (prepared.failed > 0) return sumOf([prepared, sources, await runSuite('tools')]);
  const besides = async () => sumOf([await runChecks(BUILD_CHECKS), await runSuite('tools')]);
  return sumOf([sources, ...(await Promise.all([runSuite('e2e', { live: true }), besides()]))]);
}

const startedMs = performance.now();
const { passed, failed } = await testAll();
console.log(`${((performance.now() - startedMs) / 60_000).toFixed(1)} minutes`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
