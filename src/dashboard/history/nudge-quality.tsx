import { BellRing } from 'lucide-preact';
import { addDays } from '../../history/local-day.ts';
import type { NudgeQuality } from '../../history/nudge-quality.ts';
import { dayAt } from '../../history-db/database.ts';
import { readNudgeQuality } from '../../history-db/read-review.ts';
import { now } from '../../platform/browser/clock.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { qualityOfferClosedItem } from '../../state/stored-items.ts';
import { settingsAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { Fold } from '../shared/fold.tsx';
import { NOW_AND_THEN } from '../shared/how-often.ts';
import { useHistory } from '../shared/use-history.ts';
import { useStored } from '../shared/use-stored.ts';

function useQuality(): NudgeQuality | null {
  const today = dayAt(now());
  return useHistory((database) => readNudgeQuality(database, today), today, NOW_AND_THEN).value;
}

/** How well nudges have worked in the last two weeks, in figures. Empty without nudges. */
export function NudgeQualityFold() {
  const quality = useQuality();
  if (quality === null || quality.correctedShare === null || quality.fineShare === null) return null;
  const { nudges, correctedShare, fineShare } = quality;
  return (
    <Fold id="quality" icon={BellRing} title={text('quality_title')}>
      <p class="quiet">{text('quality_text')}</p>
      <dl class="day-figures" data-testid="quality">
        <div>
          <dt>{text('nudges')}</dt>
          <dd>{nudges}</dd>
        </div>
        <div>
          <dt>{text('quality_corrected')}</dt>
          <dd data-testid="quality-corrected">{shareText(correctedShare)}</dd>
        </div>
        <div>
          <dt>{text('quality_fine')}</dt>
          <dd data-testid="quality-fine">{shareText(fineShare)}</dd>
        </div>
      </dl>
    </Fold>
  );
}

/** For so long a closed offer stays away. */
const CLOSED_DAYS = 14;

function isClosed(closedOn: string | null): boolean {
  return closedOn !== null && dayAt(now()) < addDays(closedOn, CLOSED_DAYS);
}

/** In what way nudges work poorly; null if they don't, or if the user has closed the offer. */
export function usePoorQuality(): NudgeQuality['poor'] {
  const quality = useQuality();
  const closedOn = useStored(qualityOfferClosedItem);
  return quality === null || isClosed(closedOn) ? null : quality.poor;
}

interface OfferProps {
  readonly poor: NonNullable<NudgeQuality['poor']>;
}

/** An offer to recalibrate, to show a slouch, or to get fewer nudges. */
export function NudgeQualityOffer({ poor }: OfferProps) {
  return (
    <section class="ask" aria-labelledby="quality-offer" data-testid="quality-offer">
      <Icon of={BellRing} />
      <div>
        <h2 id="quality-offer">{text(`quality_${poor}_title`)}</h2>
        <p>{text(`quality_${poor}_text`)}</p>
      </div>
      <div class="row">
        <a class="button" href="#calibrate">
          {text('recalibrate')}
        </a>
        <a class="button" href="#slouch">
          {text('quality_show')}
        </a>
        <a class="button" href={`#${settingsAddress(text('setting_nudgePlan'))}`}>
          {text('quality_fewer')}
        </a>
        <button type="button" class="plain" onClick={() => void qualityOfferClosedItem.set(dayAt(now()))}>
          {text('quality_close')}
        </button>
      </div>
    </section>
  );
}
