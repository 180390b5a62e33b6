import { addDays } from '../../history/local-day.ts';
import type { NudgeQuality } from '../../history/nudge-quality.ts';
import { dayAt } from '../../history-db/database.ts';
import { readNudgeQuality } from '../../history-db/read-review.ts';
import { now } from '../../platform/browser/clock.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { qualityOfferClosedItem } from '../../state/stored-items.ts';
import { settingsAddress } from '../../ui/addresses.ts';
import { useHistory } from '../shared/use-history.ts';
import { useStored } from '../shared/use-stored.ts';

function useQuality(): NudgeQuality | null {
  const today = dayAt(now());
  return useHistory((database) => readNudgeQuality(database, today), today).value;
}

/** How well nudges have worked in the last two weeks, in figures. Empty without nudges. */
export function NudgeQualitySection() {
  const quality = useQuality();
  if (quality === null || quality.correctedShare === null || quality.fineShare === null) return null;
  const { nudges, correctedShare, fineShare } = quality;
  return (
    <section aria-labelledby="quality" data-testid="quality">
      <h2 id="quality">{text('quality_title')}</h2>
      <p class="quiet">{text('quality_text')}</p>
      <dl class="day-figures">
        <div>
          <dt>{text('quality_nudges')}</dt>
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
    </section>
  );
}

/** For so long a closed offer stays away. */
const CLOSED_DAYS = 14;

function isClosed(closedOn: string | null): boolean {
  return closedOn !== null && dayAt(now()) < addDays(closedOn, CLOSED_DAYS);
}

/** If nudges work poorly: an offer to calibrate again, to show a slouch, or to get fewer. */
export function NudgeQualityOffer() {
  const quality = useQuality();
  const closedOn = useStored(qualityOfferClosedItem);
  if (quality === null || quality.poor === null || isClosed(closedOn)) return null;
  return (
    <section aria-labelledby="quality-offer" class="questions" data-testid="quality-offer">
      <h2 id="quality-offer">{text(`quality_${quality.poor}_title`)}</h2>
      <p>{text(`quality_${quality.poor}_text`)}</p>
      <div class="row">
        <a class="button" href="#calibrate">
          {text('quality_calibrate')}
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
