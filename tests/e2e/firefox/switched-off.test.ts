import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bidiOf } from '../../../tools/browser/bidi.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tools/browser/launch-firefox.ts';
import { until } from '../until.ts';
import { EXTENSION, HOST, showing, told, watchNobody } from './firefox.ts';

/*
 * The user switches the extension off and on again in Firefox's list of extensions while it is watching. Firefox closes
 * its pages and reports neither a start nor an installation.
 */

let firefox: LaunchedFirefox;
let popup: Page;

const headline = () => told(popup, 'headline');

beforeAll(async () => {
  firefox = await launchFirefox({ extension: EXTENSION, headless: true, fakeCamera: true });
  popup = await watchNobody(firefox);
});
afterAll(async () => {
  await firefox?.close();
});

async function countTabs(): Promise<number> {
  const { result } = await bidiOf(firefox.browser).connection.send('browsingContext.getTree', {});
  return result.contexts.length;
}

it('watching goes on after the extension was switched off and on, before the user opens anything', async () => {
  await firefox.switchExtension('off');
  await until(async () => (await countTabs()) === 1);
  await firefox.switchExtension('on');
  await until(async () => (await countTabs()) === 2);
  await firefox.waitForPage(HOST);
  popup = await firefox.openPage('/popup/index.html');
  await until(async () => (await headline()).includes('camera page for a moment'));
  expect(await showing(popup)).toMatchObject({ session: 'watching', badge: '×', cameraTab: 'behind' });
});
