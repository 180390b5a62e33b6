import type { ComponentChildren } from 'preact';
import { text } from '../../platform/browser/i18n.ts';

const NAME_OF = {
  upright: 'part_good',
  slouching: 'timeline_slouching',
  other: 'timeline_other',
} as const;
const STATES = ['upright', 'slouching', 'other'] as const;

/** What the colors of a strip of time mean. Its children are more entries, each a list item. */
export function StateLegend({ children }: { readonly children?: ComponentChildren }) {
  return (
    <ul class="legend-row">
      {STATES.map((state) => (
        <li key={state}>
          <span class={`dot dot-${state}`} aria-hidden="true" />
          {text(NAME_OF[state])}
        </li>
      ))}
      {children}
    </ul>
  );
}
