import { usefulSample } from '../../src/engine/example.ts';
import { SHIPPED_JUDGE } from '../../src/engine/judge.ts';
import { readBody } from '../../src/posture/body/body.ts';
import type { PersonalExample } from '../../src/posture/verdict/personal-judge.ts';
import type { HourFile, HourFrame } from './hour-file.ts';
import { listTrueEpisodes } from './true-episodes.ts';
import { calibrateOn } from './watch-hour.ts';

/** What people show when asked how they sit when tired. */
const SHOWN_LABELS = ['slouch', 'hunch', 'forward_head'];
/** Consecutive samples, at the engine's shortest interval. */
const SAMPLES = 6;
/** Time until a slouching person has settled into it. */
const SETTLED_AFTER_MS = 4000;

/**
 * The slouch that somebody shows: the first sudden one in an hour of theirs before the same camera. It must
 * be another hour than the scored one. Null if nothing can be learned from any.
 */
export function showSlouchOf(hour: HourFile): PersonalExample | null {
  const engine = calibrateOn(hour);
  const frames = firstSlouch(hour.frames);
  const samples = frames.flatMap(({ pose, face = null }) => {
    const measurement = SHIPPED_JUDGE.measure(readBody(pose, hour.recording.frame, face), engine.baseline);
    const sample = usefulSample(measurement, true);
    return typeof sample === 'string' ? [] : [sample];
  });
  const [first] = samples;
  if (first === undefined) return null;
  const ofOneView = samples.filter(({ view }) => view === first.view);
  return { atMs: frames[0]?.atMs ?? 0, source: 'shown', bad: true, kind: null, looks: ofOneView };
}

/** The settled frames of the first slouch that is long enough. */
function firstSlouch(frames: readonly HourFrame[]): readonly HourFrame[] {
  for (const { creeping, fromMs, toMs } of listTrueEpisodes(frames)) {
    const during = frames.filter(({ atMs }) => atMs >= fromMs + SETTLED_AFTER_MS && atMs <= toMs);
    const settled = during.filter(({ label }) => label !== null && SHOWN_LABELS.includes(label));
    if (!creeping && settled.length >= SAMPLES) return settled.slice(0, SAMPLES);
  }
  return [];
}
