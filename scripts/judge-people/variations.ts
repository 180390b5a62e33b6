import { isBadLabel, isFineLabel } from '../../src/recording/labels.ts';
import type { RecordedFrame, Recording } from '../../src/recording/recording.ts';

/** Number of consecutive samples that are shown. */
const SHOWN = 6;

/**
 * The recording with other upright frames as calibration. The first draw is the recording's own; the frames
 * that another draw leaves over are judged.
 */
export function drawCalibration(recording: Recording, draw: number, random: () => number): Recording {
  if (draw === 0) return recording;
  const own = recording.frames.filter(({ phase }) => phase === 'calibrate');
  const pool = recording.frames.filter(({ label }) => label === 'upright');
  const drawn = new Set<RecordedFrame>();
  while (drawn.size < Math.min(own.length, pool.length - 1)) {
    const frame = pool[Math.floor(random() * pool.length)];
    if (frame !== undefined) drawn.add(frame);
  }
  const others = recording.frames.filter((frame) => !drawn.has(frame));
  const frames = [
    ...[...drawn].map((frame): RecordedFrame => ({ ...frame, phase: 'calibrate' })),
    ...others.map((frame): RecordedFrame => ({ ...frame, phase: 'monitor' })),
  ];
  return { ...recording, frames };
}

/**
 * Six consecutive bad frames from the start, the middle or the end are shown, and not judged. Null if there
 * are too few.
 */
export function showSlouch(recording: Recording, position: 0 | 1 | 2): Recording | null {
  const bad = recording.frames.filter(({ phase, label }) => phase === 'monitor' && isBadLabel(label));
  if (bad.length < 2 * SHOWN) return null;
  const from = [0, Math.floor(bad.length / 2) - SHOWN / 2, bad.length - SHOWN][position] ?? 0;
  const shown = bad.slice(from, from + SHOWN);
  return {
    ...recording,
    frames: [
      ...recording.frames.filter(({ phase }) => phase === 'calibrate'),
      ...shown.map((frame): RecordedFrame => ({ ...frame, phase: 'shown' })),
      ...recording.frames.filter((frame) => frame.phase !== 'calibrate' && !shown.includes(frame)),
    ],
  };
}

/**
 * Some frames are answered, half of them fine ones, and come first; only those after them count. Null if
 * there are too few.
 */
export function answerFrames(recording: Recording, count: number, random: () => number): Recording | null {
  const monitored = recording.frames.filter(({ phase }) => phase === 'monitor');
  const draw = (pool: readonly RecordedFrame[]): RecordedFrame[] =>
    [...pool]
      .map((frame) => ({ frame, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count / 2)
      .map(({ frame }) => frame);
  const fine = draw(monitored.filter(({ label }) => isFineLabel(label)));
  const bad = draw(monitored.filter(({ label }) => isBadLabel(label)));
  if (fine.length + bad.length < count || monitored.length < 3 * count) return null;
  const answered = [
    ...fine.map((frame): RecordedFrame => ({ ...frame, label: null, answer: 'was_fine' })),
    ...bad.map((frame): RecordedFrame => ({ ...frame, label: null, answer: 'was_slouching' })),
  ];
  const chosen = new Set([...fine, ...bad]);
  return {
    ...recording,
    frames: [
      ...recording.frames.filter(({ phase }) => phase === 'calibrate'),
      ...answered,
      ...monitored.filter((frame) => !chosen.has(frame)),
    ],
  };
}

const FINE_S = 125;
const BAD_S = 45;
const HELD_S = 2;

/** When the bad episodes of a story begin and end, ms. */
export const SPELLS_MS: readonly (readonly [number, number])[] = [0, 1, 2, 3].map((episode) => {
  const from = 20_000 + (episode * (FINE_S + BAD_S + 1) + FINE_S) * 1000 + 1000;
  return [from, from + (BAD_S + 1) * 1000];
});

/**
 * A story made from a recording of stills, as `rig/make-stories.mjs` makes it: four episodes of bad posture,
 * each picture held 2 s, with two minutes upright before each. Null if there are too few pictures.
 */
export function writeStory(recording: Recording): Recording | null {
  const monitored = recording.frames.filter(({ phase }) => phase === 'monitor');
  const fine = monitored.filter(({ label }) => label === 'upright');
  const bad = monitored.filter(({ label }) => isBadLabel(label));
  if (fine.length < 5 || bad.length < 8) return null;
  const taught = recording.frames.filter(({ phase }) => phase !== 'monitor');
  const frames = taught.map((frame, index): RecordedFrame => ({ ...frame, atMs: index * 500 }));
  let atMs = 20_000;
  const hold = (list: readonly RecordedFrame[], first: number, seconds: number): void => {
    for (let second = 0; second < seconds; second += HELD_S) {
      const frame = list[(first + second / HELD_S) % list.length];
      if (frame === undefined) continue;
      frames.push({ ...frame, atMs }, { ...frame, atMs: atMs + 1000 });
      atMs += HELD_S * 1000;
    }
  };
  for (let episode = 0; episode < 4; episode++) {
    hold(fine, Math.floor((episode / 4) * fine.length), FINE_S);
    hold(bad, Math.floor((episode / 4) * bad.length), BAD_S);
  }
  hold(fine, 0, 60);
  return { ...recording, stills: false, frames };
}
