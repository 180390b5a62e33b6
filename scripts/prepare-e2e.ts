import { prepareEndToEnd } from './e2e/prepare.ts';

/* Builds and renders what the end-to-end tests need; they do so themselves where it has not been done beforehand. */

await prepareEndToEnd();
