import type { EntryFields } from './entry.ts';

export const SYMPTOMS = [
  {
    id: 'onset',
    entries: ['pain_kinds', 'injury'],
    helps: ['rest', 'heat_cold'],
    signs: ['chest_pain', 'fall_or_injury', 'does_not_ease'],
    seeDoctor: true,
    citations: ['nhs_back_pain'],
  },
  {
    id: 'spasms_headaches',
    entries: ['tightness', 'less_stress', 'heat_cold'],
    signs: ['stiff_neck', 'does_not_ease'],
    helps: ['heat_cold', 'less_stress'],
    issues: ['forward_head'],
    tips: ['chin_tuck', 'loosen_shoulders'],
  },
  {
    id: 'pain_kinds',
    entries: ['how_it_feels', 'heat_cold', 'painkillers'],
    helps: ['heat_cold', 'rest', 'painkillers'],
    signs: ['chest_pain', 'night_pain'],
    seeDoctor: true,
    citations: ['nhs_back_pain'],
  },
  {
    id: 'tightness',
    entries: ['stretching', 'massage', 'heat_cold'],
    helps: ['stretching', 'heat_cold', 'massage'],
    signs: ['stiff_neck', 'does_not_ease'],
    issues: ['forward_head', 'head_tilt', 'uneven_shoulders'],
    tips: ['neck_stretch'],
    citations: ['nhs_back_pain'],
  },
  {
    id: 'weakness',
    entries: ['numbness', 'herniated_disc'],
    signs: ['numbness'],
    seeDoctor: true,
    citations: ['nhs_back_pain'],
  },
  {
    id: 'numbness',
    entries: ['weakness', 'herniated_disc'],
    signs: ['bladder_bowels', 'weakness'],
    seeDoctor: true,
    citations: ['nhs_back_pain'],
  },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
