import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecordings } from './replay/files.ts';

const USAGE =
  'usage: npm run train -- DIR… [--out FILE], or npm run train -- --regressions|--uncertainty|--evaluate|--domains DIR…';
const REGRESSIONS = fileURLToPath(new URL('../src/posture/estimator/regression.data.json', import.meta.url));
const ANGLES_AT_REST = fileURLToPath(
  new URL('../src/posture/estimator/angles-at-rest.data.json', import.meta.url),
);
const SHIPPED = fileURLToPath(new URL('../src/posture/estimator/estimator.data.json', import.meta.url));
/** Number of parts for holding people out: for the figures, and for the stored uncertainty. */
const JUDGED_FOLDS = 5;
const LEARNED_FOLDS = 2;

/** Learns the estimator from recordings with known truth, and its uncertainty from people held out. */
async function learn(paths: readonly string[], out: string): Promise<void> {
  const { fitWithUncertainty } = await import('./train/people.ts');
  const { canTeach } = await import('./train/evaluate.ts');
  const { startFitting } = await import('./train/fit-network.ts');
  await startFitting();
  const files = readRecordings(paths).filter(({ recording }) => canTeach(recording));
  const people = new Set(files.map(({ recording }) => recording.subject)).size;
  const learnedFrom = `${files.length} recordings of ${people} simulated or rendered people`;
  const estimators = fitWithUncertainty(files, LEARNED_FOLDS);
  const text = `${JSON.stringify({ format: 'plumbline-estimator/3', learnedFrom, ...estimators })}\n`;
  writeFileSync(out, text);
  console.log(`${out}: ${Math.round(text.length / 1024)} KB, from ${learnedFrom}`);
}

/**
 * Measures the errors of the shipped estimator again, on people that it was not trained on. Takes seconds.
 */
async function learnUncertainty(paths: readonly string[]): Promise<void> {
  const { collectMisses, stateUncertainty } = await import('./train/uncertainty.ts');
  const { default: shipped } = await import('../src/posture/estimator/estimator.data.json');
  const files = readRecordings(paths);
  const stated = stateUncertainty(shipped, collectMisses(shipped, files));
  writeFileSync(SHIPPED, `${JSON.stringify({ ...shipped, ...stated })}\n`);
  console.log(`${SHIPPED}: uncertainty from ${files.length} recordings`);
}

/** Learns the regressions and the angles at rest from rendered people, without variations. Takes seconds. */
async function learnRegressions(paths: readonly string[]): Promise<void> {
  const { fitRegressions } = await import('./train/fit-regression.ts');
  const { canTeach } = await import('./train/evaluate.ts');
  const files = readRecordings(paths).filter(({ recording }) => canTeach(recording));
  writeFileSync(REGRESSIONS, `${JSON.stringify(fitRegressions(files))}\n`);
  const { fitAnglesAtRest } = await import('./train/fit-angles-at-rest.ts');
  writeFileSync(ANGLES_AT_REST, `${JSON.stringify(fitAnglesAtRest(files))}\n`);
  console.log(`${REGRESSIONS} and ${ANGLES_AT_REST}: from ${files.length} recordings`);
}

/** Prints scores of the estimator on people held out, compared with the simplest rule. */
async function judge(paths: readonly string[], byDomain: boolean): Promise<void> {
  const { evaluate, evaluateDomains } = await import('./train/evaluate.ts');
  const { reportLines } = await import('./train/report.ts');
  const { startFitting } = await import('./train/fit-network.ts');
  await startFitting();
  const files = readRecordings(paths);
  const results = byDomain ? evaluateDomains(files) : evaluate(files, JUDGED_FOLDS);
  for (const line of reportLines(results)) console.log(line);
}

/** Writes an empty estimator if there is none, so that the posture code can be loaded. */
function ensureData(): void {
  if (!existsSync(SHIPPED)) writeFileSync(SHIPPED, '{"front":null,"side":null}\n');
}

async function main(words: readonly string[]): Promise<void> {
  const outAt = words.indexOf('--out');
  const out = outAt < 0 ? SHIPPED : words[outAt + 1];
  const paths = words.filter((word, index) => !word.startsWith('--') && (outAt < 0 || index !== outAt + 1));
  if (paths.length === 0 || out === undefined) throw new Error(USAGE);
  ensureData();
  if (words.includes('--regressions')) return learnRegressions(paths);
  if (words.includes('--uncertainty')) return learnUncertainty(paths);
  const byDomain = words.includes('--domains');
  const evaluates = byDomain || words.includes('--evaluate');
  await (evaluates ? judge(paths, byDomain) : learn(paths, out));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
