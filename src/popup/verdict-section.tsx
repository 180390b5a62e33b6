import type { ComponentChildren } from 'preact';
import { durationText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';
import { figureTone, PostureFigure } from '../ui/figure/posture-figure.tsx';
import type { Headline } from '../ui/text/headline.ts';

/** A shorter time says nothing. */
const WORTH_SAYING_MS = 60_000;

/** The second line: how long the user has been upright, or what to do. */
function detailOf({ tone, detail }: Headline, live: LiveStatus | null): string {
  if (tone !== 'good' || live === null || live.fineAsSaid) return detail;
  const uprightMs = live.atMs - live.sinceMs;
  return uprightMs >= WORTH_SAYING_MS ? text('good_for', durationText(uprightMs)) : detail;
}

/** The present posture; the own upright one, dashed, while nothing is known. */
function Stage({ headline, live }: { headline: Headline; live: LiveStatus | null }) {
  const judged = headline.tone === 'good' || headline.tone === 'drift';
  const measurement = judged ? (live?.measurement ?? null) : null;
  const tone = measurement === null ? 'quiet' : figureTone(headline.tone);
  return (
    <div class="stage-figure">
      <PostureFigure measurement={measurement} tone={tone} asSaid={live?.fineAsSaid} />
    </div>
  );
}

interface VerdictProps {
  readonly headline: Headline;
  readonly live: LiveStatus | null;
  /** Why there are no nudges; it takes the place of the detail, unless that is the way out of a problem. */
  readonly silence: { readonly testId: string; readonly words: string } | null;
  readonly children?: ComponentChildren;
}

/** While the camera is off or fails there are no nudges anyway: how it comes back is what matters. */
function isWatched({ tone, shape }: Headline): boolean {
  return tone !== 'error' && shape !== 'paused';
}

/** The posture now: the figure, the verdict, and what to do about it. */
export function VerdictSection({ headline, live, silence, children }: VerdictProps) {
  return (
    <section class="now" aria-labelledby="headline">
      <Stage headline={headline} live={live} />
      <div class="verdict">
        <div aria-live="polite">
          <h2 id="headline" data-testid="headline">
            {headline.title}
          </h2>
          {silence === null || !isWatched(headline) ? (
            <p>{detailOf(headline, live)}</p>
          ) : (
            <p data-testid={silence.testId}>{silence.words}</p>
          )}
        </div>
        <div class="verdict-foot">{children}</div>
      </div>
    </section>
  );
}
