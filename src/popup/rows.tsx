import { ChevronRight, Lock, Timer } from 'lucide-preact';
import { type DaySummary, LEAST_FOR_SHARE_MS, tellingShare } from '../history/day-summary.ts';
import { minutesText, shareText, wholeMinutesText } from '../platform/browser/format.ts';
import { countText, text } from '../platform/browser/i18n.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';
import { Icon } from '../ui/icon.tsx';
import { nextBreakText } from '../ui/text/next-break-text.ts';
import { openPage } from './open-page.ts';

const RADIUS = 10.5;
const AROUND = 2 * Math.PI * RADIUS;

interface RingProps {
  /** The share upright, or how much of the time for the first one was measured; 0 to 1. */
  readonly part: number;
  readonly isAwaited: boolean;
}

function Ring({ part, isAwaited }: RingProps) {
  return (
    <svg
      class={isAwaited ? 'small-ring ring-awaited' : 'small-ring'}
      viewBox="0 0 28 28"
      width="28"
      height="28"
      aria-hidden="true"
    >
      <circle class="ring-track" cx="14" cy="14" r={RADIUS} />
      <circle
        class="ring-fill"
        cx="14"
        cy="14"
        r={RADIUS}
        stroke-dasharray={`${(part * AROUND).toFixed(1)} ${AROUND.toFixed(1)}`}
      />
    </svg>
  );
}

/** In place of the day's numbers: when the first ones come. */
export function soonText(): string {
  return text('day_soonNumbers', minutesText(LEAST_FOR_SHARE_MS));
}

/** The day in one line, which opens the whole day. */
export function TodayRow({ today }: { today: DaySummary }) {
  const share = tellingShare(today);
  const changes = today.movement?.changes ?? null;
  return (
    <button type="button" class="row-button" data-testid="whole-day" onClick={() => void openPage('today')}>
      <Ring part={share ?? today.judgedMs / LEAST_FOR_SHARE_MS} isAwaited={share === null} />
      {share === null ? (
        <span class="quiet" data-testid="young-day">
          {text('day_progress', wholeMinutesText(today.judgedMs), minutesText(LEAST_FOR_SHARE_MS))}
        </span>
      ) : (
        <span>
          <strong data-testid="upright-share">{shareText(share)}</strong> {text('upright')}
          {changes !== null && (
            <>
              {' · '}
              <span class="together" data-testid="changes">
                {countText('changes', changes)}
              </span>
            </>
          )}
        </span>
      )}
      <span class="end">
        <Icon of={ChevronRight} small />
      </span>
    </button>
  );
}

/** Before the calibration there is no day to show; this is what a new user wants to know. */
export function LocalRow() {
  return (
    <div class="rows" data-testid="local">
      <div>
        <Icon of={Lock} />
        <span>{text('empty_local')}</span>
      </div>
    </div>
  );
}

interface BreakProps {
  readonly live: LiveStatus | null;
  /** Null if no exercise is offered. */
  readonly onTake: (() => void) | null;
}

/** When the next break is due, and which one. Its place stays if none is. */
export function BreakRow({ live, onTake }: BreakProps) {
  const kind = live?.nextBreak?.kind ?? null;
  return (
    <div>
      <Icon of={Timer} />
      <span class={kind === null ? 'quiet' : ''} data-testid="next-break">
        {nextBreakText(live)}
      </span>
      {kind !== null && onTake !== null && (
        <span class="end">
          <button type="button" class="plain small" data-testid="take-break" onClick={onTake}>
            {text(`nextBreak_take_${kind}`)}
          </button>
        </span>
      )}
    </div>
  );
}
