import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { monotonicNow } from '../platform/browser/clock.ts';
import { text } from '../platform/browser/i18n.ts';
import type { Result } from '../platform/messaging/protocol.ts';
import type { Learned } from '../state/personal-examples.ts';
import type { HostStatus, Session } from '../state/session.ts';

/** What the product has done with an answer. */
export interface Noted {
  readonly words: string;
  /** learned: it can be undone. refused: nothing was learned. undone: what was learned is forgotten. */
  readonly result: 'learned' | 'refused' | 'undone';
  /** A new calibration may help. */
  readonly recalibrates: boolean;
  readonly atMs: number;
}

function noted(words: string, result: Noted['result'], recalibrates = false): Noted {
  return { words, result, recalibrates, atMs: monotonicNow() };
}

/** What was learned from an answer, or why nothing was, and what to do. */
export function noteOf(answer: Result<Learned>, said: 'fine' | 'slouch'): Noted {
  if (!answer.ok) return noted(text('settingsNotSaved'), 'refused');
  const { problem } = answer.value;
  if (problem === null) return noted(text(`learned_${said}`), 'learned');
  if (problem === 'same_as_upright') return noted(text('unchanged_same_as_upright'), 'refused', true);
  return noted(text(`useless_${problem}`), 'refused', problem === 'camera_moved');
}

/** Whether taking the last answer back has worked. */
export function undoNoteOf({ ok }: Result<unknown>): Noted {
  return ok ? noted(text('correction_undone'), 'undone') : noted(text('settingsNotSaved'), 'refused');
}

/** How long a note stays: long enough to read it, or to undo. The settings list what was learned. */
const STAYS_MS: Readonly<Record<Noted['result'], number>> = {
  learned: 20_000,
  refused: 12_000,
  undone: 6000,
};
/** What was learned or undone may change the verdict at once. That is no reason to drop the note. */
const SETTLES_MS = 4000;

function outlastsChange({ result, atMs }: Noted): boolean {
  return result !== 'refused' && monotonicNow() - atMs < SETTLES_MS;
}

/**
 * The last answer that was given in this popup. It goes after a while, and when the posture or the session changes: then
 * it would seem to be about something else.
 */
export function useNoted(host: HostStatus, session: Session): Signal<Noted | null> {
  const note = useSignal<Noted | null>(null);
  const posture = host.camera === 'live' ? `${host.posture} ${host.issue}` : host.camera;
  useEffect(() => {
    if (note.value !== null && !outlastsChange(note.value)) note.value = null;
  }, [posture]);
  useEffect(() => {
    note.value = null;
  }, [JSON.stringify(session)]);
  useEffect(() => {
    if (note.value === null) return;
    const timer = setTimeout(() => {
      note.value = null;
    }, STAYS_MS[note.value.result]);
    return () => clearTimeout(timer);
  }, [note.value]);
  return note;
}
