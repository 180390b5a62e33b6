import { useSignal } from '@preact/signals';
import { countText, text } from '../platform/browser/i18n.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';
import { send } from '../platform/messaging/messages.ts';
import type { Result } from '../platform/messaging/protocol.ts';
import { strongestSign } from '../posture/verdict/personal-limits.ts';
import type { Learned } from '../state/personal-examples.ts';
import type { HostStatus } from '../state/session.ts';

interface Answer {
  readonly wasFine: boolean;
  readonly label: string;
  give(): Promise<Result<Learned>>;
}

/** What the user can correct now: an alert that was a false alarm, or a slouch that isn't detected. */
function answerTo(host: HostStatus, live: LiveStatus | null): Answer | null {
  if (host.camera !== 'live') return null;
  if (host.alerting)
    return { wasFine: true, label: text('wasFine'), give: () => send('pageToBackground.wasFine') };
  const signs = live?.measurement?.signs;
  if (host.posture !== 'good' || signs === undefined) return null;
  const give = () => send('pageToBackground.slouchingNow', { issue: strongestSign(signs) });
  return { wasFine: false, label: text('slouchingNow'), give };
}

/** The result of an answer: how many examples there are now, or why it couldn't learn, and what to do. */
function wordsOf(answer: Result<Learned>): string {
  if (!answer.ok) return text('settingsNotSaved');
  const { problem, examples } = answer.value;
  return problem === null ? countText('learned', examples) : text(`useless_${problem}`);
}

/** 'I was fine' while an alert stands, 'I'm slouching now' while the verdict is upright; and the result. */
export function CorrectionLine({ host, live }: { host: HostStatus; live: LiveStatus | null }) {
  // The result stays when the verdict changes, as it does at once after learning.
  const result = useSignal('');
  const answer = answerTo(host, live);
  return (
    <>
      {answer !== null && (
        <button
          type="button"
          class={answer.wasFine ? '' : 'plain'}
          data-testid="correct"
          onClick={async () => {
            result.value = wordsOf(await answer.give());
          }}
        >
          {answer.label}
        </button>
      )}
      <p role="status" class="noted quiet" data-testid="noted">
        {result.value}
      </p>
    </>
  );
}
