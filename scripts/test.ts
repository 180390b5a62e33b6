import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { NOT_CHECKED } from './audit/not-checked.ts';
import { findChromium } from './browser/find-chromium.ts';
import { findFirefox } from './browser/find-firefox.ts';
import { BROWSERS } from './build/browsers.ts';
import { buildExtension } from './build.ts';

/*
 * All there is to pass: the checks (types, lint, unused code, what Firefox's store says, where packages come from), the unit tests and the end-to-end
 * tests in real browsers. The last line counts them all.
 */

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const CHECKS = [
  ['types', 'tsc', ['-b']],
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['unused code', 'knip', []],
  ['lint of dist/firefox', 'tsx', ['scripts/lint-firefox.ts']],
  ['lockfile', 'tsx', ['scripts/lint-lockfile.ts']],
  ['known holes in what ships', 'tsx', ['scripts/audit.ts']],
] as const;

const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
});

/** The build, made in this process, has set it to 'production'; the tests are not that. */
const ENVIRONMENT = { ...process.env, NODE_ENV: 'test' };

function runTool(tool: string, args: readonly string[]): number | null {
  const options = { stdio: 'inherit', env: ENVIRONMENT } as const;
  return spawnSync('npx', ['--no-install', tool, ...args], options).status;
}

type Verdict = 'passed' | 'failed' | 'not checked';

function verdictOf(status: number | null): Verdict {
  if (status === NOT_CHECKED) return 'not checked';
  return status === 0 ? 'passed' : 'failed';
}

const SIGN: Readonly<Record<Verdict, string>> = { passed: '✓', failed: '✗', 'not checked': '– not checked:' };

/** A check that could not be made counts as neither. */
function runChecks(): Count {
  const verdicts = CHECKS.map(([name, tool, args]) => {
    const verdict = verdictOf(runTool(tool, args));
    console.log(`${SIGN[verdict]} ${name}`);
    return verdict;
  });
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return { passed: count('passed'), failed: count('failed') };
}

/** A suite that does not even load has no failed test, and still must not pass. */
function runSuite(project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-report-'));
  const report = join(folder, 'report.json');
  const status = runTool('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const ok = status === 0;
  try {
    const counts = v.parse(reportSchema, JSON.parse(readFileSync(report, 'utf8')));
    const failed = counts.numFailedTests > 0 ? counts.numFailedTests : counts.numFailedTestSuites;
    return { passed: counts.numPassedTests, failed: ok ? failed : Math.max(1, failed) };
  } catch (error) {
    console.error(`The ${project} tests left no report.`, error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function total(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}

async function prepare(): Promise<Count> {
  try {
    console.log(`Chromium: ${findChromium()}`);
    console.log(`Firefox: ${findFirefox()}`);
    for (const browser of BROWSERS) console.log(`Built ${await buildExtension(browser)}`);
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const prepared = await prepare();
const counts = [prepared, runChecks(), runSuite('unit'), ...(prepared.failed === 0 ? [runSuite('e2e')] : [])];
const { passed, failed } = total(counts);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
