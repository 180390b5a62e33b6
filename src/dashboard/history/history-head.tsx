import type { ComponentChildren } from 'preact';
import { PageLinks } from '../frame/header.tsx';
import type { Route } from '../route.ts';

/** Day, week or month, and beside it which one. */
export function HistoryHead({ route, children }: { route: Route; children: ComponentChildren }) {
  return (
    <div class="history-head">
      <PageLinks route={route} />
      {children}
    </div>
  );
}
