import type { EntryFields } from './entry.ts';

export const TREATMENTS = [
  { id: 'daily_exercise', entries: ['exercise_and_diet', 'little_exercise'], tips: ['move_daily'] },
  {
    id: 'stretching',
    entries: ['tightness', 'regular_breaks'],
    issues: ['forward_head', 'head_tilt'],
    tips: ['chin_tuck', 'neck_stretch'],
  },
  {
    id: 'preventive_exercise',
    entries: ['weak_abdomen', 'physical_therapist'],
    issues: ['slouch'],
    tips: ['strong_middle'],
  },
  { id: 'painkillers', entries: ['heat_cold', 'rest'], seeDoctor: true },
  {
    id: 'heat_cold',
    entries: ['rest', 'tightness'],
    tips: ['rest_and_warmth'],
    citations: ['NHS: Sprains and strains: a cloth between, up to 20 minutes'],
  },
  {
    id: 'good_posture',
    entries: ['posture_often', 'poor_posture'],
    issues: ['forward_head', 'slouch', 'lean', 'head_tilt', 'uneven_shoulders'],
    tips: ['posture_often', 'back_support'],
  },
  {
    id: 'less_stress',
    entries: ['spasms_headaches', 'regular_breaks'],
    issues: ['uneven_shoulders'],
    tips: ['loosen_shoulders'],
  },
  { id: 'therapy', entries: ['physical_therapist', 'massage'] },
  {
    id: 'rest',
    entries: ['daily_exercise', 'heat_cold'],
    tips: ['rest_and_warmth'],
    citations: ['NHS: Back pain: stay active, do not stay in bed for long'],
  },
  { id: 'massage', entries: ['regular_massage', 'stretching'] },
  { id: 'surgery', entries: ['therapy', 'herniated_disc'], seeDoctor: true },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
