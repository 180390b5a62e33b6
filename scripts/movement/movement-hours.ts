import { parseRecording } from '../../src/recording/recording.ts';
import { CAMERAS, type CameraId } from '../../tools/simulator/camera.ts';
import { OFFICE_LIGHT } from '../../tools/simulator/frame-request.ts';
import { type Hour, projectHour } from '../../tools/simulator/hour-recording.ts';
import type { SlowChange } from '../../tools/simulator/hour-setting.ts';
import {
  drawMovementHour,
  type MovementHour,
  type MovementHourKind,
} from '../../tools/simulator/movement-hour.ts';
import { PEOPLE, type PersonId } from '../../tools/simulator/person.ts';
import { UPRIGHT } from '../../tools/simulator/posture.ts';
import { elevationOf, type FilmedSitting } from '../../tools/simulator/projected-sitting.ts';
import { projectJoints } from '../../tools/simulator/recording.ts';
import { measureTruth, poseSkeleton } from '../../tools/simulator/skeleton.ts';
import { type HourFile, hourFileOf } from '../alerts/hour-file.ts';

/** A simulated hour as the camera saw it, with the true changes of position. */
export interface SeenHour {
  readonly file: HourFile;
  readonly truth: MovementHour;
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
  return { file: hourFileOf(parsed.recording, text), truth };
}
