import { type Signal, useSignal } from '@preact/signals';
import { countText, text } from '../platform/browser/i18n.ts';
import { send } from '../platform/messaging/messages.ts';
import type { Result } from '../platform/messaging/protocol.ts';
import type { IssueKind } from '../posture/body/assessment.ts';
import type { Learned, StoredExample } from '../state/personal-examples.ts';
import type { HostStatus } from '../state/session.ts';
import { closeIfLeft, closeMenu, onMenuKey } from '../ui/session-menus.tsx';

/** The kinds of slouching that a user tells apart. */
const KINDS = ['slouch', 'forward_head', 'lean'] as const satisfies readonly IssueKind[];

/** What the product has done with an answer. */
export interface Noted {
  readonly words: string;
  /** Whether it has learned something, which can be undone. */
  readonly learned: boolean;
}

/** How many examples there are now, or why it couldn't learn, and what to do. */
function noteOf(answer: Result<Learned>): Noted {
  if (!answer.ok) return { words: text('settingsNotSaved'), learned: false };
  const { problem, examples } = answer.value;
  return problem === null
    ? { words: countText('learned', examples), learned: true }
    : { words: text(`useless_${problem}`), learned: false };
}

interface ItemProps {
  readonly testId: string;
  readonly label: string;
  give(): Promise<Result<Learned>>;
  onNoted(noted: Noted): void;
}

function Item({ testId, label, give, onNoted }: ItemProps) {
  return (
    <button
      type="button"
      data-testid={testId}
      onClick={async ({ currentTarget }) => {
        closeMenu(currentTarget);
        onNoted(noteOf(await give()));
      }}
    >
      {label}
    </button>
  );
}

interface MenuProps {
  readonly host: HostStatus;
  readonly measured: boolean;
  onNoted(noted: Noted): void;
}

/** 'I was fine' while an alert stands, or which slouch isn't detected while the verdict is upright. */
export function CorrectionMenu({ host, measured, onNoted }: MenuProps) {
  if (host.camera !== 'live') return null;
  const missed = host.posture === 'good' && measured;
  if (!host.alerting && !missed) return null;
  return (
    <details class="menu" data-testid="not-right" onFocusOut={closeIfLeft} onKeyDown={onMenuKey}>
      <summary class="button plain small">{text('notRight')}</summary>
      <div>
        {host.alerting ? (
          <Item
            testId="correct"
            label={text('wasFine')}
            give={() => send('pageToBackground.wasFine')}
            onNoted={onNoted}
          />
        ) : (
          KINDS.map((issue) => (
            <Item
              key={issue}
              testId={`slouching-${issue}`}
              label={text(`slouching_${issue}`)}
              give={() => send('pageToBackground.slouchingNow', { issue })}
              onNoted={onNoted}
            />
          ))
        )}
      </div>
    </details>
  );
}

/** The newest answer, which is the one to undo. */
function newestOf(examples: readonly StoredExample[]): number | null {
  return examples.length === 0 ? null : Math.max(...examples.map(({ atMs }) => atMs));
}

interface NoteProps {
  readonly noted: Signal<Noted | null>;
  readonly examples: readonly StoredExample[];
}

/** The result of an answer, with an undo. It stays when the verdict changes, as it does at once after learning. */
export function CorrectionNote({ noted, examples }: NoteProps) {
  const newest = newestOf(examples);
  const note = noted.value;
  return (
    <div role="status" class={note === null ? 'unseen' : 'banner'}>
      <p data-testid="noted">{note?.words ?? ''}</p>
      {note?.learned === true && newest !== null && (
        <button
          type="button"
          class="plain small"
          data-testid="undo-correction"
          onClick={async () => {
            const { ok } = await send('pageToBackground.undoExample', { atMs: newest });
            noted.value = { words: text(ok ? 'correction_undone' : 'settingsNotSaved'), learned: false };
          }}
        >
          {text('undoLimit')}
        </button>
      )}
    </div>
  );
}

/** The last answer that was given in this popup. */
export function useNoted(): Signal<Noted | null> {
  return useSignal<Noted | null>(null);
}
