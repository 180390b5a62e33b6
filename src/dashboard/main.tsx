import { render } from 'preact';
import { text } from '../platform/i18n.ts';
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
if (app !== null)
  render(<Dashboard product={followProduct(closed.signal)} route={followRoute(closed.signal)} />, app);
