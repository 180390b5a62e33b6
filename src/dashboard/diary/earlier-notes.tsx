import { type DiaryRecord, type PainLevel, painPlaces } from '../../history/diary.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { shortDayText } from '../shared/day-text.ts';
import { type NotedDays, PainChart } from './pain-chart.tsx';

/** How much it hurt, as steps. The words beside it say the same. */
function PainSteps({ pain }: { pain: PainLevel | null }) {
  return (
    <span class="pain-steps" aria-hidden="true">
      {([1, 2, 3] as const).map((step) => (
        <span key={step} class={pain !== null && pain >= step ? 'reached' : ''} />
      ))}
    </span>
  );
}

function Note({ note }: { note: DiaryRecord }) {
  const { day, pain, signs } = note;
  const level = pain === null ? null : text(`pain_${pain}`);
  const details = [
    ...painPlaces(note).map((place) => text(`painArea_${place}`)),
    ...signs.map((sign) => text(`flag_${sign}`)),
  ];
  return (
    <li>
      <span class="note-day">{shortDayText(day)}</span>
      <PainSteps pain={pain} />
      <span>
        {level ?? (details.length === 0 && text('diary_nothing'))}
        {details.length > 0 && <span class="quiet"> {listText(details)}</span>}
      </span>
    </li>
  );
}

/** As many as are as high as the line beside them. */
const SHOWN_FIRST = 7;

/** The notes in words, the latest first; those before the last few are folded. */
function NotesInWords({ notes }: { notes: readonly DiaryRecord[] }) {
  const older = notes.slice(SHOWN_FIRST);
  return (
    <div>
      <ul class="notes" data-testid="earlier-notes">
        {notes.slice(0, SHOWN_FIRST).map((note) => (
          <Note key={note.day} note={note} />
        ))}
      </ul>
      {older.length > 0 && (
        <details class="fold older-notes">
          <summary>{text('diary_older')}</summary>
          <ul class="notes">
            {older.map((note) => (
              <Note key={note.day} note={note} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The last two weeks: as a line, and in words. */
export function EarlierNotes({ days, notes }: NotedDays) {
  return (
    <section aria-labelledby="earlier-notes">
      <h2 id="earlier-notes">{text('diary_earlier')}</h2>
      <div class="earlier-notes">
        <PainChart days={days} notes={notes} />
        <NotesInWords notes={notes.toReversed()} />
      </div>
    </section>
  );
}
