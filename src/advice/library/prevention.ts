import type { EntryFields } from './entry.ts';

export const PREVENTION = [
  { id: 'easier_than_curing', entries: ['posture_often', 'regular_breaks'] },
  {
    id: 'posture_often',
    entries: ['good_posture', 'workplace'],
    issues: ['forward_head', 'slouch', 'lean', 'head_tilt', 'uneven_shoulders'],
    tips: ['posture_often', 'screen_height'],
  },
  { id: 'healthy_weight', entries: ['overweight', 'exercise_and_diet'] },
  { id: 'exercise_and_diet', entries: ['daily_exercise', 'healthy_weight'], tips: ['move_daily'] },
  { id: 'lifting_well', entries: ['improper_lifting', 'light_bags'], tips: ['lift_close'] },
  { id: 'no_smoking', entries: ['smoking'], tips: ['smoke_free_hour'] },
  {
    id: 'regular_breaks',
    entries: ['stretching', 'daily_exercise'],
    tips: ['take_a_break', 'stand_and_sit'],
    citations: ['HSE, Display screen equipment: 5 to 10 minutes in the hour are better than 15 in two hours'],
  },
  { id: 'regular_massage', entries: ['massage', 'tightness'] },
  { id: 'physical_therapist', entries: ['therapy', 'weak_abdomen'], tips: ['strong_middle'] },
  {
    id: 'light_bags',
    entries: ['improper_lifting'],
    issues: ['uneven_shoulders'],
    tips: ['light_bag'],
  },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
