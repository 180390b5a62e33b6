import { render } from 'preact';
import { followProduct } from '../ui/product-state.ts';
import { FirstRun } from './first-run.tsx';

const app = document.getElementById('app');
const closed = new AbortController();
addEventListener('pagehide', () => closed.abort());
if (app !== null) render(<FirstRun product={followProduct(closed.signal)} />, app);
