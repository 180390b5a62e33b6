import { text } from '../../platform/browser/i18n.ts';
import { LIMIT_MOST, LIMIT_STEP, type PersonalLimit } from '../../posture/verdict/personal-limits.ts';

const MOST_STEPS = LIMIT_MOST / LIMIT_STEP;

/** How far a rule can have been corrected, either way: 'relaxed_1' … 'strict_4'. */
export const LIMIT_STEPS: readonly string[] = ['relaxed', 'strict'].flatMap((way) =>
  Array.from({ length: MOST_STEPS }, (_, i) => `${way}_${i + 1}`),
);

/** How a rule has been corrected, in words: 'a little more relaxed'. */
export function limitText({ shift }: PersonalLimit): string {
  const steps = Math.max(1, Math.round(Math.abs(shift) / LIMIT_STEP));
  const step = `${shift > 0 ? 'relaxed' : 'strict'}_${steps}`;
  return text(`limitStep_${step}`);
}
