import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../../platform/browser/i18n.ts';

/** A table with few columns, and a button below it for all. */
export function MoreColumns({ children }: { children: (more: boolean) => ComponentChildren }) {
  const more = useSignal(false);
  return (
    <>
      {children(more.value)}
      <p>
        <button
          type="button"
          class="plain at-edge"
          aria-pressed={more.value}
          data-testid="more-columns"
          onClick={() => {
            more.value = !more.value;
          }}
        >
          {text(more.value ? 'columns_fewer' : 'columns_more')}
        </button>
      </p>
    </>
  );
}
