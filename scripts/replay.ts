import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Estimate, isKnown } from '../src/posture/body/measurement.ts';
import { type JudgedFrame, type Replay, replay } from '../src/recording/replay.ts';
import { ratesOf } from '../src/recording/score.ts';
import { readRecordings } from './replay/files.ts';
import { type Summary, summarise } from './replay/summary.ts';

const USAGE = 'usage: npm run replay -- FILE… [--json] [--ignore-shown] [--frames OUT.jsonl]';

const FLAGS = ['--json', '--ignore-shown'];

interface Arguments {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly ignoreShown: boolean;
  readonly framesOut: string | null;
}

/** Parses the command line; throws the usage text if it is invalid. */
export function parseArguments(words: readonly string[]): Arguments {
  const framesAt = words.indexOf('--frames');
  const framesOut = framesAt < 0 ? null : (words[framesAt + 1] ?? null);
  if (framesAt >= 0 && framesOut === null) throw new Error(USAGE);
  const rest = words.filter((_, index) => framesAt < 0 || (index !== framesAt && index !== framesAt + 1));
  const unknown = rest.find((word) => word.startsWith('--') && !FLAGS.includes(word));
  const paths = rest.filter((word) => !word.startsWith('--'));
  if (unknown !== undefined || paths.length === 0) throw new Error(USAGE);
  return { paths, json: rest.includes('--json'), ignoreShown: rest.includes('--ignore-shown'), framesOut };
}

/** One line of `--frames`: each quantity with the two numbers of the contract. */
export function frameLine(id: string, { frame, measurement, assessment }: JudgedFrame): string {
  const { view, signs: _, look: __, judged: ___, ...estimates } = measurement;
  const entries = Object.entries(estimates).map(([name, estimate]) => [name, asContractedEstimate(estimate)]);
  return JSON.stringify({
    id,
    t: frame.atMs,
    phase: frame.phase,
    label: frame.label,
    view,
    measurement: Object.fromEntries(entries),
    assessment: { ...assessment, state: assessment.state, issues: assessment.issues },
  });
}

function asContractedEstimate(estimate: Estimate): Estimate {
  return isKnown(estimate) ? { value: estimate.value, sd: estimate.sd } : estimate;
}

/** The exact object of the contract. Pitch is scored too, but is not among its angles. */
function asContracted(summary: Summary) {
  const { headPitchDeg: _, ...angles } = summary.angles;
  return { ...summary, angles };
}

function print(summary: Summary, replays: readonly Replay[]): void {
  for (const { id, tally, alerts } of replays) {
    const { precision, recall, f1 } = ratesOf(tally);
    const counts = `tp ${tally.tp} fp ${tally.fp} tn ${tally.tn} fn ${tally.fn} unknown ${tally.unknown}`;
    console.log(
      `${id}: ${counts}; P ${show(precision)} R ${show(recall)} F1 ${show(f1)}; alerts ${alerts.length}`,
    );
  }
  const { precision, recall, f1 } = summary.stills;
  console.log(
    `\n${summary.recordings} recordings, ${summary.judged} frames judged, ${summary.unknown} unknown`,
  );
  console.log(`precision ${show(precision)} recall ${show(recall)} F1 ${show(f1)}`);
  for (const [angle, { n, mae, r }] of Object.entries(summary.angles)) {
    console.log(`${angle}: mean absolute error ${show(mae)}, r ${show(r)} (${n} frames)`);
  }
}

function show(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function main(words: readonly string[]): void {
  const { paths, json, ignoreShown, framesOut } = parseArguments(words);
  const replays = readRecordings(paths).map(({ recording }) =>
    replay(recording, { ignoreTaught: ignoreShown }),
  );
  const summary = summarise(replays);
  if (framesOut !== null) {
    const lines = replays.flatMap(({ id, frames }) => frames.map((frame) => frameLine(id, frame)));
    writeFileSync(framesOut, lines.map((line) => `${line}\n`).join(''));
  }
  if (!json) print(summary, replays);
  if (json) console.log(JSON.stringify(asContracted(summary)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
