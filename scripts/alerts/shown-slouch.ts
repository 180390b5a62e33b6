import { usefulSample } from '../../src/engine/example.ts';
import { SHIPPED_JUDGE } from '../../src/engine/judge.ts';
import { readBody } from '../../src/posture/body/body.ts';
import type { PersonalExample } from '../../src/posture/verdict/personal-judge.ts';
import type { HourFile, HourFrame } from './hour-file.ts';
import { listTrueEpisodes } from './true-episodes.ts';
import { calibrateOn } from './watch-hour.ts';

/** What somebody shows who is asked how they sit when tired. */
const SHOWN_LABELS = ['slouch', 'hunch', 'forward_head'];
/** Looks in a row, as far apart as the engine looks at its quickest. */
const LOOKS = 6;
/** By then whoever slouches has come to rest in it. */
const SETTLED_AFTER_MS = 4000;

/**
 * The slouch that somebody shows: the first that came at once in an hour of theirs before the same camera. That must be another hour
 * than the one that is scored. Null where there is none that can be learned from.
 */
export function showSlouchOf(hour: HourFile): PersonalExample | null {
  const engine = calibrateOn(hour);
  const frames = firstSlouch(hour.frames);
  const looks = frames.flatMap(({ pose, face = null }) => {
    const measurement = SHIPPED_JUDGE.measure(readBody(pose, hour.recording.frame, face), engine.baseline);
    const sample = usefulSample(measurement, true);
    return typeof sample === 'string' ? [] : [sample];
  });
  const [first] = looks;
  if (first === undefined) return null;
  const ofOneView = looks.filter(({ view }) => view === first.view);
  return { atMs: frames[0]?.atMs ?? 0, source: 'shown', bad: true, kind: null, looks: ofOneView };
}

/** The settled frames of the first slouch that is long enough. */
function firstSlouch(frames: readonly HourFrame[]): readonly HourFrame[] {
  for (const { creeping, fromMs, toMs } of listTrueEpisodes(frames)) {
    const during = frames.filter(({ atMs }) => atMs >= fromMs + SETTLED_AFTER_MS && atMs <= toMs);
    const settled = during.filter(({ label }) => label !== null && SHOWN_LABELS.includes(label));
    if (!creeping && settled.length >= LOOKS) return settled.slice(0, LOOKS);
  }
  return [];
}
