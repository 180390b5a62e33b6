import { signal } from '@preact/signals';
import type { QuietTime } from '../../state/suppression.ts';
import { NEW_TIME } from './quiet-time-text.ts';

/** Quiet hours that are being added. They count only once they are saved. */
export const quietDraft = signal<QuietTime | null>(null);

/** Begins to add quiet hours. What was chosen so far is kept. */
export function draftQuietTime(): void {
  quietDraft.value ??= NEW_TIME;
}
