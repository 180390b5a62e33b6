import { useSignal } from '@preact/signals';
import { type MessageKey, text } from '../platform/browser/i18n.ts';
import { send } from '../platform/messaging/messages.ts';

const REASONS = ['wrong', 'busy', 'often'] as const;
type Reason = (typeof REASONS)[number];

/** The setting that fits a reason: the message key of its title, by which the settings page finds it. */
const SETTING_OF: Readonly<Record<Reason, MessageKey>> = {
  wrong: 'setting_sensitivity',
  busy: 'settings_suppression',
  often: 'setting_coolDown',
};

interface WhyProps {
  /** Opens the settings, searched for this text. */
  onSettings(find: string): void;
}

function close(): void {
  void send('pageToBackground.answerWhy');
}

function Offer({ reason, onSettings }: { reason: Reason } & WhyProps) {
  function open(): void {
    close();
    onSettings(text(SETTING_OF[reason]));
  }
  return (
    <>
      <p role="status">{text(`whyOffer_${reason}`)}</p>
      <div class="answers">
        <button type="button" data-testid="why-setting" onClick={open}>
          {text('whyOpen')}
        </button>
        <button type="button" class="plain" onClick={close}>
          {text('whyDone')}
        </button>
      </div>
    </>
  );
}

/** Asks why the last alerts were ignored, and offers what can be done about it. */
export function WhySection({ onSettings }: WhyProps) {
  const reason = useSignal<Reason | null>(null);
  return (
    <section class="why" aria-labelledby="why" data-testid="why">
      <h2 id="why">{text('why_title')}</h2>
      {reason.value !== null ? (
        <Offer reason={reason.value} onSettings={onSettings} />
      ) : (
        <>
          <p class="quiet">{text('why_text')}</p>
          <div class="answers">
            {REASONS.map((each) => (
              <button
                key={each}
                type="button"
                data-testid={`why-${each}`}
                onClick={() => {
                  reason.value = each;
                }}
              >
                {text(`why_${each}`)}
              </button>
            ))}
            <button type="button" class="plain" data-testid="why-close" onClick={close}>
              {text('why_close')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
