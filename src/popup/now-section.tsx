import { text } from '../platform/i18n.ts';
import { durationText } from '../ui/duration.ts';
import type { Headline } from '../ui/headline.ts';
import { measuredWords } from '../ui/measured-words.ts';
import { PostureFigure } from '../ui/posture-figure.tsx';
import type { LiveStatus } from '../platform/live-status.ts';

function Angles({ live }: { live: LiveStatus }) {
  if (live.measurement === null) return null;
  return (
    <details class="angles">
      <summary>{text('anglesSummary')}</summary>
      <dl>
        {measuredWords(live.measurement).map(({ id, name, value }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{text('anglesNote')}</p>
    </details>
  );
}

interface NowProps {
  readonly headline: Headline;
  readonly live: LiveStatus | null;
  onWayOut(): void;
}

/** How I am now: the figure, the words, and the way out where there is one. */
export function NowSection({ headline, live, onWayOut }: NowProps) {
  const posture = live?.status.camera === 'live' ? live.status.posture : null;
  const judged = posture === 'good' || posture === 'bad';
  const tone = headline.tone === 'error' ? 'quiet' : headline.tone;
  return (
    <section class={`now tone-${headline.tone}`} aria-labelledby="headline">
      <PostureFigure measurement={judged ? (live?.measurement ?? null) : null} tone={tone} />
      <div aria-live="polite">
        <h2 id="headline" data-testid="headline">
          {headline.title}
        </h2>
        <p>{headline.detail}</p>
        {judged && live !== null && (
          <p class="quiet">{text('since', durationText(Math.max(0, live.atMs - live.sinceMs)))}</p>
        )}
      </div>
      {headline.wayOut !== null && (
        <button type="button" class="primary" data-testid="way-out" onClick={onWayOut}>
          {text(`wayOut_${headline.wayOut}`)}
        </button>
      )}
      {judged && live !== null && <Angles live={live} />}
    </section>
  );
}
