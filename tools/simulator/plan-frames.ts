import { CAMERAS, type Camera, type CameraId } from './camera.ts';
import type { Worn } from './clothes.ts';
import { type FrameRequest, OFFICE_LIGHT, type SceneOptions } from './frame-request.ts';
import { addSensorNoise } from './noise.ts';
import { PEOPLE, type Person, type PersonId } from './person.ts';
import type { PostureLabel } from './posture.ts';
import type { Renderer, RgbFrame } from './render.ts';
import type { Light } from './scene.ts';
import { measureTruth, poseSkeleton, type Truth } from './skeleton.ts';
import {
  isTimelineId,
  type Moment,
  makeTimeline,
  parseSegments,
  poseAt,
  TIMELINES,
  type Timeline,
  timelineDurationMs,
} from './timeline.ts';

/** Who is filmed, with what camera, doing what. Names refer to PEOPLE, CAMERAS and TIMELINES. */
export interface ShootOptions {
  readonly person: PersonId | Person;
  readonly camera: CameraId | Camera;
  /** A timeline, its name, or its segments in the format of `parseSegments`. */
  readonly timeline: Timeline | string;
  readonly fps: number;
  /** 640 × 480 by default. */
  readonly width?: number;
  readonly height?: number;
  readonly light?: Partial<Light>;
  readonly clutter?: boolean;
  /** Who passes by if the timeline says so; a default person if omitted. */
  readonly passerBy?: PersonId;
  /** Who is in the portrait behind; no portrait if omitted. */
  readonly portrait?: PersonId;
  readonly worn?: readonly Worn[];
  /** Standard deviation in grey levels; 0 by default. 2 to 4 is a webcam in a lit room. */
  readonly sensorNoise?: number;
}

/** The exact content of one frame of a clip. */
export interface ClipMoment {
  readonly tMs: number;
  readonly label: PostureLabel;
  readonly phase: 'calibrate' | 'monitor';
  /** False = an empty chair; truth is null then. */
  readonly visible: boolean;
  /** True during a transition from one posture to the next. */
  readonly changing: boolean;
  readonly truth: Truth | null;
}

/** `ShootOptions` with every name resolved. */
export interface Shoot {
  readonly scene: SceneOptions;
  readonly timeline: Timeline;
  readonly fps: number;
  readonly sensorNoise: number;
}

export function planShoot(options: ShootOptions): Shoot {
  const timeline = typeof options.timeline === 'string' ? readTimeline(options.timeline) : options.timeline;
  return {
    scene: {
      person: typeof options.person === 'string' ? PEOPLE[options.person] : options.person,
      camera: typeof options.camera === 'string' ? CAMERAS[options.camera] : options.camera,
      light: { ...OFFICE_LIGHT, ...options.light },
      clutter: options.clutter ?? false,
      width: options.width ?? 640,
      height: options.height ?? 480,
      ...othersIn(options, timeline),
    },
    timeline,
    fps: options.fps,
    sensorNoise: options.sensorNoise ?? 0,
  };
}

/** Other people and things in the scene. The fields are omitted if there are none. */
function othersIn({ person, passerBy, portrait, worn }: ShootOptions, { segments }: Timeline) {
  const comesBy = segments.some(({ passing }) => passing !== undefined);
  const somebody = person === PASSER_BY || person === PEOPLE[PASSER_BY] ? 'G' : PASSER_BY;
  return {
    ...(comesBy && { passerBy: PEOPLE[passerBy ?? somebody] }),
    ...(portrait && { portrait: PEOPLE[portrait] }),
    ...(worn?.length && { worn }),
  };
}

const PASSER_BY = 'H';

function readTimeline(text: string): Timeline {
  return makeTimeline(parseSegments(isTimelineId(text) ? TIMELINES[text] : text));
}

/** What every frame shows, without drawing any. */
export function listMoments({ scene, timeline, fps }: Shoot): readonly ClipMoment[] {
  return listTimes(timeline, fps).map((tMs) => {
    const { posture, doing: _, stance: __, part: ___, segment: ____, ...moment } = poseAt(timeline, tMs);
    const truth = moment.visible ? measureTruth(poseSkeleton(scene.person.body, posture)) : null;
    return { tMs, ...moment, truth };
  });
}

function listTimes(timeline: Timeline, fps: number): readonly number[] {
  const frames = Math.round((timelineDurationMs(timeline) * fps) / 1000);
  return Array.from({ length: frames }, (_, frame) => (frame * 1000) / fps);
}

const BATCH = 10;

/** Draws the frames in order. While some are being used, the next are being drawn. */
export async function* shootFrames(shoot: Shoot, renderer: Renderer): AsyncGenerator<RgbFrame> {
  const moments = listTimes(shoot.timeline, shoot.fps).map((tMs) => poseAt(shoot.timeline, tMs));
  const draw = makeDrawer(shoot.scene, renderer);
  let drawing = draw(moments.slice(0, BATCH));
  for (let start = 0, frame = 0; start < moments.length; start += BATCH) {
    const drawn = await drawing;
    const following = moments.slice(start + BATCH, start + 2 * BATCH);
    drawing = draw(following);
    for (const picture of drawn) yield withNoise(picture, shoot.sensorNoise, frame++);
  }
  await drawing;
}

/** Draws only frames that differ; frames of the previous batch are reused, as in a still segment. */
function makeDrawer(scene: SceneOptions, renderer: Renderer) {
  let known = new Map<string, RgbFrame>();
  return async (moments: readonly Moment[]): Promise<readonly RgbFrame[]> => {
    const wanted = new Map<string, FrameRequest>(moments.map((moment) => [keyOf(moment), moment]));
    const missing = [...wanted].filter(([key]) => !known.has(key));
    const requests = missing.map(([, moment]) => requestOf(moment));
    const drawn = requests.length === 0 ? [] : await renderer.render(scene, requests);
    const fresh = new Map(missing.map(([key], index) => [key, drawn[index]]));
    const frames = moments.map((moment) => takeFrame(known.get(keyOf(moment)) ?? fresh.get(keyOf(moment))));
    known = new Map(moments.map((moment, index) => [keyOf(moment), takeFrame(frames[index])]));
    return frames;
  };
}

function requestOf({ posture, visible, doing, stance }: FrameRequest): FrameRequest {
  return { posture, visible, ...(doing && { doing }), ...(stance && { stance }) };
}

function keyOf({ visible, posture, doing, stance }: FrameRequest): string {
  return JSON.stringify(visible ? [posture, doing, stance] : ['empty chair', stance]);
}

function takeFrame(frame: RgbFrame | undefined): RgbFrame {
  if (frame === undefined) throw new Error('The renderer drew fewer frames than asked');
  return frame;
}

function withNoise(frame: RgbFrame, sigma: number, index: number): RgbFrame {
  if (sigma === 0) return frame;
  const rgb = Uint8Array.from(frame.rgb);
  addSensorNoise(rgb, sigma, `frame ${index}`);
  return { ...frame, rgb };
}
