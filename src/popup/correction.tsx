import { useSignal } from '@preact/signals';
import { now } from '../platform/browser/clock.ts';
import { text } from '../platform/browser/i18n.ts';
import { send } from '../platform/messaging/messages.ts';
import type { Result } from '../platform/messaging/protocol.ts';
import type { IssueKind } from '../posture/body/assessment.ts';
import type { Learned } from '../state/personal-examples.ts';
import type { HostStatus } from '../state/session.ts';
import { taughtAddress } from '../ui/addresses.ts';
import { closeIfLeft, closeMenu, onMenuKey } from '../ui/session-menus.tsx';
import { type Noted, noteOf } from './noted.ts';
import { openPage } from './open-page.ts';

/** The kinds of slouching that a user tells apart. */
const KINDS = ['slouch', 'forward_head', 'lean'] as const satisfies readonly IssueKind[];

/** What can be corrected: a nudge, a slouch that got none yet, or a slouch that isn't detected. */
type Topic = 'nudge' | 'slouch' | 'upright';

/** What an open menu is about, and since when. It stays so whatever the user's posture is meanwhile. */
interface Opened {
  readonly topic: Topic;
  readonly atMs: number;
}

interface CorrectionProps {
  readonly host: HostStatus;
  readonly isNudged: boolean;
  readonly measured: boolean;
  /** Whether the posture counts as upright only because the user has said so: that can be taken back. */
  readonly isAsSaid: boolean;
  onNoted(noted: Noted): void;
}

function topicOf({ host, isNudged, measured }: CorrectionProps): Topic | null {
  if (host.camera !== 'live') return null;
  if (host.posture === 'bad') return isNudged ? 'nudge' : 'slouch';
  return host.posture === 'good' && measured ? 'upright' : null;
}

interface ItemProps {
  readonly testId: string;
  readonly label: string;
  /** What the user says that they are. */
  readonly said: 'fine' | 'slouch';
  give(): Promise<Result<Learned>>;
  onNoted(noted: Noted): void;
}

function Item({ testId, label, said, give, onNoted }: ItemProps) {
  return (
    <button
      type="button"
      data-testid={testId}
      onClick={async ({ currentTarget }) => {
        closeMenu(currentTarget);
        onNoted(noteOf(await give(), said));
      }}
    >
      {label}
    </button>
  );
}

type OnNoted = Pick<CorrectionProps, 'onNoted'>;

function WasFine({ onNoted }: OnNoted) {
  return (
    <Item
      testId="correct"
      label={text('wasFine')}
      said="fine"
      give={() => send('pageToBackground.wasFine')}
      onNoted={onNoted}
    />
  );
}

function FineNow({ atMs, onNoted }: OnNoted & { readonly atMs: number | null }) {
  return (
    <Item
      testId="fine-now"
      label={text('fineNow')}
      said="fine"
      give={() => send('pageToBackground.fineNow', { atMs })}
      onNoted={onNoted}
    />
  );
}

function MissedSlouches({ atMs, onNoted }: OnNoted & { readonly atMs: number | null }) {
  return KINDS.map((issue) => (
    <Item
      key={issue}
      testId={`slouching-${issue}`}
      label={text(`slouching_${issue}`)}
      said="slouch"
      give={() => send('pageToBackground.slouchingNow', { issue, atMs })}
      onNoted={onNoted}
    />
  ));
}

/** That this is a nudge, and the answer to it in view. */
function NudgeAnswer({ onNoted }: OnNoted) {
  return (
    <div class="nudge-answer">
      <p data-testid="nudge-stands">{text('nudge_stands')}</p>
      <WasFine onNoted={onNoted} />
    </div>
  );
}

/** Corrects the verdict: that the user is fine, or which slouch isn't detected. */
export function Correction(props: CorrectionProps) {
  const opened = useSignal<Opened | null>(null);
  const topicNow = topicOf(props);
  const topic = opened.value?.topic ?? topicNow;
  const atMs = opened.value?.atMs ?? null;
  const { onNoted } = props;
  if (topic === null) return null;
  if (topic === 'nudge') return <NudgeAnswer onNoted={onNoted} />;
  return (
    <details
      class="menu"
      data-testid="not-right"
      onToggle={({ currentTarget }) => {
        opened.value = currentTarget.open ? { topic, atMs: now() } : null;
      }}
      onFocusOut={closeIfLeft}
      onKeyDown={onMenuKey}
    >
      <summary class="button plain small">{text('notRight')}</summary>
      <div>
        {topic === 'slouch' ? (
          <FineNow atMs={atMs} onNoted={onNoted} />
        ) : (
          <MissedSlouches atMs={atMs} onNoted={onNoted} />
        )}
        {props.isAsSaid && (
          <button type="button" data-testid="open-taught" onClick={() => void openPage(taughtAddress())}>
            {text('taught_open')}
          </button>
        )}
      </div>
    </details>
  );
}
