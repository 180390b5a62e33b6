import type { DiaryRecord } from '../../history/diary.ts';
import { language, text } from '../../platform/i18n.ts';

/** A note in words: 'A little: base of the neck and left shoulder'. */
export function painText({ pain, places }: Pick<DiaryRecord, 'pain' | 'places'>): string {
  if (places.length === 0) return text(`pain_${pain}`);
  const where = new Intl.ListFormat(language()).format(places.map((place) => text(`painPlace_${place}`)));
  return text('diary_note', text(`pain_${pain}`), where);
}
