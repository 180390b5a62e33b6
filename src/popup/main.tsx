import { render } from 'preact';
import { followProduct } from '../ui/product-state.ts';
import { Popup } from './popup.tsx';

const app = document.getElementById('app');
const closed = new AbortController();
addEventListener('pagehide', () => closed.abort());
if (app !== null) render(<Popup product={followProduct(closed.signal)} />, app);
