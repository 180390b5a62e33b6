import type { Urgency } from '../advice/red-flags.ts';
import type { Improvement, NextThing, Strength, WeeklyReview } from '../history/weekly-review.ts';
import { durationText, shareText } from '../platform/browser/format.ts';
import { countText, numberFormat, text } from '../platform/browser/i18n.ts';

/** As the language of the texts writes it. */
function oneDecimal(value: number): string {
  return numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

function improvementText(better: Improvement): string {
  switch (better.kind) {
    case 'upright':
      return countText('review_better_upright', Math.round(better.points));
    case 'movement':
      return text('review_better_movement', oneDecimal(better.perHour));
    case 'issue':
      return countText(`review_better_${better.issue}`, Math.round(better.minutesPerHour));
    case 'corrected':
      return text('review_better_corrected');
  }
}

function strengthText(strength: Strength): string {
  return strength.kind === 'upright'
    ? text('review_strength_upright', shareText(strength.share))
    : text('review_strength_watched', durationText(strength.ms));
}

function nextText(next: NextThing): string {
  return next.kind === 'movement' ? text('review_next_movement') : text(`review_next_${next.issue}`);
}

/**
 * A review in two sentences: what went well, and one thing to try.
 * @param urgency of the standing warning signs: what to do about them replaces the thing to try
 */
export function reviewText(
  { better, strength, next }: WeeklyReview,
  urgency: Urgency | null,
): { readonly first: string; readonly next: string } {
  return {
    first: better === null ? strengthText(strength) : improvementText(better),
    next: urgency === null ? nextText(next) : text(`urgency_${urgency}_title`),
  };
}
