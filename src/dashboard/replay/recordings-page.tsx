import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { examplesAt } from '../../engine/learning.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { PersonalLimit } from '../../posture/verdict/personal-limits.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { FileButton } from '../shared/file-button.tsx';
import { type RecordingOutcome, readFileRecording, readLastMinutes } from './read-recording.ts';
import { RecordingPlayer } from './recording-player.tsx';

/** Counts the recordings, so that the player starts fresh with each. */
type Opened = Extract<RecordingOutcome, { ok: true }> & { readonly number: number };

const NONE: readonly PersonalLimit[] = [];

interface WayProps {
  readonly title: string;
  readonly explains: string;
  readonly children: ComponentChildren;
}

/** One way to a recording, and what it is good for. */
function Way({ title, explains, children }: WayProps) {
  return (
    <li>
      <div>
        <strong>{title}</strong>
        <p class="quiet">{explains}</p>
      </div>
      <span class="end">{children}</span>
    </li>
  );
}

/** What Plumbline saw in the last minutes, or in a file: points, never pictures. */
export function RecordingsPage({ product }: { product: ProductState }) {
  const opened = useSignal<Opened | null>(null);
  const problem = useSignal('');
  const taught = product.examples.value;
  const inUse = product.workplaces.value?.inUse ?? null;
  // A recording doesn't say at which workplace it was made. The active one is assumed.
  const examples = useMemo(() => examplesAt(taught ?? [], inUse), [taught, inUse]);

  async function open(reading: Promise<RecordingOutcome>): Promise<void> {
    const outcome = await reading;
    problem.value = outcome.ok ? '' : outcome.problem;
    if (outcome.ok) opened.value = { ...outcome, number: (opened.value?.number ?? 0) + 1 };
  }

  return (
    <main class="page recordings">
      <div>
        <h1>{text('page_recordings')}</h1>
        <p>{text('recording_lead')}</p>
      </div>
      <section class="ways" aria-label={text('recording_ways')}>
        <ul class="rows">
          <Way title={text('recording_last_title')} explains={text('recording_last_text')}>
            <button
              type="button"
              class="primary"
              data-testid="take-recording"
              onClick={() => void open(readLastMinutes())}
            >
              {text('recording_take')}
            </button>
          </Way>
          <Way title={text('recording_file_title')} explains={text('recording_file_text')}>
            <FileButton
              label={text('recording_open')}
              accept=".jsonl"
              testId="open-recording"
              onFile={(file) => void open(readFileRecording(file))}
            />
          </Way>
          <Way title={text('page_selftest')} explains={text('recording_selftest_text')}>
            <a class="button" href="#selftest">
              {text('recording_selftest')}
            </a>
          </Way>
        </ul>
      </section>
      <p role="status" class="warning" data-testid="recording-problem">
        {problem.value}
      </p>
      {opened.value === null ? (
        <p class="quiet">
          {text('recording_what')} {text('recording_kept')}
        </p>
      ) : (
        <RecordingPlayer
          key={opened.value.number}
          recording={opened.value.recording}
          settings={product.settings.value}
          limits={product.limits.value ?? NONE}
          examples={examples}
        />
      )}
    </main>
  );
}
