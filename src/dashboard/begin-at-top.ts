import { groupFrom } from '../ui/addresses.ts';
import { routeOf } from './route.ts';

/** What counts as a page of its own: a route, and a group of settings. */
function pageOf(hash: string): string {
  return `${routeOf(hash)} ${groupFrom(hash) ?? ''}`;
}

/** Whether the present entry of the tab's history has not been shown before. Then it is marked as shown. */
function takeNewEntry(): boolean {
  if (history.state?.shown === true) return false;
  history.replaceState({ shown: true }, '');
  return true;
}

/** Shows the top of every page that is opened. Going back leaves the position to the browser, which restores it. */
export function beginAtTop(abort: AbortSignal): void {
  let page = pageOf(location.hash);
  takeNewEntry();
  const follow = () => {
    const before = page;
    page = pageOf(location.hash);
    if (takeNewEntry() && page !== before) scrollTo(0, 0);
  };
  addEventListener('hashchange', follow, { signal: abort });
}
