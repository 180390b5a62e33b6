import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import type { Seen } from './calibration-hint.ts';
import { drawSkeleton, type SkeletonTone } from './skeleton.ts';

interface PreviewProps {
  readonly flow: { readonly stream: Signal<MediaStream | null>; readonly seen: Signal<Seen | null> };
  /** Draws the arms down to the hands. */
  readonly withArms?: boolean;
  readonly tone?: SkeletonTone;
}

/** The live picture, mirrored, with the detected keypoints drawn over it. */
export function Preview({ flow, withArms = false, tone = 'good' }: PreviewProps) {
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stream = flow.stream.value;
  const seen = flow.seen.value;
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  useEffect(() => {
    if (canvas.current !== null && seen !== null)
      drawSkeleton(canvas.current, seen.pose, seen.frame, { withArms, tone });
  }, [seen, withArms, tone]);
  return (
    <div class="preview" data-testid="preview" role="img" aria-label={text('previewLabel')}>
      <video ref={video} autoplay muted playsInline />
      <canvas ref={canvas} />
    </div>
  );
}
