import { findBrowser } from './find-browser.ts';

/** The path of Firefox, 142 or later. If there is none, throws an error with instructions. */
export function findFirefox(): string {
  return findBrowser({
    name: 'Firefox',
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    aptPackage: 'firefox-esr',
    onMac: 'brew install --cask firefox',
  });
}
