import { lengthText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';

/** While the eyes have been close to the screen for minutes: how close, and what to do. */
export function CloseLine({ distance }: { distance: LiveStatus['tooClose'] }) {
  if (distance === null) return null;
  const { cm, fromCm, toCm } = distance;
  return (
    <p role="status" data-testid="too-close">
      <strong>{text('tooClose_title')}</strong>{' '}
      {text('tooClose_text', lengthText(cm), lengthText(fromCm), lengthText(toCm))}
    </p>
  );
}
