import type { EntryFields } from './entry.ts';

export const SYMPTOMS = [
  { id: 'onset', entries: ['pain_kinds', 'injury'], seeDoctor: true, citations: ['nhs_back_pain'] },
  {
    id: 'spasms_headaches',
    entries: ['tightness', 'less_stress', 'heat_cold'],
    issues: ['forward_head'],
    tips: ['chin_tuck'],
  },
  {
    id: 'pain_kinds',
    entries: ['how_it_feels', 'heat_cold', 'painkillers'],
    seeDoctor: true,
    citations: ['nhs_back_pain'],
  },
  {
    id: 'tightness',
    entries: ['stretching', 'massage', 'heat_cold'],
    issues: ['forward_head', 'head_tilt', 'uneven_shoulders'],
    tips: ['neck_stretch'],
    citations: ['nhs_back_pain'],
  },
  { id: 'weakness', entries: ['numbness', 'herniated_disc'], seeDoctor: true, citations: ['nhs_back_pain'] },
  { id: 'numbness', entries: ['weakness', 'herniated_disc'], seeDoctor: true, citations: ['nhs_back_pain'] },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
