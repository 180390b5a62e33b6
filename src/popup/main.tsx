import { render } from 'preact';
import { text } from '../platform/i18n.ts';
import { followProduct } from '../ui/product-state.ts';
import { Popup } from './popup.tsx';

document.documentElement.lang = text('languageTag');
document.title = text('extensionName');
const app = document.getElementById('app');
const closed = new AbortController();
addEventListener('pagehide', () => closed.abort());
if (app !== null) render(<Popup product={followProduct(closed.signal)} />, app);
