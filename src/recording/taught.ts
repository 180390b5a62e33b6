/* What a recording's user has taught: slouches that they show, and what they say of moments that have been judged. */
import type { Verdict } from '../engine/judge.ts';
import type { PersonalExample } from '../posture/verdict/personal-judge.ts';
import { strongestSign } from '../posture/verdict/personal-limits.ts';
import type { RecordedFrame } from './recording.ts';

/** A frame with what was measured in it. */
export interface SeenFrame {
  readonly frame: RecordedFrame;
  readonly verdict: Verdict;
}

/** The example that a run of shown frames is; null where none of them could be read. */
export function exampleShown(run: readonly SeenFrame[]): PersonalExample | null {
  const looks = run.flatMap(({ verdict }) => verdict.measurement.look ?? []);
  const [first] = looks;
  if (first === undefined) return null;
  const kind = run.find(({ frame }) => frame.kind !== undefined)?.frame.kind ?? null;
  const atMs = run.at(-1)?.frame.atMs ?? 0;
  return { atMs, source: 'shown', bad: true, kind, looks: looks.filter(({ view }) => view === first.view) };
}

/** The example that an answered frame is; null where nothing was said of it, or it could not be read. */
export function exampleAnswered({ frame, verdict }: SeenFrame): PersonalExample | null {
  const { look, signs } = verdict.measurement;
  if (frame.answer === undefined || look === undefined || signs === undefined) return null;
  const bad = frame.answer === 'was_slouching';
  const source = bad ? 'slouching_now' : 'was_fine';
  return { atMs: frame.atMs, source, bad, kind: bad ? strongestSign(signs) : null, looks: [look] };
}
