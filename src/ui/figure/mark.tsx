import { MARK_PARTS, type MarkShape } from './mark-shapes.ts';

/** The mark, as the toolbar shows it. Decorative: the text beside it says the same. */
export function Mark({ shape = 'on', size = 24 }: { shape?: MarkShape; size?: number }) {
  return (
    <svg class={`mark mark-${shape}`} viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      {MARK_PARTS[shape].map(({ d, stroke }) => (
        <path
          key={d}
          d={d}
          class={stroke === undefined ? 'mark-surface' : 'mark-stroke'}
          stroke-width={stroke}
        />
      ))}
    </svg>
  );
}
