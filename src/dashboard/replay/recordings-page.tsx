import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { examplesAt } from '../../engine/learning.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { PersonalLimit } from '../../posture/verdict/personal-limits.ts';
import type { Recording } from '../../recording/recording.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { FileButton } from '../shared/file-button.tsx';
import { type RecordingOutcome, readFileRecording, readLastMinutes } from './read-recording.ts';
import { RecordingPlayer } from './recording-player.tsx';
import { RecordingStart } from './recording-start.tsx';
import { nothingKeptText, whyShortText } from './recording-text.ts';

/** Counts the recordings, so that the player starts fresh with each. */
type Opened = Extract<RecordingOutcome, { ok: true }> & {
  readonly number: number;
  /** Why it is short; '' if it isn't, or is a file. */
  readonly whyShort: string;
};

const NONE: readonly PersonalLimit[] = [];

/** What Plumbline saw in the last minutes, or in a file: points, never pictures. */
export function RecordingsPage({ product }: { product: ProductState }) {
  const opened = useSignal<Opened | null>(null);
  const problem = useSignal<Extract<RecordingOutcome, { ok: false }> | null>(null);
  const taught = product.examples.value;
  const inUse = product.workplaces.value?.inUse ?? null;
  // A recording doesn't say at which workplace it was made. The active one is assumed.
  const examples = useMemo(() => examplesAt(taught ?? [], inUse), [taught, inUse]);

  async function open(
    reading: Promise<RecordingOutcome>,
    whyShort: (recording: Recording) => string,
  ): Promise<void> {
    const outcome = await reading;
    problem.value = outcome.ok ? null : outcome;
    if (!outcome.ok) return;
    const number = (opened.value?.number ?? 0) + 1;
    opened.value = { ...outcome, number, whyShort: whyShort(outcome.recording) };
  }

  const take = () =>
    void open(
      readLastMinutes(() => nothingKeptText(product)),
      (recording) => whyShortText(product, recording, now()),
    );
  const read = (file: File) => void open(readFileRecording(file), () => '');
  return (
    <main class="page recordings">
      <div>
        <h1>{text('page_recordings')}</h1>
        <p>{text('recording_lead')}</p>
      </div>
      <p
        role="status"
        class={problem.value?.isNothing === true ? 'hint' : 'warning'}
        data-testid="recording-problem"
      >
        {problem.value?.problem ?? ''}
      </p>
      {opened.value === null ? (
        // Its buttons and words depend on whether Plumbline is on.
        product.ready.value && <RecordingStart product={product} onTake={take} onFile={read} />
      ) : (
        <>
          {opened.value.whyShort !== '' && (
            <p class="quiet" data-testid="recording-short">
              {opened.value.whyShort}
            </p>
          )}
          <RecordingPlayer
            key={opened.value.number}
            recording={opened.value.recording}
            settings={product.settings.value}
            limits={product.limits.value ?? NONE}
            examples={examples}
          />
          <p class="row">
            <button type="button" data-testid="take-recording" onClick={take}>
              {text('recording_takeAgain')}
            </button>
            <FileButton
              label={text('recording_open')}
              accept=".jsonl"
              testId="open-recording"
              onFile={read}
            />
          </p>
        </>
      )}
    </main>
  );
}
