import { medianOf } from '../../src/shared/median.ts';
import type { AlertScore, ScoredEpisode } from './score-alerts.ts';
import type { SampleScore } from './score-samples.ts';

/** One recording, scored. */
export interface ScoredHour {
  readonly id: string;
  readonly setup: string;
  readonly alerts: AlertScore;
  /** The simplest rule has no samples of its own. */
  readonly looks: SampleScore | null;
}

const HEADINGS = [
  'hours',
  'due',
  'alerted',
  'late',
  'missed',
  'told again',
  'cooled',
  'delay s: median, max',
  'creeping: alerted of due, delay s: median, max',
  'false',
  'false in 8 h',
  'not told',
  'away told',
  'away feigned',
  'looks a minute',
];

/** A Markdown table, with sudden and slow slouches separate. */
export function tabulate(rows: readonly (readonly [name: string, hours: readonly ScoredHour[]])[]): string {
  const head = ['', ...HEADINGS];
  const lines = rows.map(([name, hours]) => [name, ...cellsOf(hours)]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(hours: readonly ScoredHour[]): string[] {
  const scores = hours.map(({ alerts }) => alerts);
  const episodes = scores.flatMap((score) => score.episodes);
  const sudden = episodes.filter(({ episode }) => !episode.creeping);
  const creeping = episodes.filter(({ episode }) => episode.creeping).filter(isDue);
  const time = scores.reduce((sum, score) => sum + score.hours, 0);
  const falses = scores.reduce((sum, { falseAlerts }) => sum + falseAlerts.length, 0);
  const count = (verdict: ScoredEpisode['verdict']) =>
    String(sudden.filter((episode) => episode.verdict === verdict).length);
  const toldAgain = episodes.reduce((sum, { alertedAtMs }) => sum + Math.max(0, alertedAtMs.length - 1), 0);
  return [
    time.toFixed(1),
    String(sudden.filter(isDue).length),
    count('alerted'),
    count('late'),
    count('missed'),
    String(toldAgain),
    count('cooled'),
    showDelays(sudden),
    `${creeping.filter(({ alertedAtMs }) => alertedAtMs.length > 0).length} of ${creeping.length}, ${showDelays(creeping)}`,
    String(falses),
    ((8 * falses) / time).toFixed(1),
    ...sampleCells(
      hours.flatMap(({ looks }) => looks ?? []),
      time,
    ),
  ];
}

function isDue({ verdict }: ScoredEpisode): boolean {
  return verdict === 'alerted' || verdict === 'late' || verdict === 'missed';
}

function showDelays(episodes: readonly ScoredEpisode[]): string {
  const delays = episodes.flatMap(({ dueMs, alertedAtMs: [first] }) =>
    first === undefined ? [] : [(first - dueMs) / 1000],
  );
  return delays.length === 0 ? '–' : `${medianOf(delays).toFixed(1)}, ${Math.max(...delays).toFixed(1)}`;
}

function sampleCells(samples: readonly SampleScore[], hours: number): string[] {
  if (samples.length === 0) return ['–', '–', '–', '–'];
  const sum = (field: keyof SampleScore) => samples.reduce((total, score) => total + score[field], 0);
  const share = (part: keyof SampleScore, whole: keyof SampleScore) =>
    (sum(part) / Math.max(1, sum(whole))).toFixed(4);
  const aMinute = (sum('looks') / hours / 60).toFixed(1);
  return [
    share('notTold', 'inView'),
    share('emptyToldS', 'emptyS'),
    share('takenToldAwayS', 'takenS'),
    aMinute,
  ];
}

/** What went wrong, one line each. */
export function listFaults(hours: readonly ScoredHour[]): readonly string[] {
  return hours.flatMap(({ id, alerts }) => [
    ...alerts.falseAlerts.map(
      ({ atMs, issue, doing, label }) => `${id} ${seconds(atMs)} false: ${issue} while ${doing} (${label})`,
    ),
    ...alerts.episodes.flatMap(({ episode, verdict, dueMs, alertedAtMs: [first] }) => {
      const span = `${seconds(episode.fromMs)}–${seconds(episode.toMs)}`;
      if (verdict === 'missed') return [`${id} ${span} missed: ${episode.doing}`];
      return verdict === 'late' && first !== undefined
        ? [`${id} ${span} ${seconds(first - dueMs)} late: ${episode.doing}`]
        : [];
    }),
  ]);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(0)} s`;
}
