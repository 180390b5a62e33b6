import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Count, ONE_FAILED } from './count.ts';
import { runTool, type ToolOptions } from './run-tool.ts';

const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
});

/** A suite that does not even load has no failed test, but must not pass either. */
function readReport(path: string, status: number | null): Count {
  const counts = v.parse(reportSchema, JSON.parse(readFileSync(path, 'utf8')));
  const failed = counts.numFailedTests > 0 ? counts.numFailedTests : counts.numFailedTestSuites;
  return { passed: counts.numPassedTests, failed: status === 0 ? failed : Math.max(1, failed) };
}

/** Runs one of vitest's projects. */
export async function runSuite(project: string, options: ToolOptions = {}): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { status, output } = await runTool(
      'vitest',
      ['run', `--project=${project}`, ...reporters],
      options,
    );
    if (output !== '') console.log(output);
    return readReport(report, status);
  } catch (error) {
    console.error(`The ${project} tests left no report.`, error);
    return ONE_FAILED;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
