import { useSignal } from '@preact/signals';
import { urgencyOf } from '../advice/red-flags.ts';
import { withdrawSigns } from '../history-db/standing-signs.ts';
import { text } from '../platform/browser/i18n.ts';
import type { StandingSigns } from '../state/standing-signs-schema.ts';
import { WhatToDo } from './what-to-do.tsx';

interface SignsNoticeProps {
  readonly standing: StandingSigns;
  /** Leaves out which signs were noted, where room is short. */
  readonly brief?: boolean;
  onDoctor(): void;
}

function NotedSigns({ signs }: Pick<StandingSigns, 'signs'>) {
  return (
    <>
      <p>{text('signs_noted')}</p>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{text(`flag_${sign}`)}</li>
        ))}
      </ul>
    </>
  );
}

/**
 * What to do about the warning signs that the user has noted. It replaces tips and exercises until the user withdraws
 * the signs.
 */
export function SignsNotice({ standing: { signs }, brief = false, onDoctor }: SignsNoticeProps) {
  const failed = useSignal(false);
  const urgency = urgencyOf(signs);
  if (urgency === null) return null;
  async function withdraw(): Promise<void> {
    failed.value = await withdrawSigns().then(
      () => false,
      () => true,
    );
  }
  return (
    <section class={`urgency urgency-${urgency}`} aria-labelledby="signs-notice" data-testid="signs-notice">
      <WhatToDo urgency={urgency} headingId="signs-notice" />
      {!brief && <NotedSigns signs={signs} />}
      <p class="quiet">{text('signs_suspend')}</p>
      <div class="row">
        <button type="button" data-testid="signs-doctor" onClick={onDoctor}>
          {text('page_doctor')}
        </button>
        <button type="button" class="plain" data-testid="withdraw-signs" onClick={() => void withdraw()}>
          {text('signs_withdraw')}
        </button>
      </div>
      {failed.value && (
        <p class="warning" role="alert">
          {text('diary_unsaved')}
        </p>
      )}
    </section>
  );
}
