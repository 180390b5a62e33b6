import type { Judge } from '../src/engine/judge.ts';
import { SHIPPED_JUDGE } from '../src/engine/judge.ts';
import { type Estimator, estimate } from '../src/posture/estimator/estimator.ts';
import { featureSpecsOf } from '../src/posture/estimator/features.ts';
import { changesIn, REGRESSIONS, regress } from '../src/posture/estimator/regression.ts';
import { assess } from '../src/posture/verdict/assess.ts';
import { measure } from '../src/posture/verdict/measure.ts';
import type { Recording } from '../src/recording/recording.ts';
import { replay } from '../src/recording/replay.ts';
import { addTallies, EMPTY_TALLY, ratesOf, type Tally } from '../src/recording/score.ts';
import { seededRandom } from '../tools/simulator/random.ts';
import {
  answerFrames,
  drawCalibration,
  SPELLS_MS,
  showSlouch,
  writeStory,
} from './judge-people/variations.ts';
import { readRecordings } from './replay/files.ts';

/*
 * Scores the shipped judge on recordings of real people, by group: plain, after a shown slouch, after
 * answers, and as alerts over time; compared with the regression alone.
 */

const USAGE = 'usage: npm run judge-people -- FILE…';
const DRAWS = 3;
/**
 * On people held out, the regression alone is as likely right as wrong there (docs/measurements/judging.md).
 */
const REGRESSION_EVEN_AT = 1;

const regressionAlone: Estimator = (name, features) => {
  const guesses = estimate(name, features);
  const regression = REGRESSIONS[name];
  if (regression === null) return guesses;
  const value = regress(regression, changesIn(features, featureSpecsOf(name))) - REGRESSION_EVEN_AT;
  return { ...guesses, any: { value, sd: 0 } };
};
const JUDGES: Readonly<Record<string, Judge>> = {
  shipped: SHIPPED_JUDGE,
  'regression alone': {
    measure: (body, baseline) => measure(body, baseline, regressionAlone),
    assess,
  },
};

interface Scores {
  readonly f1: number;
  readonly flagged: number;
  readonly tally: Tally;
}

function score(recordings: readonly (Recording | null)[], judge: Judge, ignoreTaught = false): Scores | null {
  const tallies = recordings.flatMap((recording) =>
    recording ? [replay(recording, { judge, ignoreTaught }).tally] : [],
  );
  if (tallies.length === 0) return null;
  const tally = tallies.reduce(addTallies, EMPTY_TALLY);
  const means = tallies.map((each) => ratesOf(each).f1 ?? 0);
  return {
    f1: means.reduce((sum, f1) => sum + f1, 0) / means.length,
    flagged: tally.fp / Math.max(1, tally.fp + tally.tn),
    tally,
  };
}

/** One way of judging, over the draws of calibration frames of one recording. */
interface Judging {
  readonly name: string;
  /** The same frames, judged without what was taught. */
  readonly against: 'plain' | null;
  readonly vary: (drawn: Recording, random: () => number) => (Recording | null)[];
}

const CHANNELS: readonly Judging[] = [
  { name: 'plain', against: null, vary: (drawn) => [drawn] },
  {
    name: 'shown',
    against: 'plain',
    vary: (drawn) => ([0, 1, 2] as const).map((position) => showSlouch(drawn, position)),
  },
  ...[4, 8, 16].map(
    (count): Judging => ({
      name: `${count} answers`,
      against: 'plain',
      vary: (drawn, random) => [0, 1, 2].map(() => answerFrames(drawn, count, random)),
    }),
  ),
];

function judgeBy(way: Judging, recordings: readonly Recording[], judge: Judge): void {
  const cells: string[] = [];
  const results: Scores[] = [];
  const differences: number[] = [];
  for (const recording of recordings) {
    const random = seededRandom(11);
    const drawn = Array.from({ length: DRAWS }, (_, draw) => drawCalibration(recording, draw, random));
    const varied = drawn.flatMap((each) => way.vary(each, random));
    const result = score(varied, judge);
    if (result === null) continue;
    results.push(result);
    const plain = way.against && score(varied, judge, true);
    if (plain) differences.push(result.f1 - plain.f1);
    cells.push(`${recording.id} ${result.f1.toFixed(2)}/${result.flagged.toFixed(2)}`);
  }
  if (results.length === 0) return;
  const pooled = results.map(({ tally }) => tally).reduce(addTallies, EMPTY_TALLY);
  const f1s = results.map(({ f1 }) => f1);
  const mean = f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length;
  const flagged = pooled.fp / Math.max(1, pooled.fp + pooled.tn);
  const worse = differences.length > 0 ? `, against plain ${list(differences)}` : '';
  console.log(
    `${way.name}: pooled F1 ${(ratesOf(pooled).f1 ?? 0).toFixed(3)}, fine flagged ${flagged.toFixed(3)}, mean ${mean.toFixed(3)}, worst ${Math.min(...f1s).toFixed(3)}${worse}`,
  );
  console.log(`   ${cells.join('  ')}`);
}

function list(differences: readonly number[]): string {
  const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
  return `mean ${mean.toFixed(3)}, worst ${Math.min(...differences).toFixed(3)}`;
}

function judgeStories(name: string, stories: readonly (Recording | null)[], judge: Judge): void {
  let episodes = 0;
  let alerted = 0;
  let falseAlerts = 0;
  let hours = 0;
  for (const story of stories) {
    if (story === null) continue;
    const { alerts } = replay(story, { judge });
    const within = (atMs: number) => SPELLS_MS.findIndex(([from, to]) => atMs >= from && atMs <= to);
    episodes += SPELLS_MS.length;
    alerted += new Set(alerts.map(({ atMs }) => within(atMs)).filter((episode) => episode >= 0)).size;
    falseAlerts += alerts.filter(({ atMs }) => within(atMs) < 0).length;
    hours += (story.frames.at(-1)?.atMs ?? 0) / 3_600_000;
  }
  if (episodes > 0)
    console.log(
      `${name}: ${alerted} of ${episodes} spells alerted, ${falseAlerts} false in ${hours.toFixed(1)} h`,
    );
}

function main(paths: readonly string[]): void {
  if (paths.length === 0) throw new Error(USAGE);
  const all = readRecordings(paths).map(({ recording }) => recording);
  for (const view of ['front', 'side']) {
    const recordings = all.filter((recording) => (recording.view === 'side' ? 'side' : 'front') === view);
    if (recordings.length === 0) continue;
    for (const [name, judge] of Object.entries(JUDGES)) {
      console.log(
        `\n== ${view}, ${name}: ${recordings.length} recordings, ${DRAWS} draws of calibration frames`,
      );
      for (const way of CHANNELS) judgeBy(way, recordings, judge);
      judgeStories('stories, plain', recordings.map(writeStory), judge);
      const shown = recordings.flatMap((recording) =>
        ([0, 1, 2] as const).map((at) => showSlouch(recording, at)),
      );
      judgeStories(
        'stories, shown',
        shown.map((each) => each && writeStory(each)),
        judge,
      );
    }
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
