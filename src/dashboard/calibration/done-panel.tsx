import { useEffect, useRef } from 'preact/hooks';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { pages } from '../../platform/browser/site-permission.ts';
import type { Channel } from '../../state/channels.ts';
import { ALLOWANCE_OF, DEFAULT_SETTINGS, type Settings, type TooLong } from '../../state/settings.ts';
import type { ProductState } from '../../ui/product-state.ts';
import type { Headline } from '../../ui/text/headline.ts';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';
import { LiftBlock } from '../camera/camera-failure.tsx';
import { WayOut } from '../frame/problem-banner.tsx';
import { ChannelChips } from '../settings/channel-chips.tsx';
import { showExample } from '../settings/show-example.ts';
import { storeSettings } from '../settings/store-settings.ts';
import { useSitePermission } from '../settings/use-site-permission.ts';
import type { CalibrationFlow } from './calibration-flow.ts';
import { LaterDone } from './later-done.tsx';
import { PinHint } from './pin-hint.tsx';
import { RenewalResult } from './renewal-result.tsx';
import { TryOut } from './try-out.tsx';

/** After how long an alert comes. */
function alertTimingText(tooLong: TooLong): string {
  const { allowance, graceMs } = ALLOWANCE_OF[tooLong];
  return allowance === 'fixed' ? text('done_text', durationText(graceMs)) : text('done_text_guideline');
}

/** How nudges reach the user. A channel that is switched on is shown once. */
function AlertStyle({ product, settings }: { product: ProductState; settings: Settings }) {
  const permission = useSitePermission<Channel>(pages);
  return (
    <section class="done-part" aria-labelledby="alert-style">
      <h2 id="alert-style">{text('settings_how')}</h2>
      <ChannelChips
        settings={settings}
        permission={permission}
        onChange={(changed) => void storeSettings(product, { ...settings, ...changed }, () => {})}
        onSwitchedOn={showExample}
        foldsLater
      />
    </section>
  );
}

/** What else can be done, in quiet. The settings and the rest are on the page that comes next. */
function Links({ onAgain }: { onAgain(): void }) {
  return (
    <p class="row step-links">
      <a href="#workplace">{text('page_workplace')}</a>
      <button type="button" class="plain" onClick={onAgain}>
        {text('recalibrate')}
      </button>
    </p>
  );
}

/** What keeps it from working, and the way out; all else comes once that is solved. */
function Hindered({ product, headline }: { product: ProductState; headline: Headline }) {
  const host = product.host.value;
  return (
    <>
      <div role="alert">
        <h1 class="error">{headline.title}</h1>
        <p>{headline.detail}</p>
      </div>
      {host?.camera === 'failed' && <LiftBlock problem={host.problem} />}
      <div class="step-end">
        <WayOut nextStep={headline.nextStep} product={product} large />
      </div>
    </>
  );
}

interface DoneProps {
  readonly product: ProductState;
  /** Whether it is the end of the first run, and not of a later calibration. */
  readonly isFirstRun: boolean;
  readonly flow: CalibrationFlow;
}

/** The end of the first run: try it out, choose the alerts, pin the icon. Or what prevents it from working. */
export function DonePanel({ product, isFirstRun, flow }: DoneProps) {
  const headline = headlineOfProduct(product);
  if (headline?.tone === 'error') return <Hindered product={product} headline={headline} />;
  if (!isFirstRun) return <LaterDone flow={flow} />;
  return <AllSet product={product} headline={headline} flow={flow} />;
}

interface AllSetProps {
  readonly product: ProductState;
  readonly headline: Headline | null;
  readonly flow: CalibrationFlow;
}

function AllSet({ product, headline, flow }: AllSetProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const settings = product.settings.value ?? DEFAULT_SETTINGS;
  return (
    <>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {text('done_title')}
        </h1>
        <p>{alertTimingText(settings.tooLong)}</p>
      </div>
      {/* 'Recalibrate' below leads through the first run again, which then replaces a calibration. */}
      <RenewalResult flow={flow} />
      {headline !== null && <TryOut product={product} settings={settings} headline={headline} />}
      {/* The try-out and the way on are all that is needed. The rest has defaults, and comes below in quiet. */}
      <div class="step-end">
        <a class="button button-primary large" href="#today">
          {text('done_today')}
        </a>
        <p class="quiet">{text('done_close')}</p>
      </div>
      <AlertStyle product={product} settings={settings} />
      <PinHint />
      <Links onAgain={() => void flow.openPreview()} />
    </>
  );
}
