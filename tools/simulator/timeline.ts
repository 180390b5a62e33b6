import { type Doing, type DoingKind, doingAt, isDoing } from './activity.ts';
import { seededWaves, type Wave, waveAt } from './noise.ts';
import { isPassing, type PassingKind, type Stance, stanceAt } from './passer-by.ts';
import {
  addPostures,
  blendPostures,
  isPostureLabel,
  namedPosture,
  POSTURE_LABELS,
  type Posture,
  type PostureChoice,
  type PostureLabel,
} from './posture.ts';

/** A time of sitting in one way. */
export interface Segment extends PostureChoice {
  readonly label: PostureLabel;
  readonly seconds: number;
  /** Replaces the usual posture of the label. */
  readonly posture?: Posture;
  /** Added to that. */
  readonly extra?: Partial<Posture>;
  /** Duration of the transition into it, if it differs from the timeline's. */
  readonly transitionMs?: number;
  /** What the person is doing, in words: for the reader of a score. */
  readonly activity?: string;
  /** 'calibrate' marks the segment in which the user calibrates; 'monitor' is the default. */
  readonly phase?: 'calibrate' | 'monitor';
  /** What hand or mouth do meanwhile. */
  readonly doing?: DoingKind;
  /** How somebody else passes by meanwhile. */
  readonly passing?: PassingKind;
}

export interface Timeline {
  readonly segments: readonly Segment[];
  /** Breathing and small sway; false holds each posture perfectly still. */
  readonly sway: boolean;
  readonly seed: number;
  /** Duration of the transition from one posture to the next. */
  readonly transitionMs: number;
}

/** What the person does at one moment. */
export interface Moment {
  readonly label: PostureLabel;
  readonly phase: 'calibrate' | 'monitor';
  readonly posture: Posture;
  /** False = an empty chair. */
  readonly visible: boolean;
  /** True during a transition from one posture to the next: its label is not judged. */
  readonly changing: boolean;
  readonly doing?: Doing;
  /** Where somebody else is. */
  readonly stance?: Stance;
  /** Progress of the passer-by, 0 to 1. */
  readonly part: number;
  readonly segment: Segment;
}

export function makeTimeline(
  segments: readonly Segment[],
  options: Partial<Omit<Timeline, 'segments'>> = {},
): Timeline {
  return { segments, sway: true, seed: 1, transitionMs: 1500, ...options };
}

export function timelineDurationMs(timeline: Timeline): number {
  return timeline.segments.reduce((sum, segment) => sum + segment.seconds * 1000, 0);
}

/** The person at `tMs`. Before the start and after the end, the first and last posture hold. */
export function poseAt(timeline: Timeline, tMs: number): Moment {
  const { segment, before, sinceMs } = findSegment(timeline, tMs);
  const part = before === null ? 1 : Math.min(1, sinceMs / (segment.transitionMs ?? timeline.transitionMs));
  const from = before ?? segment;
  const posture = blendPostures(segmentPosture(from), segmentPosture(segment), easeInOut(part));
  return {
    label: part < 0.5 ? from.label : segment.label,
    phase: segment.phase ?? 'monitor',
    posture: timeline.sway ? addPostures(posture, swayAt(timeline.seed, tMs)) : posture,
    visible: !(segment.label === 'away' && part === 1),
    changing: part < 1,
    part,
    segment,
    ...besides(segment, sinceMs, timeline.transitionMs),
  };
}

/** What happens in a segment besides sitting. */
function besides({ doing, passing, seconds }: Segment, sinceMs: number, transitionMs: number) {
  return {
    ...(doing && { doing: doingAt(doing, sinceMs, transitionMs) }),
    ...(passing && { stance: stanceAt(passing, sinceMs / (seconds * 1000)) }),
  };
}

function findSegment(timeline: Timeline, tMs: number) {
  let startMs = 0;
  let before: Segment | null = null;
  for (const segment of timeline.segments) {
    const endMs = startMs + segment.seconds * 1000;
    if (tMs < endMs) return { segment, before, sinceMs: tMs - startMs };
    startMs = endMs;
    before = segment;
  }
  const last = timeline.segments.at(-1);
  if (last === undefined) throw new Error('A timeline needs at least one segment');
  return { segment: last, before: null, sinceMs: tMs };
}

function segmentPosture(segment: Segment): Posture {
  return addPostures(segment.posture ?? namedPosture(segment.label, segment), segment.extra ?? {});
}

function easeInOut(part: number): number {
  return part * part * part * (part * (part * 6 - 15) + 10);
}

/** Amplitudes of natural small movement: about one standard deviation each. */
const SWAY: readonly [key: keyof Posture, amplitude: number, periodS: number][] = [
  ['trunkInclinationDeg', 0.4, 9],
  ['neckInclinationDeg', 0.8, 7],
  ['headPitchDeg', 1.1, 5],
  ['headYawDeg', 1.6, 6],
  ['headTiltDeg', 0.7, 8],
  ['trunkLeanDeg', 0.3, 11],
  ['shoulderTiltDeg', 0.25, 10],
  ['shiftLeftM', 0.004, 12],
  ['shiftForwardM', 0.005, 13],
];

const BREATH_PERIOD_MS = 4100;

function swayAt(seed: number, tMs: number): Partial<Posture> {
  const sway: { -readonly [K in keyof Posture]?: number } = {};
  for (const [key, amplitude, periodS] of SWAY)
    sway[key] = amplitude * waveAt(wavesOf(seed, key, periodS), tMs);
  const breath = Math.sin((2 * Math.PI * tMs) / BREATH_PERIOD_MS + seed);
  return { ...sway, shrugM: 0.002 * breath, kyphosisDeg: -0.4 * breath };
}

const knownWaves = new Map<string, readonly Wave[]>();

function wavesOf(seed: number, key: string, periodS: number): readonly Wave[] {
  const name = `${seed} ${key}`;
  const waves = knownWaves.get(name) ?? seededWaves(name, periodS * 1000);
  knownWaves.set(name, waves);
  return waves;
}

/**
 * Parses 'upright:10:calibrate,slouch:20,lean:5:-1,forward_head:8:0.5': label, seconds, then in any order a
 * side (-1), an amount, 'calibrate', what the hand does ('drink') or how somebody else passes by
 * ('walks_behind').
 */
export function parseSegments(text: string): readonly Segment[] {
  return text.split(',').map(parseSegment);
}

function parseSegment(text: string): Segment {
  const [label = '', secondsText = '', ...rest] = text.trim().split(':');
  const seconds = Number(secondsText);
  if (!isPostureLabel(label))
    throw new Error(`Unknown posture '${label}'; known: ${POSTURE_LABELS.join(', ')}`);
  if (!(seconds > 0)) throw new Error(`'${text}' needs its seconds, as in '${label}:10'`);
  let segment: Segment = { label, seconds };
  for (const option of rest) segment = { ...segment, ...parseOption(option) };
  return segment;
}

function parseOption(option: string): Partial<Segment> {
  if (option === 'calibrate') return { phase: 'calibrate' };
  if (option === '-1') return { side: -1 };
  if (isDoing(option)) return { doing: option };
  if (isPassing(option)) return { passing: option };
  const amount = Number(option);
  if (amount > 0) return { amount };
  throw new Error(
    `'${option}' is neither 'calibrate' nor '-1' nor an amount such as 0.5 nor known as something done`,
  );
}

/** Named timelines. */
export const TIMELINES = {
  demo: 'upright:12:calibrate,upright:8,forward_head:10,upright:6,lean_in:6,slouch:12,upright:6,head_turn:5,lean:8,upright:5,away:6,upright:6',
  postures:
    'upright:4:calibrate,upright:4,forward_head:4,slouch:4,hunch:4,lean:4,lean:4:-1,head_tilt:4,head_tilt:4:-1,uneven_shoulders:4,uneven_shoulders:4:-1,head_turn:4,head_turn:4:-1,lean_in:4,moved:4,moved:4:-1,recline:4,look_down:4,away:4',
  slouch: 'upright:12:calibrate,upright:6,slouch:40,upright:12,away:10',
  upright: 'upright:60',
  empty: 'away:20',
  company:
    'upright:6:calibrate,upright:8:walks_behind,upright:6:passes_close,upright:8:stands_behind,upright:8:looks_over,upright:6:leans_in,upright:4,away:4,away:6:walks_behind,away:6:stands_behind',
  props:
    'upright:6:calibrate,upright:5:drink,upright:3,upright:6:chin_on_hand,upright:3,upright:6:phone_at_ear,upright:3,upright:6:phone_before_chest,upright:3,upright:5:talk',
} as const;

export type TimelineId = keyof typeof TIMELINES;

export function isTimelineId(text: string): text is TimelineId {
  return Object.hasOwn(TIMELINES, text);
}
