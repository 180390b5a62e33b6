import * as v from 'valibot';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { type DiaryRecord, PAIN_AREAS, PAIN_LEVELS, WARNING_SIGNS } from './diary.ts';
import { EXERCISE_FEELINGS, type ExerciseRecord } from './exercise-record.ts';
import type { HistoryData } from './history-data.ts';
import { firstMinuteOf, type HourRecord, LAST_HOUR, packHour, unpackHour } from './hour-record.ts';
import { isLocalDay } from './local-day.ts';
import { COLUMNS, countedMs, KEPT_ANGLES, type Minute } from './minute.ts';
import type { MovementHour } from './movement-hour.ts';
import type { AlertRecord, EpisodeRecord, SessionRecord } from './records.ts';
import type { UprightRun } from './upright-run.ts';

/*
 * The exported and imported file, plumbline-history/1: one JSON object. An hour's minutes are stored as
 * [minute of the hour, [milliseconds by column], [[mean angle, known milliseconds] or null, by angle]].
 */

const FORMAT = 'plumbline-history/1';

/** Why a file cannot be imported. `where` is the first invalid place. */
export type FileProblem =
  | { readonly kind: 'not_json' }
  | { readonly kind: 'not_a_history' }
  | { readonly kind: 'other_version' }
  | { readonly kind: 'broken'; readonly where: string };

export type ParsedFile =
  | { readonly ok: true; readonly data: HistoryData }
  | { readonly ok: false; readonly problem: FileProblem };

const day = v.pipe(v.string(), v.check(isLocalDay));
/** The largest valid Date value. */
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const issue = v.picklist(ISSUE_KINDS);
const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTE_MS));
const angle = v.nullable(v.tuple([v.pipe(v.number(), v.minValue(-327), v.maxValue(327)), amount]));
const forwards = <T extends { fromMs: number; toMs: number }>({ fromMs, toMs }: T) => fromMs <= toMs;

const minute = v.strictTuple([
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(59)),
  v.pipe(
    v.array(amount),
    v.length(COLUMNS.length),
    v.check((ms) => countedMs({ ms }) <= MINUTE_MS),
  ),
  v.pipe(v.array(angle), v.length(KEPT_ANGLES.length)),
]);
type FileMinute = v.InferOutput<typeof minute>;

const hourKey = {
  day,
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_HOUR)),
  offsetMinutes: v.pipe(v.number(), v.integer(), v.minValue(-14 * 60), v.maxValue(14 * 60)),
};

const hour = v.object({
  ...hourKey,
  minutes: v.pipe(
    v.array(minute),
    v.check((all) => new Set(all.map(([place]) => place)).size === all.length),
  ),
});
type FileHour = v.InferOutput<typeof hour>;

const run: v.GenericSchema<unknown, UprightRun> = v.pipe(
  v.object({ fromMs: moment, toMs: moment, goodMs: moment, day }),
  v.check(forwards),
);
const episode: v.GenericSchema<unknown, EpisodeRecord> = v.pipe(
  v.object({
    fromMs: moment,
    toMs: moment,
    issue,
    alertedAtMs: v.nullable(moment),
    peakSeverity: v.number(),
    day,
  }),
  v.check(forwards),
);
const alert: v.GenericSchema<unknown, AlertRecord> = v.object({
  atMs: moment,
  issue,
  lookingDown: v.exactOptional(v.boolean()),
  sinceMs: moment,
  outcome: v.nullable(v.picklist(['mended', 'left', 'interrupted', 'excused'])),
  shownAtMs: v.exactOptional(moment),
  saidFineAtMs: v.exactOptional(v.nullable(moment)),
  day,
});
const session: v.GenericSchema<unknown, SessionRecord> = v.pipe(
  v.object({ fromMs: moment, toMs: moment, day }),
  v.check(forwards),
);

const note: v.GenericSchema<unknown, DiaryRecord> = v.object({
  day,
  pain: v.nullable(v.picklist(PAIN_LEVELS)),
  places: v.array(v.picklist(PAIN_AREAS)),
  signs: v.array(v.picklist(WARNING_SIGNS)),
  notedAtMs: moment,
});

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const breakCount = v.object({ suggested: whole, taken: whole });
const movementHour: v.GenericSchema<unknown, MovementHour> = v.object({
  ...hourKey,
  seatedMs: v.pipe(v.number(), v.minValue(0), v.maxValue(60 * MINUTE_MS)),
  changes: whole,
  longestStillMs: v.pipe(v.number(), v.minValue(0)),
  breaks: v.object({ long: breakCount, micro: breakCount, eyes: breakCount }),
});

const exercise: v.GenericSchema<unknown, ExerciseRecord> = v.object({
  atMs: moment,
  day,
  id: v.string(),
  repeats: whole,
  sets: whole,
  level: v.nullable(v.picklist([1, 2])),
  feeling: v.nullable(v.picklist(EXERCISE_FEELINGS)),
  counted: v.boolean(),
  timedMs: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});

const exactly = (names: readonly string[]) =>
  v.pipe(
    v.array(v.string()),
    v.check((found) => found.join() === names.join()),
  );

const named = v.object({ format: v.string() });
const file = v.object({
  format: v.literal(FORMAT),
  columns: exactly(COLUMNS),
  angles: exactly(KEPT_ANGLES),
  hours: v.array(hour),
  stretches: v.array(run),
  episodes: v.array(episode),
  alerts: v.array(alert),
  sessions: v.array(session),
  /** Files from before the diary existed have none. */
  diary: v.optional(v.array(note), []),
  /** Files from before these were counted have none. */
  movement: v.optional(v.array(movementHour), []),
  exercises: v.optional(v.array(exercise), []),
});

function writeHour(record: HourRecord): FileHour {
  const { day, hour, offsetMinutes } = record;
  const first = firstMinuteOf(record);
  const minutes = (unpackHour(record) ?? []).map(
    ({ minute, ms, angles }): FileMinute => [
      minute - first,
      [...ms],
      angles.map((known) => (known === null ? null : [known.meanDeg, known.knownMs])),
    ],
  );
  return { day, hour, offsetMinutes, minutes };
}

function readHour({ minutes, ...place }: FileHour): HourRecord {
  const first = firstMinuteOf(place);
  const { day, offsetMinutes } = place;
  const opened = minutes.map(
    ([at, ms, angles]): Minute => ({
      minute: first + at,
      offsetMinutes,
      day,
      ms,
      angles: angles.map((known) => (known === null ? null : { meanDeg: known[0], knownMs: known[1] })),
    }),
  );
  return packHour(place, opened);
}

/** One record per line: readable for people, easy to diff. */
function lines(records: readonly object[]): string {
  return records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}

/** Writes a history as a file. Records are in key order, as the database returns them. */
export function serialiseHistory(data: HistoryData): string {
  const fields = [
    `"format":${JSON.stringify(FORMAT)}`,
    `"columns":${JSON.stringify(COLUMNS)}`,
    `"angles":${JSON.stringify(KEPT_ANGLES)}`,
    `"hours":${lines(data.hours.map(writeHour))}`,
    `"stretches":${lines(data.stretches)}`,
    `"episodes":${lines(data.episodes)}`,
    `"alerts":${lines(data.alerts)}`,
    `"sessions":${lines(data.sessions)}`,
    `"diary":${lines(data.diary)}`,
    `"movement":${lines(data.movement)}`,
    `"exercises":${lines(data.exercises)}`,
  ];
  return `{${fields.join(',\n')}}\n`;
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function whatIsWrong(value: unknown): FileProblem | null {
  const head = v.safeParse(named, value);
  if (!head.success || !head.output.format.startsWith('plumbline-history/')) return { kind: 'not_a_history' };
  return head.output.format === FORMAT ? null : { kind: 'other_version' };
}

/** Parses an exported file. Never throws. */
export function parseHistory(text: string): ParsedFile {
  const json = parseJson(text);
  if (json === null) return { ok: false, problem: { kind: 'not_json' } };
  const problem = whatIsWrong(json.value);
  if (problem !== null) return { ok: false, problem };
  const parsed = v.safeParse(file, json.value, { abortEarly: true });
  if (!parsed.success) {
    const where = v.getDotPath(parsed.issues[0]) ?? '';
    return { ok: false, problem: { kind: 'broken', where } };
  }
  const { format: _format, columns: _columns, angles: _angles, hours, ...records } = parsed.output;
  return { ok: true, data: { hours: hours.map(readHour), ...records } };
}
