import { useRef, useState } from 'preact/hooks';
import { countText, text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { StoredExample } from '../../state/personal-examples.ts';
import type { Workplaces } from '../../state/workplaces.ts';
import { taughtText, taughtWhen } from '../../ui/text/taught-text.ts';
import { workplaceName } from '../../ui/text/workplace-name.ts';
import { ConfirmDelete } from '../shared/confirm-delete.tsx';
import { otherWords } from '../shared/other-words.ts';
import { Searchable } from '../shared/settings-search.tsx';
import { PartHeading } from './part-heading.tsx';

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

function ExampleList({ shown, workplaces, onUndo }: ListProps) {
  if (shown.length === 0) return null;
  return (
    <ul class="limits">
      {shown.map((example) => (
        <Example
          key={example.atMs}
          example={example}
          place={workplaceNameOf(example, workplaces)}
          onUndo={() => onUndo(example.atMs)}
        />
      ))}
    </ul>
  );
}

interface ListProps {
  readonly shown: readonly StoredExample[];
  readonly workplaces: Workplaces;
  onUndo(atMs: number): void;
}

interface ActionProps extends TaughtProps {
  readonly showsAll: boolean;
  onShowAll(all: boolean): void;
  onForget(): void;
}

/** Show all, show another slouch, forget everything. */
function Actions({ examples, workplaces, showsAll, onShowAll, onForget }: ActionProps) {
  return (
    <div class="row taught-actions">
      {examples.length > SHOWN_FIRST && (
        <button
          type="button"
          aria-expanded={showsAll}
          data-testid="taught-all"
          onClick={() => onShowAll(!showsAll)}
        >
          {showsAll ? text('taught_fewer') : text('taught_all', examples.length)}
        </button>
      )}
      {workplaces.setups.length > 0 && (
        <a class="button" data-testid="show-slouch" href="#slouch">
          {text('show_open')}
        </a>
      )}
      {examples.length > 0 && (
        <button type="button" data-testid="forget-all" onClick={onForget}>
          {text('taught_forget')}
        </button>
      )}
    </div>
  );
}

/** What to tell the user after undoing one example, or all (null). */
function undoneText(ok: boolean, atMs: number | null): string {
  if (!ok) return text('settingsNotSaved');
  return atMs === null ? text('taught_forgotten') : text('taught_undone');
}

/** How much has been learned, and what that means. */
function Count({ examples }: Pick<TaughtProps, 'examples'>) {
  return (
    <>
      <p data-testid="taught-count">
        {examples.length === 0 ? text('taught_none') : countText('taught_count', examples.length)}
      </p>
      <p class="quiet">{text('taught_text')}</p>
    </>
  );
}

/** What the user has shown and answered, the newest first, and how to undo it. */
export function TaughtSetting({ examples, workplaces }: TaughtProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [showsAll, setShowsAll] = useState(false);
  const [asks, setAsks] = useState(false);
  const [result, setResult] = useState('');
  const newestFirst = [...examples].sort((a, b) => b.atMs - a.atMs);
  const shown = showsAll ? newestFirst : newestFirst.slice(0, SHOWN_FIRST);
  async function undo(atMs: number | null): Promise<void> {
    // The button that was pressed is removed with its line.
    heading.current?.focus();
    setAsks(false);
    const { ok } = await send('pageToBackground.undoExample', { atMs });
    setResult(undoneText(ok, atMs));
  }
  return (
    <Searchable
      words={[text('taught_title'), text('taught_text'), text('show_open'), ...otherWords('taught')]}
    >
      <section class="searchable setting-part" aria-labelledby="taught">
        <PartHeading id="taught" words={text('taught_title')} heading={heading} />
        <Count examples={examples} />
        <ExampleList shown={shown} workplaces={workplaces} onUndo={(atMs) => void undo(atMs)} />
        <p role="status" data-testid="taught-told">
          {result}
        </p>
        <Actions
          {...{ examples, workplaces, showsAll }}
          onShowAll={setShowsAll}
          onForget={() => setAsks(true)}
        />
        {asks && (
          <ConfirmDelete
            what={text('taught_everything')}
            explains={text('taught_forgetText')}
            onConfirm={() => void undo(null)}
            onKeep={() => setAsks(false)}
          />
        )}
      </section>
    </Searchable>
  );
}
