import { durationText } from '../platform/duration.ts';
import { text } from '../platform/i18n.ts';

/** Shorter than this it says nothing that one does not know. */
const WORTH_SAYING_MS = 5 * 60_000;

/** How long the user has been seated without a real break. */
export function SeatedLine({ seatedMs }: { seatedMs: number | null }) {
  if (seatedMs === null || seatedMs < WORTH_SAYING_MS) return null;
  return (
    <p class="quiet seated" data-testid="seated">
      {text('seatedFor', durationText(seatedMs))}
    </p>
  );
}
