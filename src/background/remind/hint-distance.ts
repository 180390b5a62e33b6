import { lengthText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { DataOf } from '../../platform/messaging/protocol.ts';
import { showPassingNotification } from '../alert/notification.ts';

/** Hints that the eyes are close to the screen, in a notification that goes by itself. */
export async function hintDistance({ cm, fromCm, toCm }: DataOf<'hostToBackground.tooClose'>): Promise<void> {
  const message = text('tooClose_text', lengthText(cm), lengthText(fromCm), lengthText(toCm));
  await showPassingNotification({ title: text('tooClose_title'), message }, 'on');
}
