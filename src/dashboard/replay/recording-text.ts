import { durationText } from '../../platform/browser/format.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { KEPT_MS } from '../../recording/recorder.ts';
import type { JudgedFrame } from '../../recording/replay.ts';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
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

/** Why the last minutes are fewer than are kept; '' if Plumbline has been on for long enough. */
export function whyShortText({ session }: ProductState, nowMs: number): string {
  const state = session.value;
  if (state?.phase !== 'watching' || nowMs - state.sinceMs >= KEPT_MS) return '';
  return text('recording_short', durationText(nowMs - state.sinceMs));
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
