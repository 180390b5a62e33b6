import { render } from 'preact';
import { adoptCustoms } from '../platform/browser/customs.ts';
import { text } from '../platform/browser/i18n.ts';
import { settingsItem } from '../state/stored-items.ts';
import { followProduct } from '../ui/product-state.ts';
import { beginAtTop } from './begin-at-top.ts';
import { Dashboard } from './dashboard.tsx';
import { followRoute } from './route.ts';
import { followOtherTabs } from './shared/history-version.ts';

document.documentElement.lang = text('languageTag');
const app = document.getElementById('app');
const closed = new AbortController();
addEventListener('pagehide', () => {
  closed.abort();
  // Unmounts every part of the page, which turns the camera off.
  if (app !== null) render(null, app);
});
// A page restored from the back/forward cache has been torn down: it starts over.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
followOtherTabs(closed.signal);
// The first view already depends on when the days of the user begin.
adoptCustoms(await settingsItem.get());
if (app !== null && !closed.signal.aborted) {
  beginAtTop(closed.signal);
  render(<Dashboard product={followProduct(closed.signal)} route={followRoute(closed.signal)} />, app);
}
