import { text } from '../../platform/browser/i18n.ts';
import { MARK_LABELS, type RecordingMark } from '../../recording/marks.ts';
import { type FrameRange, spanOf } from './recording-runs.ts';
import { momentText } from './recording-text.ts';
import type { RecordingTimes } from './recording-times.ts';

interface MarksProps {
  /** The frame that is shown. */
  readonly at: number;
  /** What would be marked; null if nothing is chosen yet. */
  readonly range: FrameRange | null;
  readonly marks: readonly RecordingMark[];
  readonly times: RecordingTimes;
  onRange(range: FrameRange): void;
  onMarks(marks: readonly RecordingMark[]): void;
}

/** When a part begins and ends, as its bar does. */
function endsText(times: RecordingTimes, range: FrameRange): [from: string, to: string] {
  const { fromMs, toMs } = spanOf(times, range);
  return [momentText(fromMs), momentText(toMs)];
}

function RangeButtons({ at, range, onRange }: Pick<MarksProps, 'at' | 'range' | 'onRange'>) {
  const { from, to } = range ?? { from: at, to: at };
  return (
    <details class="fold-words">
      <summary>{text('mark_own')}</summary>
      <p class="row">
        <button
          type="button"
          data-testid="mark-from"
          onClick={() => onRange({ from: at, to: Math.max(at, to) })}
        >
          {text('mark_from')}
        </button>
        <button
          type="button"
          data-testid="mark-to"
          onClick={() => onRange({ from: Math.min(from, at), to: at })}
        >
          {text('mark_to')}
        </button>
      </p>
    </details>
  );
}

/** What the user can say of the chosen part. Nothing before one is chosen, so that nothing is marked by accident. */
function Answers({ range, marks, times, onMarks }: Omit<MarksProps, 'at' | 'onRange'>) {
  return (
    <>
      <p data-testid="stretch" id="marked-part" class={range === null ? 'quiet' : undefined}>
        {range === null ? text('mark_none') : text('mark_stretch', ...endsText(times, range))}
      </p>
      <p class="row">
        {MARK_LABELS.map((label) => (
          <button
            key={label}
            type="button"
            data-testid={`mark-${label}`}
            aria-describedby="marked-part"
            disabled={range === null}
            onClick={() => range !== null && onMarks([...marks, { ...range, label }])}
          >
            {text(`mark_${label}`)}
          </button>
        ))}
      </p>
    </>
  );
}

function Marked({ marks, times, onMarks }: Pick<MarksProps, 'marks' | 'times' | 'onMarks'>) {
  if (marks.length === 0) return null;
  return (
    <div role="status" class="row">
      <ul class="marked" data-testid="marked">
        {marks.map((mark, index) => (
          <li key={index}>{text('mark_line', ...endsText(times, mark), text(`marked_${mark.label}`))}</li>
        ))}
      </ul>
      <button type="button" onClick={() => onMarks(marks.slice(0, -1))}>
        {text('mark_undo')}
      </button>
    </div>
  );
}

/** Lets the user mark what a range really was: for a report of a false alarm, or of a missed slouch. */
export function RecordingMarks(props: MarksProps) {
  return (
    <fieldset class="marks">
      <legend>{text('mark_title')}</legend>
      <p class="quiet">{text('mark_text')}</p>
      <Answers {...props} />
      <Marked {...props} />
      <RangeButtons {...props} />
    </fieldset>
  );
}
