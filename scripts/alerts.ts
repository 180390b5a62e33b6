/** npm run alerts: compares alerts over recorded or simulated hours with the true bad episodes. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type HourFile, readHour } from './alerts/hour-file.ts';
import { listFaults, type ScoredHour, tabulate } from './alerts/report.ts';
import { scoreAlerts } from './alerts/score-alerts.ts';
import { scoreSamples } from './alerts/score-samples.ts';
import { showSlouchOf } from './alerts/shown-slouch.ts';
import { listTrueEpisodes } from './alerts/true-episodes.ts';
import { watchHour } from './alerts/watch-hour.ts';
import { fitSimplestRule, replaySimplest } from './train/simplest.ts';

const USAGE = `usage: npm run alerts -- FILE|FOLDER… [--faults] [--fixed] [--simplest] [--shown FOLDER]

  --faults    a line for each alert that was false, late or missing
  --fixed     the baseline stays as it was calibrated
  --simplest  also by the simplest rule of published posture apps, its limit fitted to these very recordings
  --shown     the user has shown a slouch before: the first in another hour of theirs, which FOLDER holds`;

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(path, name));
}

function scoreShipped(hour: HourFile, fixed: boolean, all: Shown): ScoredHour {
  const { looks, alerts } = watchHour(hour, fixed, shownIn(all, hour));
  const { recording, setup, frames } = hour;
  const score = scoreAlerts(frames, listTrueEpisodes(frames), alerts);
  return { id: recording.id, setup, alerts: score, looks: scoreSamples(looks) };
}

function scoreSimplest({ recording, setup, frames }: HourFile, limit: number): ScoredHour {
  const { alerts } = replaySimplest(recording, limit);
  const score = scoreAlerts(frames, listTrueEpisodes(frames), alerts);
  return { id: recording.id, setup, alerts: score, looks: null };
}

/** The slouch shown by each person and camera, from one of their hours; keyed by `whereOf`. */
function readShown(path: string) {
  const hour = readHour(path);
  return [whereOf(hour), { id: hour.recording.id, shown: showSlouchOf(hour) }] as const;
}

type Shown = ReadonlyMap<string, ReturnType<typeof readShown>[1]>;

function whereOf({ recording, setup }: HourFile): string {
  return `${recording.subject} ${setup}`;
}

/** The slouch shown by the person of an hour; null if nobody shows any. */
function shownIn(all: Shown, hour: HourFile) {
  if (all.size === 0) return null;
  const { id } = hour.recording;
  const other = all.get(whereOf(hour));
  if (other === undefined || other.id === id)
    throw new Error(`There is no other hour like ${id} to show a slouch from`);
  if (other.shown === null) console.error(`${id}: nothing can be learned from ${other.id}`);
  return other.shown;
}

/** Fitting to every tenth frame is as good, and ten times as fast. */
function fitSimplest(paths: readonly string[]): number {
  const thinned = paths.map((path) => {
    const { recording } = readHour(path);
    const frames = recording.frames.filter(({ phase }, index) => phase === 'calibrate' || index % 10 === 0);
    return { ...recording, frames };
  });
  return fitSimplestRule(thinned);
}

function groupRows(hours: readonly ScoredHour[], name: string) {
  const setups = [...new Set(hours.map(({ setup }) => setup))];
  return setups.map((setup) => [`${setup}${name}`, hours.filter((hour) => hour.setup === setup)] as const);
}

function main(words: readonly string[]): number {
  const shownAt = words.indexOf('--shown');
  const shown: Shown = new Map(shownAt < 0 ? [] : listFiles(words[shownAt + 1] ?? '').map(readShown));
  const paths = words
    .filter((word, index) => !word.startsWith('--') && (shownAt < 0 || index !== shownAt + 1))
    .flatMap(listFiles);
  if (paths.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const shipped = paths.map((path) => scoreShipped(readHour(path), words.includes('--fixed'), shown));
  console.log(tabulate(groupRows(shipped, '')));
  if (words.includes('--simplest')) {
    const limit = fitSimplest(paths);
    const simplest = paths.map((path) => scoreSimplest(readHour(path), limit));
    console.log(`\nThe simplest rule, bad below ${limit.toFixed(2)} of the calibrated ratio:\n`);
    console.log(tabulate(groupRows(simplest, ', simplest')));
  }
  if (words.includes('--faults')) console.log(`\n${listFaults(shipped).join('\n')}`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
