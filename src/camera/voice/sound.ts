/*
 * The sounds of an alert, each made of a few sine partials. There is no file to fetch. No sound startles: each fades in
 * over some milliseconds and dies away.
 */
import { delay } from '../../platform/browser/delay.ts';
import type { Sound } from '../../state/settings.ts';

/** One sine that fades in and dies away. */
interface Partial {
  readonly fromHz: number;
  readonly toHz: number;
  readonly atSeconds: number;
  readonly swellSeconds: number;
  readonly dieSeconds: number;
  /** Its share of the volume. Partials that sound together add up to no more than 1. */
  readonly share: number;
}

function note(hz: number, atSeconds: number, dieSeconds: number, share: number): Partial {
  return { fromHz: hz, toHz: hz, atSeconds, swellSeconds: 0.03, dieSeconds, share };
}

export const PARTIALS_OF: Readonly<Record<Sound, readonly Partial[]>> = {
  drop: [
    { fromHz: 880, toHz: 587, atSeconds: 0, swellSeconds: 0.02, dieSeconds: 0.35, share: 0.5 },
    { fromHz: 660, toHz: 440, atSeconds: 0.22, swellSeconds: 0.02, dieSeconds: 0.5, share: 0.5 },
  ],
  // The partials of a bowl are not harmonic.
  bowl: [note(220, 0, 2.6, 0.5), note(597, 0, 1.8, 0.25), note(1130, 0, 0.9, 0.12)],
  wood: [note(520, 0, 0.09, 0.6), note(1370, 0, 0.05, 0.2), note(440, 0.18, 0.11, 0.6)],
};

/** Practically silent: an exponential ramp cannot reach zero. */
const SILENT = 0.0001;

function playPartial(context: AudioContext, partial: Partial, volume: number): void {
  const startsAt = context.currentTime + partial.atSeconds;
  const endsAt = startsAt + partial.swellSeconds + partial.dieSeconds;
  const sine = context.createOscillator();
  sine.frequency.setValueAtTime(partial.fromHz, startsAt);
  sine.frequency.exponentialRampToValueAtTime(partial.toHz, endsAt);
  const gain = context.createGain();
  gain.gain.setValueAtTime(SILENT, startsAt);
  gain.gain.exponentialRampToValueAtTime(partial.share * volume, startsAt + partial.swellSeconds);
  gain.gain.exponentialRampToValueAtTime(SILENT, endsAt);
  sine.connect(gain).connect(context.destination);
  sine.start(startsAt);
  sine.stop(endsAt);
}

/** How long a sound lasts, with a small margin at its end. */
function lastsMs(sound: Sound): number {
  const ends = PARTIALS_OF[sound].map((each) => each.atSeconds + each.swellSeconds + each.dieSeconds);
  return 1000 * Math.max(...ends) + 200;
}

/** Plays a sound once. The audio device is open only while it sounds. */
export async function playSound(sound: Sound, volume: number): Promise<void> {
  const context = new AudioContext();
  for (const partial of PARTIALS_OF[sound]) playPartial(context, partial, volume);
  await delay(lastsMs(sound));
  await context.close();
}
