import { Sparkles } from 'lucide-preact';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { extensionVersion } from '../../platform/browser/runtime.ts';
import type { CheckIn } from '../../state/check-in.ts';
import { checkInItem, newsSeenItem } from '../../state/stored-items.ts';
import { groupAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { areNewsDue } from '../settings/news.ts';
import { useStored } from '../shared/use-stored.ts';
import { isDue } from './check-in-line.tsx';

function markSeen(): void {
  void newsSeenItem.set(extensionVersion());
}

/** The thanks for an answer stay on the page for a while. */
function wasJustAnswered({ answers }: CheckIn): boolean {
  return answers.some(({ atMs }) => now() - atMs < 60 * 60_000);
}

/** Whether a question about the nudges, the thanks for an answer, or the news have the place of the banner. */
export function useHasLine(): boolean {
  const seen = useStored(newsSeenItem);
  const checkIn = useStored(checkInItem);
  // Until that is known nothing else takes the place.
  if (seen === null || checkIn === null) return true;
  return isDue(checkIn) || wasJustAnswered(checkIn) || areNewsDue(seen, extensionVersion());
}

/** Says once after an update that there is something new. A question comes first: one banner at a time. */
export function NewsLine() {
  const seen = useStored(newsSeenItem);
  const checkIn = useStored(checkInItem);
  if (seen === null || checkIn === null || isDue(checkIn) || wasJustAnswered(checkIn)) return null;
  if (!areNewsDue(seen, extensionVersion())) return null;
  return (
    <section class="banner" aria-labelledby="news-line" data-testid="news">
      <Icon of={Sparkles} />
      <p id="news-line">{text('news_updated')}</p>
      <a class="button" href={`#${groupAddress('help')}`} onClick={markSeen}>
        {text('news_title')}
      </a>
      <button type="button" class="plain" data-testid="news-close" onClick={markSeen}>
        {text('whyDone')}
      </button>
    </section>
  );
}
