import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

export interface LaunchOptions {
  /** The built extension. */
  readonly extension: string;
  /** A .y4m or .mjpeg to play as the webcam; if omitted, the real one is used. */
  readonly clip?: string;
  readonly headless: boolean;
  /** An existing profile; if omitted, an empty one that is deleted at the end. */
  readonly profile?: string;
  readonly extraArgs?: readonly string[];
}

/** Chromium with the extension installed. */
export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly profile: string;
  /** The service worker, started if necessary. */
  serviceWorker(): Promise<Worker>;
  openPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

function argumentsFor({ extension, clip, headless, extraArgs = [] }: LaunchOptions): string[] {
  const fakeCamera = clip
    ? [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${clip}`,
      ]
    : [];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...(headless ? ['--headless=new'] : []),
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...QUIET,
    ...fakeCamera,
    ...asRoot,
    ...extraArgs,
  ];
}

/** Launches Chromium with the extension and, optionally, a simulated webcam. */
export async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'plumbline-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: false,
    args: argumentsFor(options),
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    viewport: null,
  });
  // esbuild calls this helper in functions; those passed to a page must find it there.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const isOurs = (worker: Worker) => worker.url().endsWith('/background.js');
  const first =
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', isOurs));
  const extensionId = new URL(first.url()).host;
  return {
    context,
    extensionId,
    profile,
    async serviceWorker() {
      return context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', isOurs);
    },
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
