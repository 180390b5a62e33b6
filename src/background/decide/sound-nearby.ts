/*
 * Whether a sound lasts. Tabs are looked at every half minute and when an alert is due, so a single sound of a message can be caught by
 * chance: a call, or a film, is heard at two looks in a row.
 */
import { NOTHING_HEARD, type SoundState } from '../../state/suppression.ts';

/**
 * How long a sound must last to be more than a message's: the browsers call a tab audible for about two seconds after its last
 * sound, and a notification sound lasts one or two.
 */
export const LASTING_SOUND_MS = 5000;

/** While the user speaks, or a film is quiet, the tab is silent: a call or a film outlasts so much of that. */
const OUTLASTS_SILENCE_MS = 10 * 60_000;

/**
 * Takes one look.
 * @param audible null where there is no tab left that could sound: what was heard before is over
 */
export function hear(before: SoundState, audible: boolean | null, nowMs: number): SoundState {
  if (audible === null) return NOTHING_HEARD;
  if (!audible) return { ...before, soundSinceMs: null };
  const soundSinceMs = Math.min(before.soundSinceMs ?? nowMs, nowMs);
  const lasts = nowMs - soundSinceMs >= LASTING_SOUND_MS;
  return { soundSinceMs, heardMs: lasts ? nowMs : before.heardMs };
}

/** Whether a call, or a film, goes on. */
export function goesOn({ heardMs }: SoundState, nowMs: number): boolean {
  return heardMs !== null && nowMs - heardMs < OUTLASTS_SILENCE_MS;
}

/** Whether there is a sound of which nobody can say yet whether it lasts. */
export function mayBeginToGoOn(sound: SoundState, nowMs: number): boolean {
  return sound.soundSinceMs !== null && !goesOn(sound, nowMs);
}
