import { writeFile } from 'node:fs/promises';
import type { FaceDetector } from '../src/detection/face/face-detector.ts';
import { detectFace } from '../src/detection/find-face.ts';
import { makeThumbnail } from '../src/detection/frame/motion-gate.ts';
import { createFrameBuffer, readPixels } from '../src/detection/frame/video-frame.ts';
import type { PoseDetector } from '../src/detection/pose/pose-detector.ts';
import type { Face } from '../src/posture/body/face.ts';
import type { Pose } from '../src/posture/body/keypoints.ts';
import { clipVersion } from '../tools/clips/clip-version.ts';
import { type ClipFrame, clipPath, packClip } from '../tools/clips/recorded-clip.ts';
import { CLIP_FPS, CLIP_NAMES, CLIPS, type ClipName } from '../tools/clips/recorded-scenes.ts';
import { followUser } from '../tools/detector/follow-user.ts';
import { startNodeDetector, startNodeFaceDetector } from '../tools/detector/node-detector.ts';
import { listMoments, planShoot, shootFrames } from '../tools/simulator/plan-frames.ts';
import type { Renderer, RgbFrame } from '../tools/simulator/render.ts';
import { withRenderer } from '../tools/simulator/render-clip.ts';
import { rgbToI420 } from '../tools/simulator/y4m.ts';

/*
 * Renders the scenes of the world tests, runs the shipped detector over them, and stores the results in
 * tests/world/clips.
 */

const SENSOR_NOISE = 2;

/** A detector that remembers its results for the current frame. */
function remember(detector: PoseDetector): { readonly detector: PoseDetector; readonly take: () => Pose[] } {
  let poses: Pose[] = [];
  return {
    detector: {
      ...detector,
      async estimate(picture) {
        const pose = await detector.estimate(picture);
        poses.push(pose);
        return pose;
      },
    },
    take() {
      const taken = poses;
      poses = [];
      return taken;
    },
  };
}

function roundPoints(pose: Pose): [number, number, number][] {
  return pose.map(([x, y, score]) => [
    Math.round(x * 100) / 100,
    Math.round(y * 100) / 100,
    Math.round(score * 1000) / 1000,
  ]);
}

function thumbnailOf({ rgb, width, height }: RgbFrame): string {
  const planes = rgbToI420(rgb, { width, height });
  const luma = { data: planes, offset: 0, stride: width, step: 1, width, height };
  return Buffer.from(makeThumbnail(luma)).toString('base64');
}

/** What the face mesh sees in a pose; undefined if it sees no face. */
async function findFace(
  { rgb, width, height }: RgbFrame,
  pose: Pose | undefined,
  detector: FaceDetector,
): Promise<Face | undefined> {
  const size = { width, height };
  const bytes = readPixels(rgb, size, 3, createFrameBuffer());
  return (await detectFace(detector, bytes, pose ?? [], size)) ?? undefined;
}

async function recordClip(
  name: ClipName,
  loaded: PoseDetector,
  faces: FaceDetector,
  renderer: Renderer,
): Promise<ClipFrame[]> {
  const shoot = planShoot({ ...CLIPS[name], fps: CLIP_FPS, sensorNoise: SENSOR_NOISE });
  const { detector, take } = remember(loaded);
  const look = followUser(detector);
  const moments = listMoments(shoot);
  const frames: ClipFrame[] = [];
  for await (const frame of shootFrames(shoot, renderer)) {
    const moment = moments[frames.length];
    if (moment === undefined) break;
    await look(frame.rgb, frame.width, frame.height, moment);
    const [first, second] = take();
    const [face, faceAgain] = [await findFace(frame, first, faces), await findFace(frame, second, faces)];
    const [keypoints, again] = [roundPoints(first ?? []), second && roundPoints(second)];
    const seen = {
      keypoints,
      ...(face && { face }),
      ...(again && { again }),
      ...(faceAgain && { faceAgain }),
    };
    const { tMs: t, phase, label } = moment;
    frames.push({ t, phase, label, ...seen, thumbnail: thumbnailOf(frame) });
  }
  return frames;
}

const named = process.argv.slice(2);
/** All of them, or those that are named. */
const wanted = CLIP_NAMES.filter((name) => named.length === 0 || named.includes(name));

const detector = await startNodeDetector();
const faces = await startNodeFaceDetector();
await withRenderer(undefined, async (renderer) => {
  for (const name of wanted) {
    const { scene } = planShoot({ ...CLIPS[name], fps: CLIP_FPS });
    const frame = { width: scene.width, height: scene.height };
    const version = await clipVersion(name);
    const header = { format: 'posture-recording/1' as const, id: name, frame, version };
    const packed = packClip({ header, frames: await recordClip(name, detector, faces, renderer) });
    await writeFile(clipPath(name), packed);
    console.log(`${name}: ${Math.round(packed.length / 1024)} kB`);
  }
});
detector.dispose();
faces.dispose();
