import type { EntryFields } from './entry.ts';

export const TREATMENTS = [
  {
    id: 'daily_exercise',
    entries: ['exercise_and_diet', 'little_exercise'],
    tips: ['move_daily'],
    citations: ['steffens', 'garber'],
  },
  {
    id: 'stretching',
    entries: ['tightness', 'regular_breaks'],
    issues: ['forward_head', 'head_tilt'],
    tips: ['chin_tuck', 'neck_stretch'],
    citations: ['garber'],
  },
  {
    id: 'preventive_exercise',
    entries: ['weak_abdomen', 'physical_therapist'],
    issues: ['slouch'],
    tips: ['strong_middle'],
    citations: ['steffens', 'andersen', 'garber'],
  },
  {
    id: 'painkillers',
    entries: ['heat_cold', 'rest'],
    seeDoctor: true,
    citations: ['nice_low_back', 'nhs_ibuprofen'],
  },
  {
    id: 'heat_cold',
    entries: ['rest', 'tightness'],
    tips: ['rest_and_warmth'],
    citations: ['nhs_sprains'],
  },
  {
    id: 'good_posture',
    entries: ['posture_often', 'poor_posture'],
    issues: ['forward_head', 'slouch', 'lean', 'head_tilt', 'uneven_shoulders'],
    tips: ['posture_often', 'back_support'],
    citations: ['slater'],
  },
  {
    id: 'less_stress',
    entries: ['spasms_headaches', 'regular_breaks'],
    issues: ['uneven_shoulders'],
    tips: ['loosen_shoulders'],
    citations: ['nhs_stress'],
  },
  { id: 'therapy', entries: ['physical_therapist', 'massage'], citations: ['nice_low_back'] },
  {
    id: 'rest',
    entries: ['daily_exercise', 'heat_cold'],
    tips: ['rest_and_warmth'],
    citations: ['nhs_back_pain'],
  },
  { id: 'massage', entries: ['regular_massage', 'stretching'], citations: ['furlan', 'nice_low_back'] },
  { id: 'surgery', entries: ['therapy', 'herniated_disc'], seeDoctor: true, citations: ['nice_low_back'] },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
