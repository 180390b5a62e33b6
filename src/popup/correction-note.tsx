import type { Signal } from '@preact/signals';
import { text } from '../platform/browser/i18n.ts';
import { send } from '../platform/messaging/messages.ts';
import type { StoredExample } from '../state/personal-examples.ts';
import { type Noted, undoNoteOf } from './noted.ts';
import { openPage } from './open-page.ts';

/** The newest answer, which is the one to undo. */
function newestOf(examples: readonly StoredExample[]): number | null {
  return examples.length === 0 ? null : Math.max(...examples.map(({ atMs }) => atMs));
}

interface NoteProps {
  readonly noted: Signal<Noted | null>;
  readonly examples: readonly StoredExample[];
}

function Undo({ noted, atMs }: { readonly noted: Signal<Noted | null>; readonly atMs: number }) {
  return (
    <button
      type="button"
      class="plain small"
      data-testid="undo-correction"
      onClick={async () => {
        noted.value = undoNoteOf(await send('pageToBackground.undoExample', { atMs }));
      }}
    >
      {text('undoLimit')}
    </button>
  );
}

function Recalibrate() {
  return (
    <button
      type="button"
      class="plain small"
      data-testid="note-recalibrate"
      onClick={() => void openPage('calibrate')}
    >
      {text('recalibrate')}
    </button>
  );
}

/** The result of an answer, with an undo. Only what was learned is shown as done. */
export function CorrectionNote({ noted, examples }: NoteProps) {
  const newest = newestOf(examples);
  const note = noted.value;
  const look = note?.result === 'learned' ? 'banner' : 'banner banner-plain';
  return (
    <div role="status" class={note === null ? 'unseen' : look}>
      <p data-testid="noted">{note?.words ?? ''}</p>
      {note?.result === 'learned' && newest !== null && <Undo noted={noted} atMs={newest} />}
      {note?.recalibrates === true && <Recalibrate />}
    </div>
  );
}
