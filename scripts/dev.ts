import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { changeExtension } from '../tools/browser/chrome-extensions.ts';
import { type Launched, launchChromium } from '../tools/browser/launch.ts';
import { completeBuild, viteConfigsOf } from './build.ts';
import { renderDemoClip } from './start/demo-clip.ts';
import { hasDisplay, hasWebcam } from './start/environment.ts';

/*
 * Builds into dist/dev-chrome whenever a source changes, and reloads the extension in a Chromium that it
 * starts. The profile is kept in .cache/, separate from that of `npm start`.
 */

const PROFILE = join(import.meta.dirname, '../.cache/dev-profile');

/** Builds once and then at every change. Resolves after the first build. */
async function watchBuild(config: InlineConfig, onBuilt: () => void): Promise<void> {
  // If the folder were emptied, each change would delete the output of the other build.
  const watcher = await build({ ...config, build: { ...config.build, watch: {}, emptyOutDir: false } });
  if (!('on' in watcher)) throw new Error('Vite is not watching.');
  await new Promise<void>((resolve) => {
    watcher.on('event', (event: Rolldown.RolldownWatcherEvent) => {
      if (event.code === 'ERROR') console.error(event.error);
      if (event.code !== 'BUNDLE_END') return;
      resolve();
      onBuilt();
    });
  });
}

async function start(extension: string): Promise<Launched> {
  const clip = hasDisplay() && hasWebcam() ? {} : { clip: (await renderDemoClip()).path };
  const browser = await launchChromium({ extension, headless: !hasDisplay(), profile: PROFILE, ...clip });
  // Chrome reloads an unpacked extension only in developer mode.
  await changeExtension(browser);
  return browser;
}

async function reload({ serviceWorker }: Launched): Promise<void> {
  const worker = await serviceWorker();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  console.log('Reloaded.');
}

const { outDir, configs } = viteConfigsOf('chrome', { folder: 'dev-chrome' });
await rm(outDir, { recursive: true, force: true });
let browser: Launched | null = null;
const onBuilt = async () => {
  if (browser === null) return;
  await completeBuild('chrome', outDir);
  await reload(browser);
};
for (const config of configs) await watchBuild(config, () => void onBuilt());
await completeBuild('chrome', outDir);
browser = await start(outDir);
console.log(`Watching the sources. ${outDir} is loaded. Close the browser to end.`);
await browser.context.waitForEvent('close', { timeout: 0 });
process.exit();
