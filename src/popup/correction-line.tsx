import { useSignal } from '@preact/signals';
import { text } from '../platform/i18n.ts';
import type { LiveStatus } from '../platform/live-status-schema.ts';
import { send } from '../platform/messages.ts';
import type { HostStatus } from '../platform/session.ts';
import type { IssueKind } from '../posture/assessment.ts';
import { strongestSign } from '../posture/personal-limits.ts';
import { limitWords } from '../ui/limit-words.ts';

interface Correction {
  readonly message: 'pageToBackground.wasFine' | 'pageToBackground.slouchingNow';
  readonly issue: IssueKind;
  readonly label: string;
}

/** What came of a correction, in words. */
interface Told {
  readonly message: Correction['message'];
  readonly words: string;
}

/** What the user may correct at this moment: an alert that was none, or a slouch that is not seen as one. */
function correctionOf(host: HostStatus, live: LiveStatus | null): Correction | null {
  if (host.camera !== 'live') return null;
  if (host.alerting && host.issue !== null)
    return { message: 'pageToBackground.wasFine', issue: host.issue, label: text('wasFine') };
  const signs = live?.measurement?.signs;
  if (host.posture !== 'good' || signs === undefined) return null;
  return {
    message: 'pageToBackground.slouchingNow',
    issue: strongestSign(signs),
    label: text('slouchingNow'),
  };
}

/** 'I was fine' while an alert stands, 'I am slouching now' while it says upright; and what came of it. */
export function CorrectionLine({ host, live }: { host: HostStatus; live: LiveStatus | null }) {
  const told = useSignal<Told | null>(null);
  const correction = correctionOf(host, live);
  // What came of one correction is of no use beside the other.
  const noted = correction === null || correction.message === told.value?.message ? told.value?.words : '';

  async function correct({ message, issue }: Correction): Promise<void> {
    const answer = await send(message, { issue });
    if (!answer.ok) {
      told.value = { message, words: text('settingsNotSaved') };
      return;
    }
    const limit = answer.value.limits.find((each) => each.issue === issue);
    const how = limit === undefined ? text('limitStandard') : limitWords(limit);
    told.value = { message, words: text('correctionNoted', text(`limit_${issue}`), how) };
  }

  return (
    <>
      {correction !== null && (
        <button
          type="button"
          class={correction.message === 'pageToBackground.wasFine' ? '' : 'plain'}
          data-testid="correct"
          onClick={() => void correct(correction)}
        >
          {correction.label}
        </button>
      )}
      <p role="status" class="noted quiet" data-testid="noted">
        {noted}
      </p>
    </>
  );
}
