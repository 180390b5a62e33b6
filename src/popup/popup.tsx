import { browser } from '../platform/browser.ts';
import { text } from '../platform/i18n.ts';
import { send } from '../platform/messages.ts';
import { type Headline, headlineOf, type WayOut } from '../ui/headline.ts';
import { Mark } from '../ui/mark.tsx';
import type { ProductState } from '../ui/product-state.ts';
import { AdviceSection } from './advice-section.tsx';
import { Controls } from './controls.tsx';
import { NowSection } from './now-section.tsx';
import { TodaySection } from './today-section.tsx';

async function openDashboard(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`dashboard/index.html#${page}`) });
  window.close();
}

async function takeWayOut(wayOut: WayOut): Promise<void> {
  if (wayOut === 'calibrate' || wayOut === 'allow') await openDashboard('calibrate');
  else if (wayOut === 'start' || wayOut === 'resume') await send('pageToBackground.start');
  else if (wayOut === 'retry') {
    await send('pageToBackground.stop');
    await send('pageToBackground.start');
  }
}

function headlineFor(product: ProductState): Headline | null {
  const [session, host, calibrated, locked] = [
    product.session.value,
    product.host.value,
    product.calibrated.value,
    product.locked.value,
  ];
  if (session === null || host === null || calibrated === null || locked === null) return null;
  return headlineOf({ session, host, calibrated, locked, live: product.live.value });
}

/** Is it watching, how am I now, how was the day; then one piece of advice. */
export function Popup({ product }: { product: ProductState }) {
  const headline = headlineFor(product);
  const session = product.session.value;
  const today = product.today.value;
  const live = product.live.value;
  if (headline === null || session === null) return null;
  return (
    <>
      <header class="masthead">
        <Mark />
        <h1>{text('extensionName')}</h1>
        <span class="watching" data-testid="watching">
          {text(`session_${session.phase}`)}
        </span>
        <button type="button" class="plain" onClick={() => void openDashboard('settings')}>
          {text('settings')}
        </button>
      </header>
      <NowSection headline={headline} live={live} onWayOut={() => void takeWayOut(headline.wayOut)} />
      {live !== null && !live.historySaved && <p class="warning">{text('historyNotSaved')}</p>}
      {today !== null && <TodaySection today={today} />}
      {today !== null && <AdviceSection today={today} />}
      <Controls session={session} onCalibrate={() => void openDashboard('calibrate')} />
    </>
  );
}
