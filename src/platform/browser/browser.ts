/** The only module that imports the polyfill. */
import browser from 'webextension-polyfill';

export { browser };
