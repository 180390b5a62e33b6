import type { EntryFields } from './entry.ts';

/** What upper back pain is, and the source's conclusion: that preventing it is easier. */
export const ABOUT = [
  {
    id: 'where_it_is',
    entries: ['how_it_feels', 'tightness', 'poor_posture', 'stretching'],
    seeDoctor: true,
  },
  { id: 'how_it_feels', entries: ['where_it_is', 'pain_kinds', 'onset'] },
] as const satisfies readonly (EntryFields & { readonly id: string })[];
