import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { countText, text } from '../../platform/browser/i18n.ts';

/** More than these stay hidden until the user asks for them. */
const SHOWN_AT_FIRST = 6;

interface ShowMoreProps<Row> {
  readonly rows: readonly Row[];
  readonly testId: string;
  readonly children: (shown: readonly Row[]) => ComponentChildren;
}

/** The first rows of a list, and a button that shows the others. */
export function ShowMore<Row>({ rows, testId, children }: ShowMoreProps<Row>) {
  const all = useSignal(false);
  const more = rows.length - SHOWN_AT_FIRST;
  return (
    <>
      {children(all.value ? rows : rows.slice(0, SHOWN_AT_FIRST))}
      {more > 0 && (
        <button
          type="button"
          class="plain at-edge"
          aria-expanded={all.value}
          data-testid={testId}
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? text('rows_fewer') : countText('rows_more', more)}
        </button>
      )}
    </>
  );
}
