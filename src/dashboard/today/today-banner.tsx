import { MessageCircleQuestionMark } from 'lucide-preact';
import type { LocalDay } from '../../history/local-day.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { RisingPainQuestion, usePainRiseToday } from '../diary/rising-pain-question.tsx';
import { NudgeQualityOffer, usePoorQuality } from '../history/nudge-quality.tsx';
import { useAskedCount } from './questions.tsx';

/** Leads to the questions further down. A link would change the address. */
function goToQuestions(): void {
  const heading = document.getElementById('questions');
  heading?.scrollIntoView?.({ block: 'center' });
  heading?.focus();
}

function QuestionsOffer({ count }: { count: number }) {
  return (
    <div class="banner banner-question">
      <Icon of={MessageCircleQuestionMark} />
      <p>{countText('questions_waiting', count)}</p>
      <button type="button" onClick={goToQuestions}>
        {text('questions_go')}
      </button>
    </div>
  );
}

/** What asks something of the user today: the most important thing, or nothing. */
export function TodayBanner({ today }: { today: LocalDay }) {
  const rise = usePainRiseToday(today);
  const poor = usePoorQuality();
  const asked = useAskedCount(today);
  return (
    <div class="banner-place" aria-live="polite">
      {rise !== null ? (
        <RisingPainQuestion rise={rise} today={today} />
      ) : poor !== null ? (
        <NudgeQualityOffer poor={poor} />
      ) : (
        asked > 0 && <QuestionsOffer count={asked} />
      )}
    </div>
  );
}
