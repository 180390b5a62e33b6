import { now } from '../../platform/browser/clock.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { untilText } from '../../platform/browser/until-text.ts';
import { CHANNELS, type Channel } from '../../state/channels.ts';
import type { Settings } from '../../state/settings.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { snoozedUntil } from '../../ui/status-pill.tsx';
import type { Headline } from '../../ui/text/headline.ts';

/** What the try-out says: what is seen, and what to do next. */
export interface TryOutWords {
  readonly title: string;
  readonly next: string;
}

/** What the try-out depends on. */
export interface TryOutFacts {
  readonly product: ProductState;
  readonly settings: Settings;
  readonly headline: Headline;
  /** An example is shown now. */
  readonly showsExample: boolean;
  /** The channels by which a nudge can still be seen or heard: a notification leaves the screen before the nudge ends. */
  readonly seenBy: readonly Channel[];
  /** A nudge has come in this try-out. */
  readonly sawNudge: boolean;
  /** The user has sat upright since the try-out came up. */
  readonly ready: boolean;
}

/** Where a nudge is seen; '' if it is only heard, or comes to this page. */
function whereText(channels: readonly Channel[]): string {
  const [badge, notification] = [channels.includes('badge'), channels.includes('notification')];
  if (badge && notification) return text('tryOut_where_both');
  if (badge) return text('tryOut_where_badge');
  return notification ? text('tryOut_where_notification') : '';
}

/** When the nudge comes, or why it doesn't. The time is rounded, so that the text does not change with every look. */
function untilNudgeText({ product, settings }: TryOutFacts): string {
  const session = product.session.value;
  const snoozedMs = session === null ? null : snoozedUntil(session);
  if (snoozedMs !== null) return text('snoozedUntil', untilText(snoozedMs, now()));
  if (!CHANNELS.some((channel) => settings[channel])) return text('tryOut_noWay');
  const inMs = Math.ceil((product.live.value?.nudgeInMs ?? 0) / 5000) * 5000;
  return inMs <= 0 ? text('tryOut_stay') : text('tryOut_soon', durationText(inMs));
}

function isFineAsSaid({ product }: TryOutFacts): boolean {
  return product.live.value?.fineAsSaid === true;
}

/** Whether the last look found the user upright. The verdict follows after one or two more. */
export function isFineNow({ live }: ProductState): boolean {
  const { status, assessment } = live.value ?? {};
  return status?.camera === 'live' && assessment?.state === 'fine';
}

/** What to say at this moment of the try-out. */
export function tryOutWords(facts: TryOutFacts): TryOutWords {
  const { product, settings, headline, showsExample, seenBy, sawNudge, ready } = facts;
  const isNudged = (product.nudge.value ?? []).length > 0;
  const { title, detail, tone } = headline;
  if (ready && isNudged && tone !== 'good')
    return {
      title: seenBy.length === 0 ? title : text('tryOut_nudged_title'),
      next: `${whereText(seenBy)} ${text('tryOut_sitUp')}`.trim(),
    };
  if (showsExample)
    return {
      title: text('tryOut_example_title'),
      next: whereText(CHANNELS.filter((channel) => settings[channel])),
    };
  if (tone === 'drift' && isFineNow(product))
    return { title: text('good_title'), next: text('tryOut_stayUp') };
  if (tone === 'drift') return { title, next: ready ? untilNudgeText(facts) : text('tryOut_sitUpFirst') };
  if (tone !== 'good' || isFineAsSaid(facts)) return { title, next: detail };
  return { title, next: text(sawNudge ? 'tryOut_gone' : 'tryOut_slouch') };
}
