import type { IssueKind } from '../posture/assessment.ts';

/** Which part of the source on upper back pain a piece of advice renders. */
export type SourceSection = 'causes' | 'habits' | 'treatment' | 'prevention';

/** One piece of advice. Its words lie in _locales under `advice_<id>_title` and `advice_<id>_text`. */
export interface Advice {
  readonly id: string;
  readonly source: SourceSection;
  /** The issues that it helps against; none for advice that fits every day. */
  readonly issues: readonly IssueKind[];
  /** Only after so long at the screen without a break, in ms. */
  readonly afterSeatedMs?: number;
}

/**
 * HSE's advice on display screens: a break of 5 to 10 minutes after 50 to 60 minutes is better than a longer one every
 * two hours.
 */
const BREAK_AFTER_MS = 50 * 60_000;

/** The first set, written in our own words after the user's source; the guide will hold all of it. */
export const ADVICE: readonly Advice[] = [
  { id: 'screen_height', source: 'habits', issues: ['forward_head'] },
  { id: 'chin_tuck', source: 'treatment', issues: ['forward_head'] },
  { id: 'look_down_less', source: 'causes', issues: ['forward_head', 'slouch'] },
  { id: 'back_support', source: 'habits', issues: ['slouch'] },
  { id: 'strong_middle', source: 'habits', issues: ['slouch'] },
  { id: 'centre_screen', source: 'habits', issues: ['lean', 'head_tilt'] },
  { id: 'neck_stretch', source: 'treatment', issues: ['head_tilt'] },
  { id: 'light_bag', source: 'prevention', issues: ['uneven_shoulders'] },
  { id: 'armrests', source: 'habits', issues: ['uneven_shoulders', 'lean'] },
  { id: 'take_a_break', source: 'prevention', issues: [], afterSeatedMs: BREAK_AFTER_MS },
  { id: 'move_daily', source: 'prevention', issues: [] },
  { id: 'rest_and_warmth', source: 'treatment', issues: [] },
  { id: 'posture_often', source: 'prevention', issues: [] },
];
