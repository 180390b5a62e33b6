import { durationText } from '../platform/browser/format.ts';
import { type MessageKey, text } from '../platform/browser/i18n.ts';
import type { LongSilence, SilenceReason } from '../state/long-silence.ts';
import { longSilenceItem } from '../state/stored-items.ts';
import { settingsAddress } from './addresses.ts';

/** The setting for a reason: the message key of its title, by which the settings page finds it. */
const SETTING_OF: Readonly<Record<SilenceReason, MessageKey>> = {
  quiet_hours: 'setting_quietHours',
  call: 'setting_inCall',
  full_screen: 'setting_inFullScreen',
  idle: 'setting_whenIdle',
  battery: 'setting_onBattery',
};

function dismiss(): void {
  void longSilenceItem.update((silence) => ({ ...silence, notice: null }));
}

interface LongSilenceProps {
  readonly silence: LongSilence | null;
  /** Opens the dashboard at the address of a setting. */
  onSettings(address: string): void;
}

/** Says that something has kept alerts away for long, until the user has answered. */
export function LongSilenceLine({ silence, onSettings }: LongSilenceProps) {
  if (!silence?.notice) return null;
  const { reason, silentMs } = silence.notice;
  function open(): void {
    dismiss();
    onSettings(settingsAddress(text(SETTING_OF[reason])));
  }
  return (
    <section class="why" aria-labelledby="long-silence" data-testid="long-silence">
      <h2 id="long-silence">{text('silence_title')}</h2>
      <p>{text(`silence_${reason}`, durationText(silentMs))}</p>
      <div class="answers">
        <button type="button" data-testid="silence-setting" onClick={open}>
          {text('whyOpen')}
        </button>
        <button type="button" class="plain" data-testid="silence-close" onClick={dismiss}>
          {text('whyDone')}
        </button>
      </div>
    </section>
  );
}
