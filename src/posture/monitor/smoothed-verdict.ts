import { type Assessment, ISSUE_KINDS, type IssueKind } from '../body/assessment.ts';

/**
 * Verdicts smoothed over elapsed time. `good`, `bad` and `unknown` add up to 1; nobody in view counts as
 * unknown here.
 */
export interface SmoothedVerdict {
  readonly good: number;
  readonly bad: number;
  readonly unknown: number;
  /** How much each issue was seen recently, in shares of time. */
  readonly kinds: Readonly<Record<IssueKind, number>>;
  /** Severity of the bad posture, in limits. */
  readonly severity: number;
}

/**
 * A state is entered at this share of the evidence and left at 0.7 of it, as in the open-source posture apps
 * Dorso and Posturr.
 */
const ENTER_FROM = 0.6;
const LEAVE_BELOW = 0.7 * ENTER_FROM;
/**
 * No single sample, however long after the last, outweighs all earlier ones: less than it takes to enter a
 * state, and leaving more than it takes to keep one.
 */
const MAX_WEIGHT_OF_ONE_SAMPLE = 0.55;
/** Another issue becomes the name only if it clearly leads. */
const RENAME_LEAD = 1.3;

/** The evidence of a single verdict. */
export function beginSmoothing(assessment: Assessment): SmoothedVerdict {
  const [gravest] = assessment.issues;
  return {
    good: assessment.state === 'fine' ? 1 : 0,
    bad: assessment.state === 'bad' ? 1 : 0,
    unknown: assessment.state === 'unknown' || assessment.state === 'away' ? 1 : 0,
    kinds: {
      forward_head: weightOf(assessment, 'forward_head'),
      slouch: weightOf(assessment, 'slouch'),
      lean: weightOf(assessment, 'lean'),
      head_tilt: weightOf(assessment, 'head_tilt'),
      uneven_shoulders: weightOf(assessment, 'uneven_shoulders'),
    },
    severity: gravest?.severity ?? 0,
  };
}

/**
 * Adds one verdict: earlier evidence fades with the time constant `smoothingMs`, whatever the sample rate.
 */
export function smoothVerdict(
  before: SmoothedVerdict,
  assessment: Assessment,
  elapsedMs: number,
  smoothingMs: number,
): SmoothedVerdict {
  const now = beginSmoothing(assessment);
  const share =
    smoothingMs > 0 ? Math.min(MAX_WEIGHT_OF_ONE_SAMPLE, 1 - Math.exp(-elapsedMs / smoothingMs)) : 1;
  const blend = (old: number, fresh: number): number => old + share * (fresh - old);
  return {
    good: blend(before.good, now.good),
    bad: blend(before.bad, now.bad),
    unknown: blend(before.unknown, now.unknown),
    kinds: {
      forward_head: blend(before.kinds.forward_head, now.kinds.forward_head),
      slouch: blend(before.kinds.slouch, now.kinds.slouch),
      lean: blend(before.kinds.lean, now.kinds.lean),
      head_tilt: blend(before.kinds.head_tilt, now.kinds.head_tilt),
      uneven_shoulders: blend(before.kinds.uneven_shoulders, now.kinds.uneven_shoulders),
    },
    severity: assessment.state !== 'bad' ? before.severity : fadeInSeverity(before, now, share),
  };
}

/**
 * The phase by the evidence, with hysteresis: the last phase holds until the evidence for it is clearly gone.
 */
export function likeliestPhase(
  { good, bad, unknown }: SmoothedVerdict,
  before: 'good' | 'bad' | 'unknown' | 'away' | null,
): 'good' | 'bad' | 'unknown' {
  const wasUnknown = before === 'unknown' || before === 'away';
  if (unknown > (wasUnknown ? LEAVE_BELOW : ENTER_FROM)) return 'unknown';
  const seen = good + bad;
  if (seen <= 0) return 'unknown';
  return bad / seen > (before === 'bad' ? LEAVE_BELOW : ENTER_FROM) ? 'bad' : 'good';
}

/** The issue seen most recently; the last name is kept until another issue clearly leads. */
export function likeliestIssue({ kinds }: SmoothedVerdict, before: IssueKind | null): IssueKind {
  const lead = ISSUE_KINDS.reduce((best, kind) => (kinds[kind] > kinds[best] ? kind : best));
  if (before !== null && kinds[lead] < RENAME_LEAD * kinds[before]) return before;
  return lead;
}

function fadeInSeverity(before: SmoothedVerdict, now: SmoothedVerdict, share: number): number {
  return before.severity === 0 ? now.severity : before.severity + share * (now.severity - before.severity);
}

/** The most severe issue counts fully, the others half. */
function weightOf(assessment: Assessment, kind: IssueKind): number {
  const place = assessment.issues.findIndex((issue) => issue.kind === kind);
  if (place < 0) return 0;
  return place === 0 ? 1 : 0.5;
}
