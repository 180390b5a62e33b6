import { render } from 'preact';
import { adoptCustoms } from '../platform/browser/customs.ts';
import { text } from '../platform/browser/i18n.ts';
import { settingsItem } from '../state/stored-items.ts';
import { followProduct } from '../ui/product-state.ts';
import { Popup } from './popup.tsx';

document.documentElement.lang = text('languageTag');
document.title = text('extensionName');
const app = document.getElementById('app');
const closed = new AbortController();
addEventListener('pagehide', () => closed.abort());
adoptCustoms(await settingsItem.get());
if (app !== null && !closed.signal.aborted)
  render(<Popup product={followProduct(closed.signal, { advises: false })} />, app);
