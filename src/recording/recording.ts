import type { EngineSnapshot } from '../engine/snapshot.ts';
import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import { type Face, parseFace } from '../posture/body/face.ts';
import { type FrameSize, MAX_PIXELS, type Pose, parsePose } from '../posture/body/keypoints.ts';
import { LIGHTS, type Light, type Observation } from '../posture/body/observation.ts';
import { parseSnapshot } from './snapshot-schema.ts';

const RECORDING_FORMAT = 'posture-recording/1';
/** The largest valid Date value. */
const LAST_MOMENT_MS = 8.64e15;

const RECORDING_PHASES = ['calibrate', 'shown', 'monitor'] as const;
type RecordingPhase = (typeof RECORDING_PHASES)[number];

export const ANSWERS = ['was_fine', 'was_slouching'] as const;
/** The user's answer about a moment. */
export type Answer = (typeof ANSWERS)[number];

/**
 * One frame of a recording. `truth` holds the known body angles and distances by name; the name contains the
 * unit.
 */
export interface RecordedFrame {
  readonly atMs: number;
  readonly phase: RecordingPhase;
  readonly label: string | null;
  readonly pose: Pose;
  /** Omitted if the face mesh saw no face, or there was no mesh. */
  readonly face?: Face;
  readonly truth: Readonly<Record<string, number>> | null;
  /** Omitted if there is enough. */
  readonly light?: Light;
  /** Nothing had moved since the last frame, so its pose is repeated. */
  readonly unchanged?: true;
  /** The kind of slouch the user shows, in a frame of the phase 'shown'; omitted if they did not say. */
  readonly kind?: IssueKind;
  /** What the user answered about this moment after it had been judged. */
  readonly answer?: Answer;
  /** The engine's state before this frame, if it does not follow from the earlier frames. */
  readonly engine?: EngineSnapshot;
}

/** Keypoints over time, without pixels. */
export interface Recording {
  readonly id: string;
  readonly subject: string | null;
  readonly view: string | null;
  /** True if frames are independent pictures: nothing is smoothed across them. */
  readonly stills: boolean;
  readonly mirrored: boolean;
  readonly frame: FrameSize;
  readonly frames: readonly RecordedFrame[];
}

interface RecordingError {
  /** Counted from 1. */
  readonly line: number;
  readonly problem: string;
}

export type RecordingResult =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly error: RecordingError };

type Header = Omit<Recording, 'frames'>;
type SeenBeside = Pick<RecordedFrame, 'face' | 'light' | 'unchanged' | 'kind' | 'answer' | 'engine'>;
type ParsedLine = Header | RecordedFrame | string;
type Fields = Readonly<Record<string, unknown>>;

/** Parses a posture-recording/1 file (JSON Lines). Unknown fields are ignored; an invalid line is named. */
export function parseRecording(text: string): RecordingResult {
  const lines = text.split(/\r?\n/);
  let header: Header | null = null;
  const frames: RecordedFrame[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const fields = parseFields(line);
    const parsed: ParsedLine =
      fields === null ? 'not a JSON object' : header === null ? parseHeader(fields) : parseFrame(fields);
    if (typeof parsed === 'string') return { ok: false, error: { line: index + 1, problem: parsed } };
    if ('frame' in parsed) header = parsed;
    else frames.push(parsed);
  }
  if (header === null) return { ok: false, error: { line: 1, problem: 'empty: a header line is missing' } };
  return { ok: true, recording: { ...header, frames } };
}

/** The observation in a frame. */
export function observationIn(
  { pose, face, light = 'enough', unchanged }: RecordedFrame,
  frame: FrameSize,
): Observation {
  if (light === 'covered') return { type: 'covered' };
  if (unchanged) return { type: 'unchanged' };
  return { type: 'observed', pose, face: face ?? null, frame, light, inferenceMs: 0 };
}

/** Writes a recording as posture-recording/1. */
export function serialiseRecording(recording: Recording): string {
  const { frames, ...header } = recording;
  const lines = [
    JSON.stringify({ format: RECORDING_FORMAT, ...header, keypoints: 'coco17' }),
    ...frames.map(({ atMs, phase, label, pose, truth, ...judged }) =>
      JSON.stringify({ t: atMs, phase, label, keypoints: pose, truth, ...judged }),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function parseFields(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function parseHeader(fields: Fields): Header | string {
  if (fields.format !== RECORDING_FORMAT) return `format is not ${RECORDING_FORMAT}`;
  const frame = parseFrameSize(fields.frame);
  if (frame === null) return 'frame needs a positive width and height';
  return {
    id: typeof fields.id === 'string' ? fields.id : '',
    subject: typeof fields.subject === 'string' ? fields.subject : null,
    view: typeof fields.view === 'string' ? fields.view : null,
    stills: fields.stills === true,
    mirrored: fields.mirrored === true,
    frame,
  };
}

function parseFrameSize(value: unknown): FrameSize | null {
  if (!isFields(value)) return null;
  const { width, height } = value;
  return isSize(width) && isSize(height) ? { width, height } : null;
}

function isSize(value: unknown): value is number {
  return isFiniteNumber(value) && value > 0 && value <= MAX_PIXELS;
}

function parseFrame(fields: Fields): RecordedFrame | string {
  if (!isFiniteNumber(fields.t) || Math.abs(fields.t) > LAST_MOMENT_MS) return 't is not a moment';
  const phase = RECORDING_PHASES.find((each) => each === fields.phase);
  if (phase === undefined) return `phase is none of ${RECORDING_PHASES.join(', ')}`;
  const pose = parsePose(fields.keypoints);
  if (pose === null) return 'keypoints are neither none nor 17 triples of numbers that a picture can hold';
  const seen = parseSeen(fields);
  if (typeof seen === 'string') return seen;
  return {
    atMs: fields.t,
    phase,
    label: typeof fields.label === 'string' ? fields.label : null,
    pose,
    truth: parseTruth(fields.truth),
    ...seen,
  };
}

/**
 * Everything about a frame besides the keypoints. All of it may be missing, and state of another version is
 * ignored.
 */
function parseSeen({ face: told, light, unchanged, kind, answer, engine }: Fields): SeenBeside | string {
  const known = LIGHTS.find((each) => each === light);
  if (light !== undefined && known === undefined) return `light is none of ${LIGHTS.join(', ')}`;
  if (unchanged !== undefined && typeof unchanged !== 'boolean') return 'unchanged is neither true nor false';
  const hasFace = told !== undefined && told !== null;
  const face = parseFace(told);
  if (hasFace && face === null) return 'face is not what a face mesh tells';
  const shown = ISSUE_KINDS.find((each) => each === kind);
  const said = ANSWERS.find((each) => each === answer);
  if (answer !== undefined && said === undefined) return `answer is none of ${ANSWERS.join(', ')}`;
  const snapshot = isFields(engine) && engine.version === 1 ? parseSnapshot(engine) : undefined;
  if (snapshot === null) return 'engine is not a state of the engine';
  return {
    ...(face && { face }),
    ...(known && { light: known }),
    ...(unchanged === true && { unchanged }),
    ...(shown && { kind: shown }),
    ...(said && { answer: said }),
    ...(snapshot && { engine: snapshot }),
  };
}

function parseTruth(value: unknown): Readonly<Record<string, number>> | null {
  if (!isFields(value)) return null;
  const known = Object.entries(value).filter((entry): entry is [string, number] => isFiniteNumber(entry[1]));
  return Object.fromEntries(known);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
