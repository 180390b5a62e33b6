import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecordings } from './replay/files.ts';

const SHIPPED = fileURLToPath(new URL('../src/posture/estimator.data.json', import.meta.url));
const EMPTY = '{"front":{},"side":{},"profile":{}}\n';
const FOLDS = 5;

/** `npm run train -- DIR… [--out FILE]` learns the estimator; `--evaluate` judges how it does on people held out. */
async function main(words: readonly string[]): Promise<void> {
  const outAt = words.indexOf('--out');
  const out = outAt < 0 ? SHIPPED : (words[outAt + 1] ?? SHIPPED);
  const paths = words.filter((word, index) => !word.startsWith('--') && (outAt < 0 || index !== outAt + 1));
  if (paths.length === 0) throw new Error('usage: npm run train -- DIR… [--out FILE] | -- --evaluate DIR…');
  if (!existsSync(SHIPPED)) writeFileSync(SHIPPED, EMPTY);
  const recordings = readRecordings(paths).map(({ recording }) => recording);
  const { fitWithUncertainty } = await import('./train/people.ts');
  const estimators = fitWithUncertainty(recordings, FOLDS);
  const provenance = {
    format: 'plumbline-estimator/1',
    learnedFrom: `${recordings.length} recordings of ${new Set(recordings.map(({ subject }) => subject)).size} people`,
  };
  const text = `${JSON.stringify({ ...provenance, ...estimators })}\n`;
  writeFileSync(out, text);
  console.log(`${out}: ${Math.round(text.length / 1024)} KB, ${provenance.learnedFrom}`);
}

await main(process.argv.slice(2));
