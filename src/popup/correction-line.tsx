import { useSignal } from '@preact/signals';
import { text } from '../platform/i18n.ts';
import type { LiveStatus } from '../platform/live-status.ts';
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
  const told = useSignal('');
  const correction = correctionOf(host, live);

  async function correct({ message, issue }: Correction): Promise<void> {
    const answer = await send(message, { issue });
    if (!answer.ok) {
      told.value = text('settingsNotSaved');
      return;
    }
    const limit = answer.value.limits.find((each) => each.issue === issue);
    const how = limit === undefined ? text('limitStandard') : limitWords(limit);
    told.value = text('correctionNoted', text(`limit_${issue}`), how);
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
        {told.value}
      </p>
    </>
  );
}
