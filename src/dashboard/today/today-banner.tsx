import { MessageCircleQuestionMark } from 'lucide-preact';
import type { LocalDay } from '../../history/local-day.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { CheckInLine } from '../check-in/check-in-line.tsx';
import { NewsLine, useHasLine } from '../check-in/news-line.tsx';
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

/** Whether something above the page needs the user's attention first. */
function isUrgent({ signs, silence }: ProductState): boolean {
  return (signs.value?.signs.length ?? 0) > 0 || (silence.value?.notice ?? null) !== null;
}

interface BannerProps {
  readonly product: ProductState;
  readonly today: LocalDay;
  /** Whether the page has the questions: not before the day has a number. */
  readonly asks: boolean;
}

/** What may wait: how the nudges feel, the news, and then the questions. */
function Lines({ product, today, asks }: BannerProps) {
  const asked = useAskedCount(today);
  const hasLine = useHasLine();
  return (
    <>
      <CheckInLine product={product} />
      <NewsLine />
      {asks && asked > 0 && !hasLine && <QuestionsOffer count={asked} />}
    </>
  );
}

/** What asks something of the user today, or tells them: the most important thing, or nothing. */
export function TodayBanner(props: BannerProps) {
  const { product, today } = props;
  const rise = usePainRiseToday(today);
  const poor = usePoorQuality();
  if (rise !== null)
    return (
      <div class="banner-place" aria-live="polite">
        <RisingPainQuestion rise={rise} today={today} />
      </div>
    );
  if (isUrgent(product)) return null;
  return (
    <div class="banner-place">{poor === null ? <Lines {...props} /> : <NudgeQualityOffer poor={poor} />}</div>
  );
}
