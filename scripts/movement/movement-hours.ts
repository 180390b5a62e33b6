import { parseRecording } from '../../src/recording/recording.ts';
import { CAMERAS, type CameraId } from '../../tools/simulator/camera.ts';
import { OFFICE_LIGHT } from '../../tools/simulator/frame-request.ts';
import { type Hour, projectHour } from '../../tools/simulator/hour-recording.ts';
import type { SlowChange } from '../../tools/simulator/hour-setting.ts';
import {
  drawMovementHour,
  type MovementHour,
  type MovementHourKind,
  type TrueChange,
} from '../../tools/simulator/movement-hour.ts';
import { PEOPLE, type Person, type PersonId } from '../../tools/simulator/person.ts';
import { UPRIGHT } from '../../tools/simulator/posture.ts';
import { elevationOf, type FilmedSitting } from '../../tools/simulator/projected-sitting.ts';
import { projectJoints } from '../../tools/simulator/recording.ts';
import { measureTruth, poseSkeleton } from '../../tools/simulator/skeleton.ts';
import { type HourFile, hourFileOf } from '../alerts/hour-file.ts';

/** A true change, with how far the middle between the shoulders moves in space; infinitely far for getting up. */
export interface MeasuredChange extends TrueChange {
  readonly movedM: number;
}

/** A simulated hour as the camera saw it, with the true changes of position. */
export interface SeenHour {
  readonly file: HourFile;
  readonly truth: MovementHour;
  readonly changes: readonly MeasuredChange[];
}

function measureChange(change: TrueChange, { body }: Person): MeasuredChange {
  if (change.to === 'returned') return { ...change, movedM: Number.POSITIVE_INFINITY };
  const [before, after] = change.places.map((place) => {
    const { left, right } = poseSkeleton(body, place);
    return left.shoulder.clone().add(right.shoulder).divideScalar(2);
  });
  return { ...change, movedM: before === undefined || after === undefined ? 0 : before.distanceTo(after) };
}

/** Scores of a detector that sees everything well. */
const SEEN_WELL = 0.9;

/**
 * A sitting without errors of its own. So nothing needs to be filmed: `lendErrors` still adds an error that belongs to
 * the posture, and jitter, as measured (docs/measurements/hours.md).
 */
function withoutFilm(hour: Hour): FilmedSitting {
  const { person, camera } = hour;
  const skeleton = poseSkeleton(person.body, UPRIGHT);
  const scene = { person, camera, light: OFFICE_LIGHT, clutter: false, width: 640, height: 480 };
  const joints = projectJoints(skeleton, scene);
  const keypoints = joints.map(([x = 0, y = 0]) => [x, y, SEEN_WELL]);
  const still = { phase: 'calibrate', truth: measureTruth(skeleton), joints, keypoints };
  const { aroundDeg } = camera;
  return { subject: person.id, side: false, aroundDeg, elevationDeg: elevationOf(camera), stills: [still] };
}

/** Lets one person sit for an hour before one camera. */
export function seeHour(
  personId: PersonId,
  cameraId: CameraId,
  seed: string,
  kind: MovementHourKind,
  change: SlowChange = 'none',
): SeenHour {
  const id = `${kind}-${seed}-${personId}.${cameraId}.${change}`;
  const truth = drawMovementHour(`${seed} ${personId} ${cameraId}`, kind);
  const hour = { id, person: PEOPLE[personId], camera: CAMERAS[cameraId], timeline: truth.timeline, change };
  const text = projectHour(hour, [withoutFilm(hour)]).join('\n');
  const parsed = parseRecording(text);
  if (!parsed.ok) throw new Error(`${id}:${parsed.error.line}: ${parsed.error.problem}`);
  const changes = truth.changes.map((each) => measureChange(each, PEOPLE[personId]));
  return { file: hourFileOf(parsed.recording, text), truth, changes };
}
