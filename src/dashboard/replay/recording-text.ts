import { listText, text } from '../../platform/browser/i18n.ts';
import type { JudgedFrame } from '../../recording/replay.ts';
import { unknownText } from '../../ui/text/headline.ts';

/** The verdict at one moment, in words. */
export function verdictText({ frame, assessment }: JudgedFrame): string {
  if (frame.phase === 'calibrate') return text('verdict_calibrate');
  if (assessment.state === 'unknown') return `${text('verdict_unknown')}: ${unknownText(assessment.reason)}`;
  if (assessment.state !== 'bad') return text(`verdict_${assessment.state}`);
  return listText(assessment.issues.map(({ kind }) => text(`status_${kind}`)));
}

/** A moment of a recording: '1:05'. */
export function momentText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
