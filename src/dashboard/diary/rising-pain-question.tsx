import { MessageCircleQuestionMark } from 'lucide-preact';
import { findPainRise, mayAskAgain, PAIN_RISE_DAYS, type PainRise } from '../../advice/rising-pain.ts';
import type { DiaryRecord } from '../../history/diary.ts';
import { addDays, type LocalDay } from '../../history/local-day.ts';
import { readDiary } from '../../history-db/database.ts';
import { text } from '../../platform/browser/i18n.ts';
import { risingPainItem, standingSignsItem } from '../../state/stored-items.ts';
import { Icon } from '../../ui/icon.tsx';
import { NOW_AND_THEN } from '../shared/how-often.ts';
import { useHistory } from '../shared/use-history.ts';
import { useStored } from '../shared/use-stored.ts';

/**
 * What to ask about, if the pain in the notes rises. Null while a warning sign stands: what to do is shown already, and
 * after an answer for some days.
 */
export function usePainRise(notes: readonly DiaryRecord[] | null, today: LocalDay): PainRise | null {
  const answer = useStored(risingPainItem);
  const standing = useStored(standingSignsItem);
  if (notes === null || answer === null || standing === null || standing.signs.length > 0) return null;
  return mayAskAgain(answer.answeredOn, today) ? findPainRise(notes, today) : null;
}

interface RisingPainQuestionProps {
  readonly rise: PainRise;
  readonly today: LocalDay;
}

/** Pain that rises over days: asks for the warning signs. It stands until it is answered, or the pain falls. */
export function RisingPainQuestion({ rise, today }: RisingPainQuestionProps) {
  return (
    <section class="ask" aria-labelledby="rising-pain" data-testid="rising-pain">
      <Icon of={MessageCircleQuestionMark} />
      <div>
        <h2 id="rising-pain">{text(`risingPain_${rise}`)}</h2>
        <p>{text('risingPain_text')}</p>
      </div>
      <div class="row">
        <a class="button" href="#doctor">
          {text('risingPain_signs')}
        </a>
        <button
          type="button"
          class="plain"
          data-testid="rising-pain-none"
          onClick={() => void risingPainItem.set({ answeredOn: today })}
        >
          {text('risingPain_none')}
        </button>
      </div>
    </section>
  );
}

/** What to ask about on the page of today; null if there is nothing. */
export function usePainRiseToday(today: LocalDay): PainRise | null {
  const { value } = useHistory(
    (database) => readDiary(database, addDays(today, -PAIN_RISE_DAYS), today),
    today,
    NOW_AND_THEN,
  );
  return usePainRise(value, today);
}
