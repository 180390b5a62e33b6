import { render } from 'preact';
import { adoptCustoms } from '../platform/browser/customs.ts';
import { text } from '../platform/browser/i18n.ts';
import { settingsItem } from '../state/stored-items.ts';
import { followProduct } from '../ui/product-state.ts';
import { Dashboard } from './dashboard.tsx';
import { followRoute } from './route.ts';

document.documentElement.lang = text('languageTag');
const app = document.getElementById('app');
const closed = new AbortController();
addEventListener('pagehide', () => {
  closed.abort();
  // Takes every part of the page down, and with it the camera.
  if (app !== null) render(null, app);
});
// A page that comes back out of the browser's memory has been taken down: it begins anew.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
// The first thing shown goes by the user's days already.
adoptCustoms(await settingsItem.get());
if (app !== null && !closed.signal.aborted)
  render(<Dashboard product={followProduct(closed.signal)} route={followRoute(closed.signal)} />, app);
