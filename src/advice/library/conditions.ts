import type { EntryFields } from './entry.ts';

/**
 * These are for a doctor to find, never for a camera. Issues are linked here only through a general statement
 * about curves.
 */
export const CONDITIONS = [
  {
    id: 'herniated_disc',
    entries: ['numbness', 'weakness', 'therapy'],
    seeDoctor: true,
    citations: ['NHS: Slipped disc'],
  },
  {
    id: 'disc_disease',
    entries: ['osteoarthritis', 'daily_exercise'],
    seeDoctor: true,
    citations: ['Brinjikji et al. 2015, AJNR 36:811: worn discs are common in people without pain'],
  },
  {
    id: 'osteoarthritis',
    entries: ['tightness', 'daily_exercise', 'heat_cold'],
    seeDoctor: true,
    citations: ['NHS: Osteoarthritis, symptoms'],
  },
  { id: 'scoliosis_kyphosis', entries: ['good_posture', 'physical_therapist'], seeDoctor: true },
  {
    id: 'spinal_fracture',
    entries: ['injury', 'exercise_and_diet'],
    seeDoctor: true,
    citations: ['NHS: Osteoporosis'],
  },
  { id: 'spinal_infection', entries: ['pain_kinds'], seeDoctor: true, citations: ['NHS: Back pain'] },
  { id: 'spinal_tumour', entries: ['pain_kinds'], seeDoctor: true, citations: ['NHS: Back pain'] },
  {
    id: 'heart_lungs',
    entries: ['where_it_is'],
    seeDoctor: true,
    citations: ['NHS: Heart attack, symptoms'],
  },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
