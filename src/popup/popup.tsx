import { now } from '../platform/browser/clock.ts';
import { text } from '../platform/browser/i18n.ts';
import { prepareCameraHost } from '../platform/host-page/camera-host.ts';
import { send } from '../platform/messaging/messages.ts';
import { quietHoursEndMs } from '../state/quiet-hours.ts';
import type { HostStatus, Session } from '../state/session.ts';
import type { Settings } from '../state/settings.ts';
import { NO_SETUPS } from '../state/workplaces.ts';
import { calibrationAddress, NEW_PLACE, settingsAddress } from '../ui/addresses.ts';
import { CalibrationDoubtLine } from '../ui/calibration-doubt-line.tsx';
import { Mark } from '../ui/figure/mark.tsx';
import type { MarkShape } from '../ui/figure/mark-shapes.ts';
import { HistoryLine } from '../ui/history-line.tsx';
import { LongSilenceLine } from '../ui/long-silence-line.tsx';
import { NotificationsOffLine } from '../ui/notifications-off-line.tsx';
import { OtherCameraLine } from '../ui/other-camera-line.tsx';
import { calibratedMs, isCalibrated, type ProductState } from '../ui/product-state.ts';
import { SignsNotice } from '../ui/signs-notice.tsx';
import type { Headline, NextStep } from '../ui/text/headline.ts';
import { headlineOfProduct } from '../ui/text/product-headline.ts';
import { CloseLine } from './close-line.tsx';
import { Controls } from './controls.tsx';
import { CorrectionLine } from './correction-line.tsx';
import { DaySections, openAndClose } from './day-sections.tsx';
import { NowSection } from './now-section.tsx';
import { SnoozeLine } from './snooze-line.tsx';
import { WhySection } from './why-section.tsx';
import { WorkplaceLine } from './workplace-line.tsx';

async function takeNextStep(nextStep: NextStep, settings: Settings | null): Promise<void> {
  if (nextStep === 'start' || nextStep === 'resume' || nextStep === 'show_host') prepareCameraHost(settings);
  // This is none of the known workplaces: calibrate a new one, so that no existing one is overwritten by mistake.
  if (nextStep === 'calibrate_here') await openAndClose(calibrationAddress(NEW_PLACE));
  else if (nextStep === 'calibrate' || nextStep === 'allow') await openAndClose('calibrate');
  else if (nextStep === 'places') await openAndClose('places');
  else if (nextStep === 'start' || nextStep === 'resume' || nextStep === 'show_host')
    await send('pageToBackground.start');
  else if (nextStep === 'retry') {
    await send('pageToBackground.stop');
    await send('pageToBackground.start');
  }
}

type Watching = 'watching' | 'resting' | 'waiting' | 'stuck' | 'paused' | 'off';

/** Whether it really watches, not whether it was asked to. */
function watchingWord({ phase }: Session, host: HostStatus, { tone }: Headline): Watching {
  if (phase !== 'watching') return phase;
  if (tone === 'error') return 'stuck';
  if (host.camera === 'resting') return 'resting';
  return host.camera === 'live' ? 'watching' : 'waiting';
}

function Masthead({ watching, shape }: { watching: Watching | null; shape: MarkShape }) {
  return (
    <header class="masthead">
      <Mark shape={shape} />
      <h1>{text('extensionName')}</h1>
      {watching !== null && (
        <span class={`watching watching-${watching}`} data-testid="watching">
          {text(`session_${watching}`)}
        </span>
      )}
      <button type="button" class="plain" onClick={() => void openAndClose('settings')}>
        {text('page_settings')}
      </button>
    </header>
  );
}

/** A snooze makes sense while alerts may come. */
function maySnooze(session: Session, { suppression }: ProductState): boolean {
  if (session.phase !== 'watching' || (suppression.value?.reason ?? null) !== null) return false;
  return session.snoozedUntilMs === null || session.snoozedUntilMs <= now();
}

/** Whether it is watching, the current posture, the day; then one piece of advice. */
export function Popup({ product }: { product: ProductState }) {
  const headline = headlineOfProduct(product);
  const session = product.session.value;
  const host = product.host.value;
  const live = product.live.value;
  const nowMs = now();
  if (!product.ready.value || headline === null || session === null || host === null)
    return <Masthead watching={null} shape="on" />;
  return (
    <>
      <Masthead watching={watchingWord(session, host, headline)} shape={headline.shape} />
      <NowSection
        headline={headline}
        live={live}
        onNextStep={() => void takeNextStep(headline.nextStep, product.settings.value)}
      >
        <div class="answers">
          <SnoozeLine
            session={session}
            suppression={product.suppression.value?.reason ?? null}
            quietUntilMs={quietHoursEndMs(product.settings.value?.quietHours ?? [], nowMs)}
            nowMs={nowMs}
          />
          <CorrectionLine host={host} live={live} />
        </div>
        {session.phase === 'watching' && (
          <OtherCameraLine host={host} onChoose={() => void openAndClose('places')} />
        )}
        {session.phase !== 'off' && <WorkplaceLine setups={product.workplaces.value ?? NO_SETUPS} />}
      </NowSection>
      {product.signs.value !== null && (
        <SignsNotice standing={product.signs.value} onDoctor={() => void openAndClose('doctor')} />
      )}
      {product.asksWhy.value === true && product.settings.value?.quieterWhenIgnored === true && (
        <WhySection onSettings={(find) => void openAndClose(settingsAddress(find))} />
      )}
      <LongSilenceLine silence={product.silence.value} onSettings={(address) => void openAndClose(address)} />
      <CalibrationDoubtLine
        // If the headline itself offers to calibrate, one offer is enough.
        doubt={
          headline.nextStep === 'calibrate' || headline.nextStep === 'calibrate_here'
            ? null
            : (live?.calibrationDoubt ?? null)
        }
        calibratedMs={calibratedMs(product)}
        onRecalibrate={() => void openAndClose('calibrate')}
      />
      <CloseLine distance={product.signs.value?.signs.length === 0 ? (live?.tooClose ?? null) : null} />
      <HistoryLine live={live} />
      <NotificationsOffLine wanted={product.settings.value?.notification === true} />
      {product.complete.value ? (
        <DaySections product={product} />
      ) : (
        isCalibrated(product) === true && (
          <p class="day-to-come quiet" data-testid="history-reading">
            {text('history_reading')}
          </p>
        )
      )}
      <Controls
        session={session}
        maySnooze={maySnooze(session, product)}
        calibrated={isCalibrated(product) === true}
      />
    </>
  );
}
