import type { Signal } from '@preact/signals';
import { text } from '../../platform/browser/i18n.ts';
import { MARK_LABELS, type RecordingMark } from '../../recording/marks.ts';

/** Both ends included, as frame numbers from 0. */
export interface MarkedRange {
  readonly from: number;
  readonly to: number;
}

interface MarksProps {
  /** The frame that is shown. */
  readonly at: number;
  readonly range: Signal<MarkedRange>;
  readonly marks: Signal<readonly RecordingMark[]>;
  moment(index: number): string;
}

function RangeButtons({ at, range }: Pick<MarksProps, 'at' | 'range'>) {
  const { from, to } = range.value;
  return (
    <p class="row">
      <button
        type="button"
        data-testid="mark-from"
        onClick={() => {
          range.value = { from: at, to: Math.max(at, to) };
        }}
      >
        {text('mark_from')}
      </button>
      <button
        type="button"
        data-testid="mark-to"
        onClick={() => {
          range.value = { from: Math.min(from, at), to: at };
        }}
      >
        {text('mark_to')}
      </button>
    </p>
  );
}

/** Lets the user mark what a range really was: for a report of a false alarm, or of a missed slouch. */
export function RecordingMarks({ at, range, marks, moment }: MarksProps) {
  const { from, to } = range.value;
  return (
    <fieldset class="marks">
      <legend>{text('mark_title')}</legend>
      <p class="quiet">{text('mark_text')}</p>
      <RangeButtons at={at} range={range} />
      <p data-testid="stretch">{text('mark_stretch', moment(from), moment(to))}</p>
      <p class="row">
        {MARK_LABELS.map((label) => (
          <button
            key={label}
            type="button"
            data-testid={`mark-${label}`}
            onClick={() => {
              marks.value = [...marks.value, { from, to, label }];
            }}
          >
            {text(`mark_${label}`)}
          </button>
        ))}
      </p>
      {marks.value.length > 0 && (
        <div role="status" class="row">
          <ul class="marked" data-testid="marked">
            {marks.value.map((mark, index) => (
              <li key={index}>
                {text('mark_line', moment(mark.from), moment(mark.to), text(`marked_${mark.label}`))}
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => {
              marks.value = marks.value.slice(0, -1);
            }}
          >
            {text('mark_undo')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
