/* What the user teaches in a recording: slouches they show, and answers about judged moments. */
import type { Verdict } from '../engine/judge.ts';
import type { PersonalExample } from '../posture/verdict/personal-judge.ts';
import { strongestSign } from '../posture/verdict/personal-limits.ts';
import type { RecordedFrame } from './recording.ts';

/** A frame and its measurement. */
export interface SeenFrame {
  readonly frame: RecordedFrame;
  readonly verdict: Verdict;
}

/** The example from a run of shown frames; null if none of them could be read. */
export function exampleShown(run: readonly SeenFrame[]): PersonalExample | null {
  const samples = run.flatMap(({ verdict }) => verdict.measurement.look ?? []);
  const [first] = samples;
  if (first === undefined) return null;
  const kind = run.find(({ frame }) => frame.kind !== undefined)?.frame.kind ?? null;
  const atMs = run.at(-1)?.frame.atMs ?? 0;
  return { atMs, source: 'shown', bad: true, kind, looks: samples.filter(({ view }) => view === first.view) };
}

/** The example from an answered frame; null if it has no answer or could not be read. */
export function exampleAnswered({ frame, verdict }: SeenFrame): PersonalExample | null {
  const { look, signs } = verdict.measurement;
  if (frame.answer === undefined || look === undefined || signs === undefined) return null;
  const bad = frame.answer === 'was_slouching';
  const source = bad ? 'slouching_now' : 'was_fine';
  return { atMs: frame.atMs, source, bad, kind: bad ? strongestSign(signs) : null, looks: [look] };
}
