import type { ComponentChildren } from 'preact';
import { lengthText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import { areNotificationsOff } from '../platform/browser/notifications.ts';
import { otherCameraIn } from '../state/session.ts';
import { settingsAddress } from '../ui/addresses.ts';
import { CalibrationDoubtLine } from '../ui/calibration-doubt-line.tsx';
import { HistoryLine } from '../ui/history-line.tsx';
import { LongSilenceLine } from '../ui/long-silence-line.tsx';
import { NotificationsOffLine } from '../ui/notifications-off-line.tsx';
import { OtherCameraLine } from '../ui/other-camera-line.tsx';
import type { ProductState } from '../ui/product-state.ts';
import { SignsNotice } from '../ui/signs-notice.tsx';
import type { Headline } from '../ui/text/headline.ts';
import { useAnswer } from '../ui/use-answer.ts';
import { openPage } from './open-page.ts';
import { WhySection } from './why-section.tsx';

/** While the eyes have been close to the screen for minutes: how close, and what to do. */
function tooCloseNotice({ signs, live }: ProductState): ComponentChildren {
  const close = signs.value?.signs.length === 0 ? (live.value?.tooClose ?? null) : null;
  if (close === null) return null;
  const { cm, fromCm, toCm } = close;
  return (
    <p role="status" data-testid="too-close">
      <strong>{text('tooClose_title')}</strong>{' '}
      {text('tooClose_text', lengthText(cm), lengthText(fromCm), lengthText(toCm))}
    </p>
  );
}

function signsNotice({ signs }: ProductState): ComponentChildren {
  const standing = signs.value;
  return standing === null || standing.signs.length === 0 ? null : (
    <SignsNotice standing={standing} brief onDoctor={() => void openPage('doctor')} />
  );
}

function otherCameraNotice({ session, host }: ProductState): ComponentChildren {
  if (session.value?.phase !== 'watching' || host.value === null || otherCameraIn(host.value) === null)
    return null;
  return <OtherCameraLine host={host.value} onChoose={() => void openPage('places')} />;
}

function historyNotice({ live, historyFailed, today, complete }: ProductState): ComponentChildren {
  if (live.value?.historySaved === false) return <HistoryLine live={live.value} />;
  if (!complete.value || !historyFailed.value || today.value !== null) return null;
  return (
    <p class="warning" role="status" data-testid="history-unreadable">
      {text('history_unreadable')}
    </p>
  );
}

function whyNotice({ asksWhy, settings }: ProductState): ComponentChildren {
  if (asksWhy.value !== true || settings.value?.quieterWhenIgnored !== true) return null;
  return <WhySection onSettings={(find) => void openPage(settingsAddress(find))} />;
}

function silenceNotice({ silence }: ProductState): ComponentChildren {
  if (!silence.value?.notice) return null;
  return <LongSilenceLine silence={silence.value} onSettings={(address) => void openPage(address)} />;
}

/** If the headline itself offers to calibrate, one offer is enough. */
function doubtNotice(product: ProductState, { nextStep }: Headline): ComponentChildren {
  const doubt = product.live.value?.calibrationDoubt ?? null;
  if (doubt === null || nextStep === 'calibrate' || nextStep === 'calibrate_here') return null;
  return (
    <CalibrationDoubtLine
      doubt={doubt}
      calibratedMs={null}
      onRecalibrate={() => void openPage('calibrate')}
    />
  );
}

/** What the user should know. */
export interface Notice {
  readonly content: ComponentChildren;
  /** Whether it needs the room of the day and the next break. */
  readonly takesAll: boolean;
}

const small = (content: ComponentChildren): Notice | null =>
  content === null ? null : { content, takesAll: false };
const large = (content: ComponentChildren): Notice | null =>
  content === null ? null : { content, takesAll: true };

/** The most important of what the user should know, if there is anything: one at a time. */
export function useNotice(product: ProductState, headline: Headline): Notice | null {
  const notificationsOff = useAnswer(areNotificationsOff, false);
  const notified = product.settings.value?.notification === true;
  return (
    large(signsNotice(product)) ??
    small(otherCameraNotice(product)) ??
    small(historyNotice(product)) ??
    large(whyNotice(product)) ??
    large(silenceNotice(product)) ??
    small(doubtNotice(product, headline)) ??
    small(tooCloseNotice(product)) ??
    small(notificationsOff && notified ? <NotificationsOffLine wanted /> : null)
  );
}
