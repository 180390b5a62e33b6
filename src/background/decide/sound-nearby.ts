/*
 * Whether a sound is lasting. Tabs are checked every 30 s and when an alert is due, so the single sound of a message
 * can be caught by chance. A call or a film is heard in two checks in a row.
 */
import { NOTHING_HEARD, type SoundState } from '../../state/suppression.ts';

/**
 * A sound that lasts longer than this is more than a message. Browsers call a tab audible for about two seconds after
 * its last sound, and a notification sound lasts one or two.
 */
export const LASTING_SOUND_MS = 5000;

/** A tab is silent while the user speaks, or during a quiet scene. A call or a film outlasts this much silence. */
const OUTLASTS_SILENCE_MS = 10 * 60_000;

/**
 * Records one check.
 * @param audible null if no tab is left that could sound: what was heard before is over
 */
export function hear(before: SoundState, audible: boolean | null, nowMs: number): SoundState {
  if (audible === null) return NOTHING_HEARD;
  // Once the clock was set back, what was heard before would seem to go on until the old time is reached again.
  const heardMs = before.heardMs === null ? null : Math.min(before.heardMs, nowMs);
  if (!audible) return { soundSinceMs: null, heardMs };
  const soundSinceMs = Math.min(before.soundSinceMs ?? nowMs, nowMs);
  const lasts = nowMs - soundSinceMs >= LASTING_SOUND_MS;
  return { soundSinceMs, heardMs: lasts ? nowMs : heardMs };
}

/** Whether a call or a film is going on. */
export function goesOn({ heardMs }: SoundState, nowMs: number): boolean {
  return heardMs !== null && nowMs - heardMs < OUTLASTS_SILENCE_MS;
}

/** Whether there is a sound of which it is not yet known whether it lasts. */
export function mayBeginToGoOn(sound: SoundState, nowMs: number): boolean {
  return sound.soundSinceMs !== null && !goesOn(sound, nowMs);
}
