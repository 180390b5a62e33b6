import * as v from 'valibot';
import type { EngineSnapshot } from '../engine/snapshot.ts';
import { parseBaseline, parseViewCluster } from '../posture/baseline/baseline.ts';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { UNKNOWN_REASONS } from '../posture/body/measurement.ts';
import { ALLOWANCE_RULES } from '../posture/monitor/allowance.ts';
import { SENSITIVITIES } from '../posture/verdict/sensitivity.ts';

/* The engine's state in a recording. It comes from a file, so it may be anything. */

const number = v.pipe(v.number(), v.finite());
const numberOrNull = v.nullable(number);
const positive = v.pipe(number, v.gtValue(0));
const duration = v.pipe(number, v.minValue(0));
const issueKind = v.picklist(ISSUE_KINDS);

/** Wraps a hand-written parser as a schema. */
function parsedBy<T>(parse: (input: unknown) => T | null) {
  return v.pipe(
    v.unknown(),
    v.rawTransform<unknown, T>(({ dataset, addIssue, NEVER }) => {
      const parsed = parse(dataset.value);
      if (parsed !== null) return parsed;
      addIssue({ message: 'That cannot be read.' });
      return NEVER;
    }),
  );
}

const baseline = parsedBy(parseBaseline);

const config = v.object({
  sensitivity: v.picklist(SENSITIVITIES),
  /** Recordings of earlier versions have none. */
  ignored: v.optional(v.array(issueKind), []),
  monitor: v.object({
    allowance: v.picklist(ALLOWANCE_RULES),
    graceMs: duration,
    recoverMs: duration,
    coolDownMs: duration,
    awayAfterMs: duration,
    smoothingMs: duration,
    maxGapMs: duration,
    prompt: v.exactOptional(v.boolean()),
  }),
  slowerOnBattery: v.boolean(),
});

const sign = v.nullable(v.string());
const whereabouts = v.object({
  places: v.array(v.object({ id: v.string(), baseline })),
  id: v.string(),
  pick: v.object({
    settled: v.boolean(),
    pinned: v.boolean(),
    lost: v.boolean(),
    strange: v.boolean(),
    sign,
    heldMs: number,
    lastAtMs: numberOrNull,
    lastSign: sign,
  }),
});

const point = v.object({ x: number, y: number });
const place = v.object({ eyes: point, leftShoulder: point, rightShoulder: point, facePx: positive });
const byLandmark = <T extends v.GenericSchema>(of: T) => ({
  nose: of,
  leftEye: of,
  rightEye: of,
  leftEar: of,
  rightEar: of,
  leftShoulder: of,
  rightShoulder: of,
});
const layout = v.object({ ...byLandmark(point), scores: v.object(byLandmark(number)) });
const jump = v.object({ believed: layout, atMs: number, doubtedSinceMs: numberOrNull });
const presence = v.object({
  person: v.object({
    seen: v.nullable(v.object({ place, atMs: number })),
    other: v.nullable(v.object({ place, atMs: number, sinceMs: number })),
    expected: v.nullable(place),
  }),
  shoulders: v.nullable(v.object({ left: number, right: number, place, atMs: number })),
  // Older recordings do not have this field.
  jump: v.optional(v.nullable(jump), null),
});

const noIssues = v.tuple([]);
const issue = v.object({ kind: issueKind, severity: number, confidence: number });
const assessment = v.variant('state', [
  v.object({ state: v.literal('fine'), issues: noIssues }),
  v.object({ state: v.literal('bad'), issues: v.tupleWithRest([issue], issue) }),
  v.object({ state: v.literal('unknown'), reason: v.picklist(UNKNOWN_REASONS), issues: noIssues }),
  v.object({ state: v.literal('away'), issues: noIssues }),
]);

const byIssue = v.object({
  forward_head: number,
  slouch: number,
  lean: number,
  head_tilt: number,
  uneven_shoulders: number,
});
const episode = v.object({
  sinceMs: number,
  badMs: number,
  usedShare: number,
  badMsByIssue: byIssue,
  peakSeverity: number,
  alertedAtMs: numberOrNull,
  alertedIssue: v.nullable(issueKind),
  /** Recordings of earlier versions have none. */
  silentUntilMs: v.optional(numberOrNull, null),
  brokenAtMs: numberOrNull,
  goodMs: number,
  unknownMs: number,
});
const rest = { fromMs: number, phase: v.picklist(['good', 'unknown', 'away']), sinceMs: number };
const alerting = { snoozedUntilMs: numberOrNull, lastAlertAtMs: numberOrNull };
const watching = {
  ...alerting,
  rest: v.nullable(v.object({ ...rest, lookSinceMs: number, toMs: number })),
  sinceMs: number,
  lastAtMs: number,
  toldToMs: number,
  last: assessment,
  angles: v.object({
    neckForwardDeg: numberOrNull,
    trunkForwardDeg: numberOrNull,
    /** Recordings of earlier versions have none. */
    lookingDown: v.optional(v.nullable(v.boolean()), null),
  }),
  evidence: v.object({ good: number, bad: number, unknown: number, kinds: byIssue, severity: number }),
  nobodySinceMs: numberOrNull,
  badSinceMs: numberOrNull,
};
const monitor = v.variant('phase', [
  v.object({
    ...alerting,
    phase: v.literal('starting'),
    sinceMs: v.null(),
    rest: v.nullable(v.object(rest)),
  }),
  v.object({ ...watching, phase: v.picklist(['good', 'unknown']), episode: v.nullable(episode) }),
  v.object({ ...watching, phase: v.literal('away'), episode: v.null() }),
  v.object({
    ...watching,
    phase: v.literal('bad'),
    issue: issueKind,
    severity: number,
    episode,
  }),
]);

const personalModel = v.object({
  bias: number,
  weights: v.array(number),
  named: v.array(v.object({ kind: issueKind, changes: v.array(number) })),
});
const personal = v.object({ front: v.nullable(personalModel), side: v.nullable(personalModel) });

const snapshotSchema = v.object({
  version: v.literal(1),
  atMs: number,
  config,
  limits: v.array(v.object({ issue: issueKind, shift: number, sinceMs: number })),
  personal: v.exactOptional(personal),
  excused: v.exactOptional(
    v.union([
      v.object({ margin: number, uprightSinceMs: numberOrNull }),
      /** Recordings of earlier versions have the margin alone. */
      v.pipe(
        number,
        v.transform((margin) => ({ margin, uprightSinceMs: null })),
      ),
    ]),
  ),
  worst: v.exactOptional(number),
  baseline: v.nullable(baseline),
  drift: v.nullable(v.object({ upright: parsedBy(parseViewCluster), lastAtMs: numberOrNull })),
  whereabouts: v.nullable(whereabouts),
  presence,
  monitor,
  assessment: v.nullable(assessment),
});

/** Parses a snapshot of this version; null if it is not one. */
export function parseSnapshot(input: unknown): EngineSnapshot | null {
  const parsed = v.safeParse(snapshotSchema, input);
  return parsed.success ? parsed.output : null;
}
