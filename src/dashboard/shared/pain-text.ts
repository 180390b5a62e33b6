import { type DiaryRecord, painPlaces } from '../../history/diary.ts';
import { listText, text } from '../../platform/browser/i18n.ts';

function levelText(note: Pick<DiaryRecord, 'pain' | 'places'>): string | null {
  const { pain } = note;
  const places = painPlaces(note);
  if (pain === null) return null;
  if (places.length === 0) return text(`pain_${pain}`);
  return text('diary_note', text(`pain_${pain}`), listText(places.map((place) => text(`painArea_${place}`))));
}

/**
 * A note in words: 'A little: base of the neck, left shoulder. Numbness'. Signs come first if there is no pain level.
 */
export function noteText(note: Pick<DiaryRecord, 'pain' | 'places' | 'signs'>): string {
  const signs = note.signs.length === 0 ? null : listText(note.signs.map((sign) => text(`flag_${sign}`)));
  return [levelText(note), signs].filter((words) => words !== null).join('. ') || text('diary_nothing');
}
