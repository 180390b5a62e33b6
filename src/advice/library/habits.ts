import type { EntryFields } from './entry.ts';

export const HABITS = [
  {
    id: 'workplace',
    entries: ['poor_posture', 'regular_breaks'],
    issues: ['forward_head', 'slouch', 'lean', 'uneven_shoulders'],
    tips: ['screen_height', 'centre_screen', 'arms_length', 'back_support', 'armrests'],
    citations: ['hse_desk', 'hoe'],
  },
  { id: 'overweight', entries: ['healthy_weight', 'exercise_and_diet'], citations: ['shiri_weight'] },
  {
    id: 'smoking',
    entries: ['no_smoking'],
    tips: ['smoke_free_hour'],
    citations: ['shiri_smoking', 'nhs_smoking'],
  },
  {
    id: 'little_exercise',
    entries: ['daily_exercise', 'exercise_and_diet'],
    tips: ['move_daily'],
    citations: ['garber'],
  },
  {
    id: 'weak_abdomen',
    entries: ['preventive_exercise', 'physical_therapist'],
    issues: ['slouch'],
    tips: ['strong_middle'],
    citations: ['saragiotto'],
  },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
