import type { PainArea } from '../../history/diary.ts';
import { text } from '../../platform/browser/i18n.ts';

/** Pain that a doctor should look at sooner than other back pain: that comes before any tip against it. */
export function BetweenBladesHint({ places }: { places: readonly PainArea[] }) {
  if (!places.includes('between_blades')) return null;
  return (
    <p class="hint" data-testid="between-blades">
      {text('doctor_between_blades')} <a href="#doctor">{text('page_doctor')}</a>
    </p>
  );
}
