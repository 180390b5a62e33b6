import { text } from '../../platform/browser/i18n.ts';
import { LIMIT_STEP, type PersonalLimit } from '../../posture/verdict/personal-limits.ts';

/** How far a rule can have been corrected in either direction, in steps. */
const STEPS = [1, 2, 3, 4] as const;

/** How a rule has been corrected, in words: 'a little more relaxed'. */
export function limitText({ shift }: PersonalLimit): string {
  const steps = STEPS.find((each) => each >= Math.round(Math.abs(shift) / LIMIT_STEP)) ?? 4;
  return text(`limitStep_${shift > 0 ? 'relaxed' : 'strict'}_${steps}`);
}
