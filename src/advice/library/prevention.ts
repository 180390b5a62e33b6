import type { EntryFields } from './entry.ts';

export const PREVENTION = [
  { id: 'easier_than_curing', entries: ['posture_often', 'regular_breaks'] },
  {
    id: 'posture_often',
    entries: ['good_posture', 'workplace'],
    issues: ['forward_head', 'slouch', 'lean', 'head_tilt', 'uneven_shoulders'],
    tips: ['posture_often', 'screen_height'],
    citations: ['slater', 'waongenngarm'],
  },
  { id: 'healthy_weight', entries: ['overweight', 'exercise_and_diet'], citations: ['shiri_weight'] },
  {
    id: 'exercise_and_diet',
    entries: ['daily_exercise', 'healthy_weight'],
    tips: ['move_daily'],
    citations: ['garber', 'nhs_bones'],
  },
  {
    id: 'lifting_well',
    entries: ['improper_lifting', 'light_bags'],
    tips: ['lift_close'],
    citations: ['hse_lifting', 'verbeek'],
  },
  { id: 'no_smoking', entries: ['smoking'], tips: ['smoke_free_hour'], citations: ['nhs_smoking'] },
  {
    id: 'regular_breaks',
    entries: ['stretching', 'daily_exercise'],
    tips: ['take_a_break', 'stand_and_sit'],
    citations: ['hse_breaks', 'waongenngarm'],
  },
  { id: 'regular_massage', entries: ['massage', 'tightness'], citations: ['furlan', 'nice_low_back'] },
  { id: 'physical_therapist', entries: ['therapy', 'weak_abdomen'], tips: ['strong_middle'] },
  {
    id: 'light_bags',
    entries: ['improper_lifting'],
    issues: ['uneven_shoulders'],
    tips: ['light_bag'],
    citations: ['yamato'],
  },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
