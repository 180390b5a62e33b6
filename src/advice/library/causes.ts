import type { EntryFields } from './entry.ts';

export const CAUSES = [
  {
    id: 'poor_posture',
    entries: ['good_posture', 'workplace', 'tightness'],
    helps: ['good_posture', 'regular_breaks'],
    signs: ['does_not_ease'],
    issues: ['forward_head', 'slouch', 'lean', 'head_tilt', 'uneven_shoulders'],
    tips: ['screen_height', 'back_support', 'look_down_less'],
    citations: ['slater', 'waongenngarm'],
  },
  {
    id: 'injury',
    entries: ['spinal_fracture', 'rest', 'heat_cold'],
    helps: ['rest', 'heat_cold'],
    signs: ['after_accident'],
    seeDoctor: true,
    citations: ['nhs_back_pain'],
  },
  {
    id: 'improper_lifting',
    entries: ['lifting_well', 'light_bags'],
    helps: ['rest', 'heat_cold'],
    signs: ['weakness', 'numbness', 'does_not_ease'],
    tips: ['lift_close'],
    citations: ['hse_lifting'],
  },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
