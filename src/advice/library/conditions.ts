import type { EntryFields } from './entry.ts';

/**
 * These are for a doctor to find, never for a camera. Issues are linked here only through a general statement
 * about curves.
 */
export const CONDITIONS = [
  {
    id: 'herniated_disc',
    entries: ['numbness', 'weakness', 'therapy'],
    helps: ['therapy'],
    signs: ['bladder_bowels', 'weakness', 'numbness'],
    seeDoctor: true,
    citations: ['nhs_slipped_disc'],
  },
  {
    id: 'disc_disease',
    entries: ['osteoarthritis', 'daily_exercise'],
    helps: ['daily_exercise'],
    signs: ['weakness', 'numbness', 'does_not_ease'],
    seeDoctor: true,
    citations: ['brinjikji'],
  },
  {
    id: 'osteoarthritis',
    entries: ['tightness', 'daily_exercise', 'heat_cold'],
    helps: ['daily_exercise', 'heat_cold'],
    signs: ['weakness', 'numbness', 'does_not_ease'],
    seeDoctor: true,
    citations: ['nice_osteoarthritis'],
  },
  {
    id: 'scoliosis_kyphosis',
    entries: ['good_posture', 'physical_therapist'],
    helps: ['physical_therapist'],
    signs: ['weakness', 'lump'],
    seeDoctor: true,
    citations: ['nhs_scoliosis'],
  },
  {
    id: 'spinal_fracture',
    entries: ['injury', 'exercise_and_diet'],
    signs: ['fall_or_injury'],
    seeDoctor: true,
    citations: ['nhs_osteoporosis', 'nhs_back_pain'],
  },
  { id: 'spinal_infection', entries: ['pain_kinds'], seeDoctor: true, citations: ['nhs_back_pain'] },
  {
    id: 'spinal_tumour',
    entries: ['pain_kinds'],
    seeDoctor: true,
    citations: ['nhs_back_pain', 'nice_metastases'],
  },
  {
    id: 'heart_lungs',
    entries: ['where_it_is'],
    seeDoctor: true,
    citations: ['nhs_heart_attack'],
  },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
