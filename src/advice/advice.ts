import type { PainArea } from '../history/diary.ts';
import type { IssueKind } from '../posture/body/assessment.ts';
import type { ReportedHabit } from './about-me.ts';
import type { Stance } from './advice-context.ts';
import type { DeskFault } from './desk-check.ts';
import type { ExerciseId } from './exercises.ts';

/** Desk faults that a tip can fix; the desk check itself says what to do about the others. */
export type FixableFault = Exclude<DeskFault, 'high' | 'glare'>;

interface AdviceFields {
  /** The library entry that it puts into practice. */
  readonly entry: string;
  /** The issues that it helps against, the best match first. */
  readonly issues?: readonly IssueKind[];
  /** Only after this time without a break, in ms. */
  readonly afterSeatedMs?: number;
  /** Reported habits that make it relevant. */
  readonly habits?: readonly ReportedHabit[];
  readonly pain?: readonly PainArea[];
  /** The exercise that it asks for. */
  readonly exercise?: ExerciseId;
  /** Desk faults that it fixes. */
  readonly fixes?: readonly FixableFault[];
  /** Only at a workplace where the user works this way. */
  readonly stance?: Stance;
  /** Suitable for any day on which nothing else stands out. */
  readonly everyDay?: true;
}

/**
 * HSE's advice on display screens: a break of 5 to 10 minutes after 50 to 60 minutes is better than a longer
 * one every two hours.
 */
const BREAK_AFTER_MS = 50 * 60_000;

/** In our own words, based on the user's source; the most helpful first. */
const LIST = [
  { id: 'screen_height', entry: 'workplace', issues: ['forward_head'], fixes: ['low'] },
  { id: 'chin_tuck', entry: 'stretching', exercise: 'chin_tuck', issues: ['forward_head'], pain: ['neck'] },
  // What the camera sees happens at the screen and tells nothing of a phone: the user does.
  { id: 'look_down_less', entry: 'poor_posture', habits: ['phone'] },
  {
    id: 'back_support',
    entry: 'workplace',
    stance: 'sitting',
    issues: ['slouch'],
    pain: ['middle'],
    fixes: ['unsupported'],
  },
  {
    id: 'strong_middle',
    entry: 'weak_abdomen',
    exercise: 'belly_brace',
    issues: ['slouch'],
    habits: ['little_exercise'],
  },
  { id: 'centre_screen', entry: 'workplace', issues: ['lean', 'head_tilt'], fixes: ['aside'] },
  { id: 'arms_length', entry: 'workplace', issues: ['forward_head'], fixes: ['near', 'far'] },
  {
    id: 'neck_stretch',
    entry: 'stretching',
    exercise: 'neck_side_bend',
    issues: ['head_tilt'],
    pain: ['neck', 'left_shoulder', 'right_shoulder'],
  },
  {
    id: 'light_bag',
    entry: 'light_bags',
    issues: ['uneven_shoulders'],
    habits: ['heavy_bag'],
    pain: ['left_shoulder', 'right_shoulder'],
  },
  {
    id: 'armrests',
    entry: 'workplace',
    stance: 'sitting',
    issues: ['uneven_shoulders', 'lean'],
    fixes: ['reaching'],
    pain: ['left_shoulder', 'right_shoulder'],
  },
  {
    id: 'loosen_shoulders',
    entry: 'less_stress',
    exercise: 'shoulder_roll',
    issues: ['uneven_shoulders'],
    pain: ['between_blades'],
  },
  { id: 'take_a_break', entry: 'regular_breaks', stance: 'sitting', afterSeatedMs: BREAK_AFTER_MS },
  { id: 'stand_and_sit', entry: 'regular_breaks', stance: 'standing' },
  { id: 'lift_close', entry: 'lifting_well', habits: ['lifting'] },
  { id: 'smoke_free_hour', entry: 'no_smoking', habits: ['smoking'] },
  { id: 'move_daily', entry: 'daily_exercise', habits: ['little_exercise'], everyDay: true },
  {
    id: 'rest_and_warmth',
    entry: 'heat_cold',
    pain: ['neck', 'left_shoulder', 'right_shoulder', 'between_blades', 'middle'],
  },
  { id: 'posture_often', entry: 'posture_often', everyDay: true },
] as const satisfies readonly (AdviceFields & { readonly id: string })[];

export type AdviceId = (typeof LIST)[number]['id'];

/** One thing to do. Its text is in _locales under `advice_<id>_title` and `advice_<id>_text`. */
export interface Advice extends AdviceFields {
  readonly id: AdviceId;
}

export const ADVICE: readonly Advice[] = LIST;
