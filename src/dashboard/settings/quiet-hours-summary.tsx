import { useContext } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import type { QuietTime } from '../../state/suppression.ts';
import { SettingsSearch } from '../shared/settings-search.tsx';
import { draftQuietTime } from './quiet-time-draft.ts';
import { quietTimeText } from './quiet-time-text.ts';

interface SummaryProps {
  readonly times: readonly QuietTime[];
  /** Opens the hours to change them. */
  onOpen(): void;
}

/**
 * The quiet hours in a line, and the way to change them. Without any it opens a draft of the first ones. A search finds
 * the hours themselves instead.
 */
export function QuietHoursSummary({ times, onOpen }: SummaryProps) {
  const title = text('setting_quietHours');
  const explains =
    times.length === 0 ? text('setting_quietHours_text') : times.map(quietTimeText).join(' · ');
  const action = text(times.length === 0 ? 'addQuietTime' : 'change');
  function open(): void {
    if (times.length === 0) draftQuietTime();
    onOpen();
  }
  if (useContext(SettingsSearch).trim() !== '') return null;
  return (
    <div class="setting">
      <span class="setting-title">{title}</span>
      <button
        type="button"
        data-testid="open-quiet-hours"
        aria-label={text('labelValue', title, action)}
        onClick={open}
      >
        {action}
      </button>
      <p class="quiet">{explains}</p>
    </div>
  );
}
