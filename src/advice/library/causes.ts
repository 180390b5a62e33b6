import type { EntryFields } from './entry.ts';

export const CAUSES = [
  {
    id: 'poor_posture',
    entries: ['good_posture', 'workplace', 'tightness'],
    issues: ['forward_head', 'slouch', 'lean', 'head_tilt', 'uneven_shoulders'],
    tips: ['screen_height', 'back_support', 'look_down_less'],
    citations: ['slater', 'waongenngarm'],
  },
  {
    id: 'injury',
    entries: ['spinal_fracture', 'rest', 'heat_cold'],
    seeDoctor: true,
    citations: ['nhs_back_pain'],
  },
  {
    id: 'improper_lifting',
    entries: ['lifting_well', 'light_bags'],
    tips: ['lift_close'],
    citations: ['hse_lifting'],
  },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
