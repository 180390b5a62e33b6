import * as v from 'valibot';
import { type Baseline, parseBaseline } from '../posture/baseline/baseline.ts';
import type { CalibrationPoses } from '../recording/calibration-poses.ts';
import { calibrationPosesSchema } from './calibration-poses.ts';

export const STANCES = ['sitting', 'standing'] as const;

/**
 * A camera as the browser names it. The label is '' if the browser does not report it. The group stands for devices in
 * one piece of hardware. It is constant in Firefox, and differs from page to page in Chrome.
 */
export const workplaceCameraSchema = v.object({
  deviceId: v.pipe(v.string(), v.minLength(1)),
  label: v.string(),
  groupId: v.exactOptional(v.string()),
});
export type WorkplaceCamera = v.InferOutput<typeof workplaceCameraSchema>;

/** Long enough for 'Standing desk at my parents', short enough for one line. */
export const LONGEST_NAME = 40;
const workplaceNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME));

const baselineSchema = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, Baseline>(({ dataset, addIssue, NEVER }) => {
    const parsed = parseBaseline(dataset.value);
    if (parsed !== null) return parsed;
    addIssue({ message: 'That is no baseline of this version.' });
    return NEVER;
  }),
);

/** One calibrated workplace. */
export const workplaceSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  /** Null until the user has named it. */
  name: v.nullable(workplaceNameSchema),
  stance: v.picklist(STANCES),
  /** Null if unknown, from versions with a single workplace: the one that the browser opens. */
  camera: v.nullable(workplaceCameraSchema),
  /** Contains the date of the last calibration. */
  baseline: baselineSchema,
  calibrationPoses: v.nullable(calibrationPosesSchema),
  lastUsedAtMs: v.number(),
});
export type Workplace = v.InferOutput<typeof workplaceSchema>;

/** All workplaces of a user. Only the background writes it. */
export interface Workplaces {
  readonly version: 1;
  /** The active workplace, or the one that was last active; null exactly if there is none. */
  readonly inUse: string | null;
  readonly setups: readonly Workplace[];
}

export const NO_SETUPS: Workplaces = { version: 1, inUse: null, setups: [] };

/**
 * Which workplace a calibration belongs to: a known one, a new one, or, with null, the active one (the first, if there
 * is none).
 */
export const calibrationTargetSchema = v.nullable(
  v.union([
    v.object({ id: v.string() }),
    v.object({ name: v.nullable(workplaceNameSchema), stance: v.picklist(STANCES) }),
  ]),
);
export type CalibrationTarget = v.InferOutput<typeof calibrationTargetSchema>;

const workplacesShape = v.object({
  version: v.literal(1),
  inUse: v.nullable(v.string()),
  setups: v.array(v.unknown()),
});

/** Reads what is stored. An unreadable workplace is left out, and `whole` is false. The others stay usable. */
export function readWorkplaces(stored: unknown): {
  readonly value: Workplaces | null;
  readonly whole: boolean;
} {
  const shape = v.safeParse(workplacesShape, stored);
  if (!shape.success) return { value: null, whole: false };
  const read = shape.output.setups.map((each) => v.safeParse(workplaceSchema, each));
  const workplaces = read.flatMap((each) => (each.success ? [each.output] : []));
  const inUse =
    workplaces.find(({ id }) => id === shape.output.inUse)?.id ?? lastUsed(workplaces)?.id ?? null;
  return { value: { version: 1, inUse, setups: workplaces }, whole: workplaces.length === read.length };
}

/** The active workplace; null if there is none. */
export function workplaceInUse({ inUse, setups: workplaces }: Workplaces): Workplace | null {
  return workplaces.find(({ id }) => id === inUse) ?? null;
}

/** The most recently used workplace; null for an empty list. */
function lastUsed(workplaces: readonly Workplace[]): Workplace | null {
  return workplaces.reduce<Workplace | null>(
    (latest, each) => (latest === null || each.lastUsedAtMs > latest.lastUsedAtMs ? each : latest),
    null,
  );
}

/** The result of a new calibration. */
export interface Calibrated {
  readonly baseline: Baseline;
  readonly calibrationPoses: CalibrationPoses | null;
  readonly camera: WorkplaceCamera | null;
}

/**
 * Stores a calibration with its workplace, and makes that workplace active. A workplace that has been deleted meanwhile
 * is created again.
 */
export function withCalibrated(
  before: Workplaces,
  calibrated: Calibrated,
  target: CalibrationTarget,
  newId: string,
  atMs: number,
): Workplaces {
  const wanted = target === null ? before.inUse : 'id' in target ? target.id : null;
  const renewed = before.setups.find(({ id }) => id === wanted);
  const named = target !== null && 'name' in target ? target : { name: null, stance: 'sitting' as const };
  const workplace: Workplace = {
    ...(renewed ?? { id: newId, ...named, camera: null }),
    ...calibrated,
    camera: renewed?.camera ?? null,
    lastUsedAtMs: atMs,
  };
  const workplaces = renewed
    ? before.setups.map((each) => (each.id === workplace.id ? workplace : each))
    : [...before.setups, workplace];
  return {
    version: 1,
    inUse: workplace.id,
    setups: learnCamera(workplaces, workplace.id, calibrated.camera),
  };
}

/**
 * Assigns a camera, as the browser names it now, to a workplace: after a calibration, a watch, or the user's choice.
 * Other workplaces that know it by its old ids are updated as well, if only the ids are new.
 */
function learnCamera(
  workplaces: readonly Workplace[],
  id: string,
  camera: WorkplaceCamera | null,
): Workplace[] {
  if (camera === null) return [...workplaces];
  const before = workplaces.find((each) => each.id === id)?.camera ?? null;
  const isRenamed = before?.label !== camera.label;
  const sharesIt = (each: Workplace) =>
    !isRenamed && each.camera?.deviceId === before?.deviceId && each.camera?.label === before?.label;
  return workplaces.map((each) => (each.id === id || sharesIt(each) ? { ...each, camera } : each));
}

/** What a user may change about a workplace without calibrating again. */
export const workplaceChangeSchema = v.object({
  name: v.exactOptional(workplaceNameSchema),
  stance: v.exactOptional(v.picklist(STANCES)),
  camera: v.exactOptional(workplaceCameraSchema),
});
export type WorkplaceChange = v.InferOutput<typeof workplaceChangeSchema>;

/** Changes one workplace. An unknown one changes nothing. */
export function withChange(before: Workplaces, id: string, change: WorkplaceChange): Workplaces {
  const { camera = null, ...others } = change;
  const workplaces = before.setups.map((each) => (each.id === id ? { ...each, ...others } : each));
  return { ...before, setups: learnCamera(workplaces, id, camera) };
}

/** Makes a workplace active, and updates its camera's current name and ids, if known. */
export function withUse(
  before: Workplaces,
  id: string,
  camera: WorkplaceCamera | null,
  atMs: number,
): Workplaces {
  if (!before.setups.some((each) => each.id === id)) return before;
  const workplaces = before.setups.map((each) => (each.id === id ? { ...each, lastUsedAtMs: atMs } : each));
  return { ...before, inUse: id, setups: learnCamera(workplaces, id, camera) };
}

/** Removes a workplace. If it was active, the most recently used one becomes active. */
export function without(before: Workplaces, id: string): Workplaces {
  const workplaces = before.setups.filter((each) => each.id !== id);
  const inUse = before.inUse === id ? (lastUsed(workplaces)?.id ?? null) : before.inUse;
  return { version: 1, inUse, setups: workplaces };
}

/** Whether the workplace to be calibrated is for standing. */
export function isForStanding(workplace: CalibrationTarget, { setups: workplaces }: Workplaces): boolean {
  if (workplace === null) return false;
  if ('name' in workplace) return workplace.stance === 'standing';
  return workplaces.find(({ id }) => id === workplace.id)?.stance === 'standing';
}
