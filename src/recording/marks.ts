import type { RecordedFrame, Recording } from './recording.ts';

/** The user's label for part of a recording: the labels of posture-recording/1 that mean 'fine' and 'bad'. */
export const MARK_LABELS = ['upright', 'slouch'] as const;
export type MarkLabel = (typeof MARK_LABELS)[number];

/** A range of frames, both ends included, counted from 0. */
export interface RecordingMark {
  readonly from: number;
  readonly to: number;
  readonly label: MarkLabel;
}

/** Labels the marked frames. If marks overlap, the later one wins. Calibrate frames keep their label. */
export function withMarks(recording: Recording, marks: readonly RecordingMark[]): Recording {
  const frames = recording.frames.map((frame, index): RecordedFrame => {
    const mark = marks.findLast(({ from, to }) => from <= index && index <= to);
    return mark === undefined || frame.phase === 'calibrate' ? frame : { ...frame, label: mark.label };
  });
  return { ...recording, frames };
}
