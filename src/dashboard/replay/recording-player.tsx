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
import { PostureFigure } from '../../ui/figure/posture-figure.tsx';
import { RecordingLegend } from './recording-legend.tsx';
import { RecordingMarks } from './recording-marks.tsx';
import { runsOf } from './recording-runs.ts';
import { RecordingScale } from './recording-scale.tsx';
import { Scrubber } from './recording-scrubber.tsx';
import { type Speed, SpeedChoice } from './recording-speed.tsx';
import { RecordingStrip } from './recording-strip.tsx';
import { momentText, verdictText } from './recording-text.ts';
import { type RecordingTimes, timesOf } from './recording-times.ts';
import { saveRecording } from './save-recording.ts';
import { useChosenPart } from './use-chosen-part.ts';

/** No frame is shown for longer than this, however long nothing was recorded. */
const LONGEST_SHOWN_MS = 1000;

interface Playback {
  readonly at: Signal<number>;
  readonly playing: Signal<boolean>;
  readonly speed: Signal<Speed>;
}

/** Advances to the next frame at the recording's own pace, until the last, or that of the chosen part. */
function usePlayback(times: RecordingTimes, { at, playing, speed }: Playback, endsAt: number | null): void {
  const index = at.value;
  const on = playing.value;
  const factor = speed.value;
  useEffect(() => {
    const nextMs = times[index + 1];
    if (!on) return;
    if (nextMs === undefined) {
      playing.value = false;
      return;
    }
    const standsMs = Math.max(0, nextMs - (times[index] ?? 0));
    const shownMs = Math.min(standsMs / factor, LONGEST_SHOWN_MS);
    const timer = setTimeout(() => {
      at.value = index + 1;
      if (index + 1 === endsAt) playing.value = false;
    }, shownMs);
    return () => clearTimeout(timer);
  }, [times, at, playing, index, on, factor, endsAt]);
}

/** The posture as it was measured, in the colors of what it was judged to be. */
function Figure({ shown: { frame, measurement, assessment }, time }: { shown: JudgedFrame; time: string }) {
  const isJudged = assessment.state === 'fine' || assessment.state === 'bad';
  const tone = frame.phase === 'calibrate' ? 'good' : assessment.state === 'bad' ? 'slouch' : 'good';
  return (
    <div class="stage-figure replayed">
      <PostureFigure
        measurement={isJudged && frame.phase !== 'calibrate' ? measurement : null}
        tone={isJudged ? tone : 'quiet'}
        time={time}
      />
    </div>
  );
}

interface PlayerProps {
  readonly recording: Recording;
  readonly settings: Settings | null;
  readonly limits: readonly PersonalLimit[];
  readonly examples: readonly PersonalExample[];
}

/** Plays a recording as a figure, with the verdict at each moment. The user can mark ranges and save it. */
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
  const speed = useSignal<Speed>(4);
  const times = useMemo(() => timesOf(frames), [frames]);
  const saved = useSignal(false);
  const marks = useSignal<readonly RecordingMark[]>([]);
  const runs = useMemo(() => runsOf(frames, times), [frames, times]);
  const { range, endsAt, choose, setMarked } = useChosenPart(runs, at);
  usePlayback(times, { at, playing, speed }, endsAt);
  const player = useRef<HTMLElement>(null);
  // The button that opened it may be gone.
  useEffect(() => player.current?.focus(), []);
  const shown = frames[at.value];
  if (shown === undefined) return null;
  const moment = (index: number): string => momentText(times[index] ?? 0);

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
      <Figure shown={shown} time={moment(at.value)} />
      <p class="verdict">
        <strong data-testid="verdict">{verdictText(shown)}</strong>
        <span class="quiet">{text('recording_at', moment(at.value), moment(frames.length - 1))}</span>
      </p>
      <div>
        <RecordingStrip
          runs={runs}
          times={times}
          marks={marks.value}
          range={range}
          atMs={times[at.value] ?? 0}
          onSelect={(slouch) => {
            choose(slouch);
            at.value = slouch.from;
          }}
        />
        <Scrubber
          times={times}
          at={at}
          words={`${moment(at.value)}, ${verdictText(shown)}`}
          onToggle={toggle}
        />
        <RecordingScale times={times} />
        <RecordingLegend hasPart={range !== null} hasMarks={marks.value.length > 0} />
      </div>
      <div class="row">
        <button type="button" data-testid="play" onClick={toggle}>
          {playing.value ? text('recording_pause') : text('recording_play')}
        </button>
        <SpeedChoice speed={speed} />
      </div>
      <RecordingMarks
        at={at.value}
        range={range}
        marks={marks.value}
        times={times}
        onRange={choose}
        onMarks={(next) => {
          marks.value = next;
          setMarked();
        }}
      />
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
