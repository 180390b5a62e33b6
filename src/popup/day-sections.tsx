import { useState } from 'preact/hooks';
import { text } from '../platform/browser/i18n.ts';
import { openDashboard } from '../platform/browser/tabs.ts';
import { guideAddress } from '../ui/addresses.ts';
import { isCalibrated, type ProductState } from '../ui/product-state.ts';
import { AdviceSection } from './advice-section.tsx';
import { MovementSection } from './movement-section.tsx';
import { NextBreakLine } from './next-break-line.tsx';
import { SeatedLine } from './seated-line.tsx';
import { TodayDetails, TodayLine } from './today-section.tsx';

/** Opens a page of the dashboard in place of the popup. */
export async function openAndClose(page: string): Promise<void> {
  await openDashboard(page);
  window.close();
}

/** Exercises are offered unless a warning sign stands. */
function exerciseAction({ signs }: ProductState): (() => void) | null {
  return signs.value?.signs.length === 0 ? () => void openAndClose('break') : null;
}

function Recalibrate() {
  return (
    <button
      type="button"
      class="plain"
      data-testid="recalibrate"
      onClick={() => void openAndClose('calibrate')}
    >
      {text('recalibrate')}
    </button>
  );
}

/** Everything about the day that is not needed at a glance. Advice counts as shown only if it is. */
function MoreOfToday({ product }: { product: ProductState }) {
  const [open, setOpen] = useState(false);
  const [today, live, context] = [product.today.value, product.live.value, product.adviceContext.value];
  return (
    <details
      class="more"
      data-testid="more"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{text('popup_more')}</summary>
      {today !== null && <TodayDetails today={today} />}
      <MovementSection movement={today?.movement ?? null} stillMs={live?.stillMs ?? null} />
      <SeatedLine seatedMs={live?.seatedMs ?? null} onExercise={exerciseAction(product)} />
      {open && context !== null && (
        <AdviceSection context={context} onRead={(entry) => void openAndClose(guideAddress(entry))} />
      )}
      {isCalibrated(product) === true && <Recalibrate />}
    </details>
  );
}

/** The two pages that must be one step away. */
function Links() {
  return (
    <p class="row links">
      <button type="button" class="plain" data-testid="guide" onClick={() => void openAndClose('guide')}>
        {text('page_guide')}
      </button>
      <button type="button" class="plain" data-testid="doctor" onClick={() => void openAndClose('doctor')}>
        {text('page_doctor')}
      </button>
    </p>
  );
}

/** The day in a line, the next break, and the rest on request. All of it appears at once. */
export function DaySections({ product }: { product: ProductState }) {
  const [today, live] = [product.today.value, product.live.value];
  return (
    <>
      {product.historyFailed.value && today === null && (
        <p class="warning" role="status" data-testid="history-unreadable">
          {text('history_unreadable')}
        </p>
      )}
      {today !== null && <TodayLine today={today} onWholeDay={() => void openAndClose('today')} />}
      {live !== null && <NextBreakLine live={live} onTake={exerciseAction(product)} />}
      <MoreOfToday product={product} />
      <Links />
    </>
  );
}
