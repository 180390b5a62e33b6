import { now } from '../platform/browser/clock.ts';
import { text } from '../platform/browser/i18n.ts';
import { endsToday, untilText } from '../platform/browser/until-text.ts';
import { prepareCameraHost } from '../platform/host-page/camera-host.ts';
import { send } from '../platform/messaging/messages.ts';
import { quietHoursEndMs } from '../state/quiet-hours.ts';
import type { HostStatus, Session } from '../state/session.ts';
import { NO_SETUPS } from '../state/workplaces.ts';
import { isCalibrated, type ProductState } from '../ui/product-state.ts';
import { isHeld, type PillKind, pillKind, shownShape, snoozedUntil } from '../ui/status-pill.tsx';
import { takeNextStep } from '../ui/take-next-step.ts';
import type { Headline } from '../ui/text/headline.ts';
import { postureWords } from '../ui/text/posture-words.ts';
import { headlineOfProduct } from '../ui/text/product-headline.ts';
import { Bar } from './bar.tsx';
import { Correction } from './correction.tsx';
import { CorrectionNote } from './correction-note.tsx';
import { useNoted } from './noted.ts';
import { useNotice } from './notice.tsx';
import { NudgeTiming } from './nudge-timing.tsx';
import { openPage } from './open-page.ts';
import { PopupHeader } from './popup-header.tsx';
import { BreakRow, LocalRow, soonText, TodayRow } from './rows.tsx';
import { silenceText } from './silence.ts';
import { VerdictSection } from './verdict-section.tsx';

/** With its end, unless that is on another day: then it has no room here, and is in the line about the silence. */
function snoozedText(untilMs: number): string {
  if (!endsToday(untilMs, now())) return text('status_snoozedLong');
  return text('status_snoozed', untilText(untilMs, now()));
}

/** The state in a word or two; not whether it was asked to watch, but whether it does. */
function statusText({ product, headline, session, host }: PopupContentProps): string {
  if (session.phase !== 'watching') return text(`session_${session.phase}`);
  if (headline.tone === 'error') return text('status_error');
  if (isHeld(headline, session)) return text('session_held');
  const untilMs = snoozedUntil(session);
  if (untilMs !== null) return snoozedText(untilMs);
  if (host.camera === 'resting') return text('session_resting');
  return postureWords(host, product.live.value);
}

/** What the pill shows. Before the first calibration nothing can be on. */
function statusOf(props: PopupContentProps, calibrated: boolean): { kind: PillKind; words: string } {
  const { product, headline, session } = props;
  if (!calibrated) return { kind: 'hollow', words: text('session_notSetUp') };
  const kind = pillKind(headline, session);
  if (kind === 'slouch' && isNudged(product)) return { kind: 'nudge', words: text('status_nudged') };
  return { kind, words: statusText(props) };
}

/** Whether a nudge stands that the user can have seen. */
function isNudged({ nudge }: ProductState): boolean {
  return (nudge.value ?? []).length > 0;
}

/** The verdict. While a nudge stands, it says what the nudge says, unless a warning sign replaces tips. */
function verdictOf(headline: Headline, product: ProductState): Headline {
  const tip = isNudged(product) ? product.nudgeTip.value : null;
  const hasSigns = (product.signs.value?.signs.length ?? 0) > 0;
  return tip === null || hasSigns || headline.tone !== 'drift' ? headline : { ...headline, detail: tip };
}

/** A snooze makes sense while alerts may come. */
function maySnooze(session: Session, { suppression }: ProductState): boolean {
  if (session.phase !== 'watching' || (suppression.value?.reason ?? null) !== null) return false;
  return snoozedUntil(session) === null;
}

/** Exercises are offered unless a warning sign stands. */
function exerciseAction({ signs }: ProductState): (() => void) | null {
  return signs.value?.signs.length === 0 ? () => void openPage('break') : null;
}

function skipAction({ live }: ProductState): (() => void) | null {
  const next = live.value?.nextBreak ?? null;
  return next === null ? null : () => void send('pageToHost.skipBreak', { kind: next.kind });
}

interface RowsProps {
  readonly product: ProductState;
  readonly headline: Headline;
  /** A note about an answer takes the place of the next break, so that the figure keeps its size. */
  readonly hasNote: boolean;
}

/** The day and the next break, or what the user should know instead of it. */
function Rows({ product, headline, hasNote }: RowsProps) {
  const notice = useNotice(product, headline);
  if (notice?.takesAll === true) return <div class="notice notice-large">{notice.content}</div>;
  // All of the day appears at once.
  const today = product.complete.value ? product.today.value : null;
  return (
    <>
      <div class="rows">
        {today === null ? (
          <p class="quiet" data-testid="history-reading">
            {product.complete.value ? soonText() : text('history_reading')}
          </p>
        ) : (
          <TodayRow today={today} />
        )}
        {notice === null && !hasNote && (
          <BreakRow live={product.live.value} onTake={exerciseAction(product)} />
        )}
      </div>
      {notice !== null && <div class="notice">{notice.content}</div>}
    </>
  );
}

interface PopupContentProps {
  readonly product: ProductState;
  readonly headline: Headline;
  readonly session: Session;
  readonly host: HostStatus;
}

function PopupContent(props: PopupContentProps) {
  const { product, headline, session, host } = props;
  const noted = useNoted(host, session);
  const nowMs = now();
  const calibrated = isCalibrated(product) === true;
  const silence = silenceText({
    session,
    suppression: product.suppression.value?.reason ?? null,
    quietUntilMs: quietHoursEndMs(product.settings.value?.quietHours ?? [], nowMs),
    nowMs,
  });
  return (
    <>
      <PopupHeader shape={shownShape(headline, session, host)} status={statusOf(props, calibrated)} />
      <VerdictSection headline={verdictOf(headline, product)} live={product.live.value} silence={silence}>
        <Correction
          host={host}
          isNudged={isNudged(product)}
          measured={product.live.value?.measurement?.signs !== undefined}
          isAsSaid={product.live.value?.fineAsSaid === true}
          onNoted={(each) => {
            noted.value = each;
          }}
        />
        {silence === null && !isNudged(product) && <NudgeTiming product={product} />}
      </VerdictSection>
      {calibrated ? (
        <Rows product={product} headline={headline} hasNote={noted.value !== null} />
      ) : (
        <LocalRow />
      )}
      <CorrectionNote noted={noted} examples={product.examples.value ?? []} />
      <Bar
        session={session}
        calibrated={calibrated}
        maySnooze={maySnooze(session, product)}
        nextStep={headline.nextStep}
        workplaces={product.workplaces.value ?? NO_SETUPS}
        onSkipBreak={skipAction(product)}
        onNextStep={() =>
          void takeNextStep(headline.nextStep, {
            open: (page) => void openPage(page),
            prepare: () => prepareCameraHost(product.settings.value),
          })
        }
      />
    </>
  );
}

/** The posture now, the day in a line, the next break, and one bar of controls. */
export function Popup({ product }: { product: ProductState }) {
  const headline = headlineOfProduct(product);
  const session = product.session.value;
  const host = product.host.value;
  if (!product.ready.value || headline === null || session === null || host === null)
    return <PopupHeader shape="on" status={null} />;
  return <PopupContent product={product} headline={headline} session={session} host={host} />;
}
