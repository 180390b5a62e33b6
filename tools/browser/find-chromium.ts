import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

/**
 * The path of a Chromium that loads unpacked extensions from the command line. Chromium does; branded Chrome
 * and Edge no longer do. If there is none, throws an error with instructions.
 */
export function findChromium(): string {
  return findBrowser({
    name: 'Chromium',
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      join(process.env.LOCALAPPDATA ?? '', 'Chromium\\Application\\chrome.exe'),
    ],
    aptPackage: 'chromium',
    onMac: 'brew install chromium',
  });
}
