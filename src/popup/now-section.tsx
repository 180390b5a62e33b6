import type { ComponentChildren } from 'preact';
import { durationText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';
import type { Measurement } from '../posture/body/measurement.ts';
import { PostureFigure } from '../ui/figure/posture-figure.tsx';
import type { Headline } from '../ui/text/headline.ts';
import { measuredAgainst, measuredText } from '../ui/text/measured-text.ts';

function Angles({ measurement }: { measurement: Measurement }) {
  return (
    <details class="angles">
      <summary>{text('anglesSummary')}</summary>
      <dl>
        {measuredText(measurement).map(({ id, name, value }) => (
          <div key={id} class="angle">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{measuredAgainst(measurement)}</p>
    </details>
  );
}

function Words({ headline }: { headline: Headline }) {
  return (
    <div aria-live="polite">
      <h2 id="headline" data-testid="headline">
        {headline.title}
      </h2>
      <p>{headline.detail}</p>
    </div>
  );
}

interface NowProps {
  readonly headline: Headline;
  readonly live: LiveStatus | null;
  onNextStep(): void;
  readonly children?: ComponentChildren;
}

/** The current posture: the figure, the text, and a remedy if there is one. */
export function NowSection({ headline, live, onNextStep, children }: NowProps) {
  const judged = headline.tone === 'good' || headline.tone === 'drift';
  // 'Away' and 'uncertain' keep the figure's space, so that nothing jumps when they come and go.
  const inView = live?.status.camera === 'live' && headline.tone !== 'error';
  const measurement = judged ? (live?.measurement ?? null) : null;
  const tone = headline.tone === 'error' ? 'quiet' : headline.tone;
  return (
    <section class={`now tone-${headline.tone}`} aria-labelledby="headline">
      {inView && <PostureFigure measurement={measurement} tone={tone} />}
      <Words headline={headline} />
      {headline.nextStep !== null && (
        <button type="button" class="primary" data-testid="way-out" onClick={onNextStep}>
          {text(`nextStep_${headline.nextStep}`)}
        </button>
      )}
      {children}
      {judged && live !== null && (
        <div class="behind">
          <p class="quiet">{text('since', durationText(live.atMs - live.sinceMs))}</p>
          {measurement !== null && <Angles measurement={measurement} />}
        </div>
      )}
    </section>
  );
}
