import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../platform/browser/i18n.ts';
import { CalibrationDoubtLine } from '../ui/calibration-doubt-line.tsx';
import { HistoryLine } from '../ui/history-line.tsx';
import { LongSilenceLine } from '../ui/long-silence-line.tsx';
import { calibratedMs, type ProductState } from '../ui/product-state.ts';
import { SignsNotice } from '../ui/signs-notice.tsx';
import { CalibrationPage } from './calibration/calibration-page.tsx';
import { ShowSlouchPage } from './calibration/show-slouch-page.tsx';
import { CameraPage } from './camera/camera-page.tsx';
import { DataPage } from './data/data-page.tsx';
import { DeletionBanner } from './data/deletion-banner.tsx';
import { DeskCheckPage } from './desk-check/desk-check-page.tsx';
import { DiaryPage } from './diary/diary-page.tsx';
import { BreakPage } from './exercises/exercises-page.tsx';
import { Header, PageLinks } from './frame/header.tsx';
import { ProblemBanner } from './frame/problem-banner.tsx';
import { type Section, sectionOf } from './frame/sections.ts';
import { DoctorPage } from './guide/doctor-page.tsx';
import { GuidePage } from './guide/guide-page.tsx';
import { PeriodPage } from './history/period-page.tsx';
import { RecordingsPage } from './replay/recordings-page.tsx';
import type { Route } from './route.ts';
import { SelfTestPage } from './self-test/self-test-page.tsx';
import { groupOf } from './settings/groups.ts';
import { SettingsFrame } from './settings/settings-frame.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { useAddress, useAddressChanges } from './shared/use-address.ts';
import { DayPage } from './today/day-page.tsx';
import { OutlineSection } from './today/outline-section.tsx';
import { WorkplacesPage } from './workplaces/workplaces-page.tsx';

/** The pages that mention that a new calibration is due. The other pages are about calibrating already. */
const OFFERS_CALIBRATION: readonly Route[] = [
  'today',
  'week',
  'month',
  'guide',
  'places',
  'recordings',
  'data',
  'settings',
];
/** The pages that show counted time. */
const SHOWS_HISTORY: readonly Route[] = ['today', 'week', 'month', 'data'];
/** The pages that say what is in the way of the camera. Those with a camera of their own say it themselves. */
const SAYS_PROBLEM: readonly Route[] = [...SHOWS_HISTORY, 'guide', 'places', 'recordings'];
/** The pages with tips or exercises. While a warning sign stands, they first say what to do about it. */
const ADVISES: readonly Route[] = ['today', 'guide', 'break', 'workplace', 'slouch', 'selftest'];
interface FramedProps {
  readonly product: ProductState;
  readonly route: Route;
  readonly section: Section | null;
}

/** Puts the pages of the settings section beside its side list. The settings page brings its own. */
function FramedPage({ product, route, section }: FramedProps) {
  const group = section === 'settings' ? groupOf(route) : null;
  const page = <Page product={product} route={route} />;
  return group === null ? page : <SettingsFrame current={group}>{page}</SettingsFrame>;
}

/** Whoever opens the page again, or for another workplace, starts over. */
function LaterCalibration({ product }: { product: ProductState }) {
  return <CalibrationPage key={useAddressChanges()} product={product} introduces={false} />;
}

function Page({ product, route }: { product: ProductState; route: Route }) {
  // The key makes each address a separate page, so that leaving one turns its camera off.
  if (route === 'today')
    return (
      <DayPage product={product}>
        <OutlineSection product={product} />
      </DayPage>
    );
  if (route === 'week' || route === 'month') return <PeriodPage key={route} kind={route} product={product} />;
  if (route === 'guide') return <GuidePage product={product} />;
  if (route === 'diary') return <DiaryPage />;
  if (route === 'doctor') return <DoctorPage />;
  if (route === 'break') return <BreakPage product={product} />;
  if (route === 'workplace') return <DeskCheckPage />;
  if (route === 'data') return <DataPage product={product} />;
  if (route === 'places') return <WorkplacesPage product={product} />;
  if (route === 'camera') return <CameraPage product={product} />;
  if (route === 'slouch') return <ShowSlouchPage product={product} />;
  if (route === 'recordings') return <RecordingsPage product={product} />;
  if (route === 'selftest') return <SelfTestPage product={product} />;
  if (route === 'settings') return <SettingsPage product={product} />;
  if (route === 'calibrate') return <LaterCalibration product={product} />;
  return <CalibrationPage key={route} product={product} introduces />;
}

/** Notices above the page itself. */
function Notices({ product, route }: { product: ProductState; route: Route }) {
  const standing = product.signs.value;
  return (
    <div class="notices">
      {/* The page of the data has it beside what deletes. */}
      {route !== 'data' && <DeletionBanner />}
      {SAYS_PROBLEM.includes(route) && <ProblemBanner product={product} />}
      {SHOWS_HISTORY.includes(route) && (
        <>
          <HistoryLine live={product.live.value} />
          <LongSilenceLine
            silence={product.silence.value}
            onSettings={(address) => location.assign(`#${address}`)}
          />
        </>
      )}
      {ADVISES.includes(route) && standing !== null && (
        <SignsNotice standing={standing} onDoctor={() => location.assign('#doctor')} />
      )}
    </div>
  );
}

/** The extension's page in a tab: the history, exercises, first run, calibration, settings. */
export function Dashboard({ product, route }: { product: ProductState; route: Signal<Route> }) {
  const shown = route.value;
  const section = sectionOf(shown, useAddress());
  useEffect(() => {
    document.title = text('pageTitle', text(`page_${shown}`));
  }, [shown]);
  return (
    <>
      <Header product={product} route={shown} section={section} />
      {OFFERS_CALIBRATION.includes(shown) && (
        <CalibrationDoubtLine
          doubt={product.live.value?.calibrationDoubt ?? null}
          calibratedMs={calibratedMs(product)}
          onRecalibrate={() => location.assign('#calibrate')}
        />
      )}
      <Notices product={product} route={shown} />
      {/* The pages of the history have a row of their own for it, with the date. */}
      {section !== 'today' && (
        <div class="page-links">
          <PageLinks route={shown} section={section} />
        </div>
      )}
      <FramedPage product={product} route={shown} section={section} />
    </>
  );
}
