/** Labels of frames with good posture. */
const FINE_LABELS = ['upright', 'head_turn', 'lean_in', 'moved', 'recline'] as const;

/** Labels of frames with bad posture. */
const BAD_LABELS = [
  'forward_head',
  'slouch',
  'hunch',
  'lean',
  'head_tilt',
  'uneven_shoulders',
  'bad',
] as const;

export type FineLabel = (typeof FINE_LABELS)[number];
export type BadLabel = (typeof BAD_LABELS)[number];

export function isFineLabel(label: string | null): label is FineLabel {
  return FINE_LABELS.some((known) => known === label);
}

export function isBadLabel(label: string | null): label is BadLabel {
  return BAD_LABELS.some((known) => known === label);
}
