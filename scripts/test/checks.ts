import { NOT_CHECKED } from '../audit/not-checked.ts';
import { type Count, sumOf } from './count.ts';
import { runTool } from './run-tool.ts';

/** A check of the sources or of a build. */
export interface Check {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
}

export const SOURCE_CHECKS: readonly Check[] = [
  { name: 'types', tool: 'tsc', args: ['-b'] },
  { name: 'format and lint', tool: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'unused code', tool: 'knip', args: [] },
  { name: 'lockfile', tool: 'tsx', args: ['scripts/lint-lockfile.ts'] },
  { name: 'known vulnerabilities in what ships', tool: 'tsx', args: ['scripts/audit.ts'] },
];

/** Needs dist/firefox. */
export const BUILD_CHECKS: readonly Check[] = [
  { name: 'lint of dist/firefox', tool: 'tsx', args: ['scripts/lint-firefox.ts'] },
];

type Verdict = 'passed' | 'failed' | 'not checked';

function verdictOf(status: number | null): Verdict {
  if (status === NOT_CHECKED) return 'not checked';
  return status === 0 ? 'passed' : 'failed';
}

const SIGN: Readonly<Record<Verdict, string>> = { passed: '✓', failed: '✗', 'not checked': '– not checked:' };

/** A check that could not be made counts as neither. */
async function runCheck({ name, tool, args }: Check): Promise<Count> {
  const { status, output } = await runTool(tool, args);
  const verdict = verdictOf(status);
  console.log(`${output}${SIGN[verdict]} ${name}`);
  return { passed: verdict === 'passed' ? 1 : 0, failed: verdict === 'failed' ? 1 : 0 };
}

/** Runs checks one after the other. */
export async function runChecks(checks: readonly Check[]): Promise<Count> {
  const counts: Count[] = [];
  for (const check of checks) counts.push(await runCheck(check));
  return sumOf(counts);
}
