import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import type { PersonalExample } from '../../posture/verdict/personal-judge.ts';
import type { PersonalLimit } from '../../posture/verdict/personal-limits.ts';
import { type RecordingMark, withMarks } from '../../recording/marks.ts';
import type { Recording } from '../../recording/recording.ts';
import { type JudgedFrame, replay } from '../../recording/replay.ts';
import { engineConfigFrom } from '../../state/engine-config.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../state/settings.ts';
import { drawSkeleton } from '../camera/skeleton.ts';
import { type MarkedRange, RecordingMarks } from './recording-marks.tsx';
import { RecordingStrip } from './recording-strip.tsx';
import { momentText, verdictText } from './recording-text.ts';
import { saveRecording } from './save-recording.ts';

/** Plays five minutes in a bit more than one. */
const SPEED = 4;
/** No frame is shown for longer than this, however long nothing was recorded. */
const LONGEST_SHOWN_MS = 1000;

/** Advances to the next frame at the recording's own pace, until the last. */
function usePlayback(frames: readonly JudgedFrame[], at: Signal<number>, playing: Signal<boolean>): void {
  const index = at.value;
  const on = playing.value;
  useEffect(() => {
    const now = frames[index];
    const next = frames[index + 1];
    if (!on || now === undefined) return;
    if (next === undefined) {
      playing.value = false;
      return;
    }
    const shownMs = Math.min(Math.max(0, next.frame.atMs - now.frame.atMs) / SPEED, LONGEST_SHOWN_MS);
    const timer = setTimeout(() => {
      at.value = index + 1;
    }, shownMs);
    return () => clearTimeout(timer);
  }, [frames, at, playing, index, on]);
}

function Figure({ recording, shown }: { recording: Recording; shown: JudgedFrame }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pose } = shown.frame;
  useEffect(() => {
    if (canvas.current !== null) drawSkeleton(canvas.current, pose, recording.frame, false);
  }, [pose, recording]);
  return (
    <canvas
      ref={canvas}
      class={recording.mirrored ? 'replayed' : 'replayed as-in-a-mirror'}
      role="img"
      aria-label={text('recording_figure')}
    />
  );
}

interface ScrubberProps {
  readonly frames: readonly JudgedFrame[];
  readonly at: Signal<number>;
  readonly words: string;
  onToggle(): void;
}

function Scrubber({ frames, at, words, onToggle }: ScrubberProps) {
  return (
    <input
      type="range"
      class="scrubber"
      data-testid="scrubber"
      aria-label={text('recording_moment')}
      aria-valuetext={words}
      min={0}
      max={frames.length - 1}
      value={at.value}
      onInput={({ currentTarget }) => {
        at.value = Number(currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        onToggle();
      }}
    />
  );
}

interface PlayerProps {
  readonly recording: Recording;
  readonly settings: Settings | null;
  readonly limits: readonly PersonalLimit[];
  readonly examples: readonly PersonalExample[];
}

/** Plays a recording as a figure of lines, with the verdict at each moment. The user can mark ranges and save it. */
export function RecordingPlayer({ recording, settings, limits, examples }: PlayerProps) {
  const { frames } = useMemo(
    () => replay(recording, { config: engineConfigFrom(settings ?? DEFAULT_SETTINGS), limits, examples }),
    [recording, settings, limits, examples],
  );
  const at = useSignal(
    Math.max(
      0,
      frames.findIndex(({ frame }) => frame.phase === 'monitor'),
    ),
  );
  const playing = useSignal(false);
  const saved = useSignal(false);
  const marks = useSignal<readonly RecordingMark[]>([]);
  const range = useSignal<MarkedRange>({ from: at.value, to: frames.length - 1 });
  usePlayback(frames, at, playing);
  const player = useRef<HTMLElement>(null);
  // The button that opened it may be gone.
  useEffect(() => player.current?.focus(), []);
  const shown = frames[at.value];
  if (shown === undefined) return null;
  const moment = (index: number): string =>
    momentText((frames[index]?.frame.atMs ?? 0) - (frames[0]?.frame.atMs ?? 0));

  function toggle(): void {
    if (!playing.value && at.value === frames.length - 1) at.value = 0;
    playing.value = !playing.value;
  }

  return (
    <section
      class="player"
      data-testid="player"
      aria-label={text('recording_player')}
      ref={player}
      tabIndex={-1}
    >
      <Figure recording={recording} shown={shown} />
      <p class="verdict">
        <strong data-testid="verdict">{verdictText(shown)}</strong>
        <span class="quiet">{text('recording_at', moment(at.value), moment(frames.length - 1))}</span>
      </p>
      <div>
        <RecordingStrip frames={frames} marks={marks.value} range={range.value} />
        <Scrubber
          frames={frames}
          at={at}
          words={`${moment(at.value)}, ${verdictText(shown)}`}
          onToggle={toggle}
        />
      </div>
      <p class="row">
        <button type="button" data-testid="play" onClick={toggle}>
          {playing.value ? text('recording_pause') : text('recording_play')}
        </button>
      </p>
      <RecordingMarks at={at.value} range={range} marks={marks} moment={moment} />
      <p class="row">
        <button
          type="button"
          class="primary"
          data-testid="save-recording"
          onClick={() => {
            saveRecording(withMarks(recording, marks.value));
            saved.value = true;
          }}
        >
          {text('recording_save')}
        </button>
      </p>
      <p role="status" data-testid="recording-saved">
        {saved.value ? text('recording_saved') : ''}
      </p>
      <p class="quiet">{text('recording_save_text')}</p>
    </section>
  );
}
