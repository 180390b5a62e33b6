import { chooseAdvice } from '../advice/choose-advice.ts';
import type { DaySummary } from '../history/day-summary.ts';
import { text } from '../platform/i18n.ts';
import { durationText } from '../ui/duration.ts';

const HOUR_MS = 60 * 60_000;

/** One piece of advice that fits what was seen today, and why this one. It changes by the hour, not by the look. */
export function AdviceSection({ today }: { today: DaySummary }) {
  const chosen = chooseAdvice(today, Math.floor(Date.now() / HOUR_MS));
  if (chosen === null) return null;
  const { advice, because } = chosen;
  return (
    <section class="advice" aria-labelledby="advice">
      <h2 id="advice">{text(`advice_${advice.id}_title`)}</h2>
      <p>{text(`advice_${advice.id}_text`)}</p>
      {because !== null && (
        <p class="quiet">{text('adviceBecause', text(`issue_${because.issue}`), durationText(because.ms))}</p>
      )}
    </section>
  );
}
