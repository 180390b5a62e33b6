import { useEffect } from 'preact/hooks';
import type { AdviceContext } from '../advice/advice-context.ts';
import { chooseAdvice } from '../advice/choose-advice.ts';
import { rememberShown } from '../history-db/advice-context.ts';
import { now } from '../platform/browser/clock.ts';
import { text } from '../platform/browser/i18n.ts';
import { HOUR_MS } from '../shared/durations.ts';
import { reasonText } from '../ui/text/reason-text.ts';

interface AdviceSectionProps {
  readonly context: AdviceContext;
  onRead(entry: string): void;
}

/** One piece of advice that fits what was seen, with its reason. It changes every hour, not with every sample. */
export function AdviceSection({ context, onRead }: AdviceSectionProps) {
  const [chosen] = chooseAdvice(context, Math.floor(now() / HOUR_MS), 1);
  const id = chosen?.advice.id;
  useEffect(() => {
    if (id !== undefined) void rememberShown([id]);
  }, [id]);
  if (chosen === undefined) return null;
  const { advice, reasons } = chosen;
  const [gravest] = reasons;
  return (
    <section class="advice" aria-labelledby="advice">
      <h2 id="advice">{text(`advice_${advice.id}_title`)}</h2>
      <p>{text(`advice_${advice.id}_text`)}</p>
      {gravest !== undefined && <p class="quiet">{reasonText(gravest.why)}</p>}
      <div class="row">
        <button type="button" class="plain" data-testid="read-more" onClick={() => onRead(advice.entry)}>
          {text('readMore')}
        </button>
      </div>
    </section>
  );
}
