import { render } from 'preact';
import { adoptCustoms } from '../platform/browser/customs.ts';
import { text } from '../platform/browser/i18n.ts';
import { settingsItem } from '../state/stored-items.ts';
import { followOtherTabs } from '../ui/history-version.ts';
import { followProduct } from '../ui/product-state.ts';
import { beginAtTop } from './begin-at-top.ts';
import { Dashboard } from './dashboard.tsx';
import { followRoute } from './route.ts';

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
  const product = followProduct(closed.signal, { advises: true });
  render(<Dashboard product={product} route={followRoute(closed.signal)} />, app);
}
