import type { ComponentChildren } from 'preact';
import type { LocalDay } from '../../history/local-day.ts';
import { dayAddress, periodAddress } from '../../ui/addresses.ts';
import { PageLinks } from '../frame/header.tsx';
import type { Route } from '../route.ts';

interface HistoryHeadProps {
  readonly route: Route;
  /** The day that day, week and month are about; null for today. */
  readonly day: LocalDay | null;
  readonly children: ComponentChildren;
}

/** The page about the same day. */
function addressAbout(day: LocalDay, page: Route): string {
  return page === 'week' || page === 'month' ? periodAddress(page, day) : dayAddress(day);
}

/** Day, week or month, and beside it which one. */
export function HistoryHead({ route, day, children }: HistoryHeadProps) {
  return (
    <div class="history-head">
      <PageLinks
        route={route}
        section="today"
        {...(day !== null && { addressOf: (page) => addressAbout(day, page) })}
      />
      {children}
    </div>
  );
}
