import { useEffect, useRef } from 'preact/hooks';
import type { FrameSize, Pose } from '../posture/keypoints.ts';
import type { CalibrationFlow } from './calibration-flow.ts';

/** Pairs of COCO keypoints that the skeleton joins: eyes and ears over the nose, the shoulders, the arms. */
const BONES = [
  [0, 1],
  [0, 2],
  [1, 3],
  [2, 4],
  [5, 6],
  [5, 7],
  [6, 8],
] as const;

const SEEN_SCORE = 0.3;

function drawSkeleton(canvas: HTMLCanvasElement, pose: Pose, frame: FrameSize): void {
  canvas.width = frame.width;
  canvas.height = frame.height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.strokeStyle = '#5cc4c0';
  context.fillStyle = '#ffffff';
  context.lineWidth = frame.width / 130;
  for (const [from, to] of BONES) {
    const a = pose[from];
    const b = pose[to];
    if (a === undefined || b === undefined || a[2] < SEEN_SCORE || b[2] < SEEN_SCORE) continue;
    context.beginPath();
    context.moveTo(a[0], a[1]);
    context.lineTo(b[0], b[1]);
    context.stroke();
  }
  for (const [x, y, score] of pose.slice(0, 9)) {
    if (score < SEEN_SCORE) continue;
    context.beginPath();
    context.arc(x, y, frame.width / 130, 0, 2 * Math.PI);
    context.fill();
  }
}

/** The live picture, mirrored as a mirror does, with what the model finds drawn over it. */
export function Preview({ flow }: { flow: CalibrationFlow }) {
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stream = flow.stream.value;
  const seen = flow.seen.value;
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  useEffect(() => {
    if (canvas.current !== null)
      drawSkeleton(canvas.current, seen?.pose ?? [], seen?.frame ?? { width: 640, height: 480 });
  }, [seen]);
  return (
    <div class="preview" hidden={stream === null}>
      <video ref={video} autoplay muted playsInline />
      <canvas ref={canvas} />
    </div>
  );
}
