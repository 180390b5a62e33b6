import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { countText, text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { StoredExample } from '../../state/personal-examples.ts';
import type { Workplaces } from '../../state/workplaces.ts';
import { taughtText, taughtWhen } from '../../ui/text/taught-text.ts';
import { workplaceName } from '../../ui/text/workplace-name.ts';
import { ConfirmDelete } from '../shared/confirm-delete.tsx';
import { Searchable } from '../shared/settings-search.tsx';

/** How many are shown before the user asks for all: recent examples are the most likely to be undone. */
const SHOWN_FIRST = 5;

interface ExampleProps {
  readonly example: StoredExample;
  /** The workplace; null if it needn't be mentioned. */
  readonly place: string | null;
  onUndo(): void;
}

function Example({ example, place, onUndo }: ExampleProps) {
  const words = taughtText(example);
  const when = taughtWhen(example);
  return (
    <li class="limit" data-testid="example">
      <span>
        <span class="example-words">{words}</span>
        <span class="quiet">{place === null ? when : text('taught_at', when, place)}</span>
      </span>
      <button type="button" aria-label={text('taught_undoOf', words, when)} onClick={onUndo}>
        {text('undoLimit')}
      </button>
    </li>
  );
}

/** The workplace of an example, if there is more than one. */
function workplaceNameOf(
  { setup: workplace }: StoredExample,
  { setups: workplaces }: Workplaces,
): string | null {
  const found = workplaces.length > 1 ? workplaces.find(({ id }) => id === workplace) : undefined;
  return found === undefined ? null : workplaceName(found);
}

interface TaughtProps {
  readonly examples: readonly StoredExample[];
  readonly workplaces: Workplaces;
}

/** What the user has shown and answered, the newest first, and how to undo it. */
export function TaughtSetting({ examples, workplaces }: TaughtProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const showsAll = useSignal(false);
  const asks = useSignal(false);
  const result = useSignal('');
  const newestFirst = [...examples].sort((a, b) => b.atMs - a.atMs);
  const shown = showsAll.value ? newestFirst : newestFirst.slice(0, SHOWN_FIRST);

  async function undo(atMs: number | null): Promise<void> {
    // The button that was pressed is removed with its line.
    heading.current?.focus();
    asks.value = false;
    const answer = await send('pageToBackground.undoExample', { atMs });
    const done = atMs === null ? text('taught_forgotten') : text('taught_undone');
    result.value = answer.ok ? done : text('settingsNotSaved');
  }

  return (
    <Searchable words={[text('taught_title'), text('taught_text'), text('show_open')]}>
      <section class="searchable" aria-labelledby="taught">
        <h2 id="taught" ref={heading} tabIndex={-1}>
          {text('taught_title')}
        </h2>
        <p data-testid="taught-count">
          {examples.length === 0 ? text('taught_none') : countText('taught_count', examples.length)}
        </p>
        <p class="quiet">{text('taught_text')}</p>
        {shown.length > 0 && (
          <ul class="limits">
            {shown.map((example) => (
              <Example
                key={example.atMs}
                example={example}
                place={workplaceNameOf(example, workplaces)}
                onUndo={() => void undo(example.atMs)}
              />
            ))}
          </ul>
        )}
        <p role="status" data-testid="taught-told">
          {result.value}
        </p>
        <div class="row taught-actions">
          {newestFirst.length > SHOWN_FIRST && (
            <button
              type="button"
              aria-expanded={showsAll.value}
              data-testid="taught-all"
              onClick={() => {
                showsAll.value = !showsAll.value;
              }}
            >
              {showsAll.value ? text('taught_fewer') : text('taught_all', newestFirst.length)}
            </button>
          )}
          {workplaces.setups.length > 0 && (
            <a class="button" data-testid="show-slouch" href="#slouch">
              {text('show_open')}
            </a>
          )}
          {examples.length > 0 && (
            <button
              type="button"
              data-testid="forget-all"
              onClick={() => {
                asks.value = true;
              }}
            >
              {text('taught_forget')}
            </button>
          )}
        </div>
        {asks.value && (
          <ConfirmDelete
            what={text('taught_everything')}
            explains={text('taught_forgetText')}
            onConfirm={() => void undo(null)}
            onKeep={() => {
              asks.value = false;
            }}
          />
        )}
      </section>
    </Searchable>
  );
}
