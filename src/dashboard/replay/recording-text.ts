import { durationText } from '../../platform/browser/format.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { KEPT_MS } from '../../recording/recorder.ts';
import type { Recording } from '../../recording/recording.ts';
import type { JudgedFrame } from '../../recording/replay.ts';
import { calibratedMs, isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { unknownText } from '../../ui/text/headline.ts';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';

/** The verdict at one moment, in words. */
export function verdictText({ frame, assessment }: JudgedFrame): string {
  if (frame.phase === 'calibrate') return text('verdict_calibrate');
  if (assessment.state === 'unknown') return `${text('verdict_unknown')}: ${unknownText(assessment.reason)}`;
  if (assessment.state !== 'bad') return text(`verdict_${assessment.state}`);
  return listText(assessment.issues.map(({ kind }) => text(`status_${kind}`)));
}

/** Why there are no last minutes to play, and the other way to a file. */
export function nothingKeptText(product: ProductState): string {
  return `${whyNothing(product)} ${text('recording_otherWay')}`;
}

/** A recording that lacks less than this is not short: what is kept begins with a picture. */
const HARDLY_SHORT_MS = 15_000;

/** How long was recorded, without the calibration before it. */
function recordedMs({ frames }: Recording): number {
  return lengthMs(frames.filter(({ phase }) => phase !== 'calibrate'));
}

function lengthMs(frames: Recording['frames']): number {
  return (frames.at(-1)?.atMs ?? 0) - (frames[0]?.atMs ?? 0);
}

/** Why a recording of the last minutes is shorter than what is kept; '' if it isn't. */
export function whyShortText(product: ProductState, recording: Recording, nowMs: number): string {
  if (recordedMs(recording) >= KEPT_MS - HARDLY_SHORT_MS) return '';
  // As long as the player says.
  const length = momentText(lengthMs(recording.frames));
  const session = product.session.value;
  const onForMs = session?.phase === 'watching' ? nowMs - session.sinceMs : KEPT_MS;
  const calibratedAgoMs = nowMs - (calibratedMs(product) ?? 0);
  if (Math.min(onForMs, calibratedAgoMs) >= KEPT_MS) return text('recording_shortAnyway', length);
  return onForMs <= calibratedAgoMs
    ? text('recording_short', durationText(onForMs))
    : text('recording_shortCalibrated', length);
}

function whyNothing(product: ProductState): string {
  const headline = headlineOfProduct(product);
  if (product.session.value?.phase !== 'watching' || isCalibrated(product) === false)
    return text('recording_none');
  // A problem, or something else that keeps the camera off.
  const keepsOff = headline?.tone === 'error' || headline?.shape === 'paused';
  return headline !== null && keepsOff
    ? text('recording_noneBecause', headline.title)
    : text('recording_noneYet');
}

/** A moment of a recording: '1:05'. */
export function momentText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
