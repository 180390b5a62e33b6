import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { BROWSERS, type Browser, SYNTAX_OF } from './build/browsers.ts';
import { drawIcons } from './build/icons.ts';
import { writeLicenses } from './build/licenses.ts';
import { writeManifest } from './build/manifest.ts';
import { defineProductTime, type ProductTime, REAL_TIME } from './build/product-time.ts';
import { hashSources, writeStamp } from './build/stamp.ts';

const ROOT = join(import.meta.dirname, '..');

export interface BuildOptions {
  readonly logLevel?: 'info' | 'warn';
  /** The speed of product time; real time by default. */
  readonly time?: ProductTime;
  /** The folder in dist/; the browser's name by default. */
  readonly folder?: string;
}

/** The Vite builds for a browser: pages, background and worker first, then the content script. */
export function viteConfigsOf(
  browser: Browser,
  { logLevel = 'warn', time = REAL_TIME, folder = browser }: BuildOptions,
): { readonly outDir: string; readonly configs: readonly InlineConfig[] } {
  const outDir = join(ROOT, 'dist', folder);
  const target = SYNTAX_OF[browser];
  const mode = browser === 'firefox' ? 'firefox' : 'production';
  const common = { logLevel, define: defineProductTime(time) };
  const main = { ...common, configFile: join(ROOT, 'vite.config.ts'), mode, build: { outDir, target } };
  return { outDir, configs: [main, { ...common, ...contentScript(outDir, target) }] };
}

/** Adds what Vite does not build but loading the extension requires. */
export async function completeBuild(browser: Browser, outDir: string): Promise<void> {
  await drawIcons(join(outDir, 'icons'));
  await writeLicenses(join(outDir, 'licenses.txt'));
  await writeManifest(browser, join(ROOT, 'manifest.json'), join(outDir, 'manifest.json'));
}

/** Builds the extension for one browser into dist/, ready to load. Resolves with the folder. */
export async function buildExtension(
  browser: Browser = 'chrome',
  options: BuildOptions = {},
): Promise<string> {
  const sources = await hashSources();
  const { outDir, configs } = viteConfigsOf(browser, options);
  for (const config of configs) await build(config);
  await completeBuild(browser, outDir);
  await writeStamp(outDir, options.time ?? REAL_TIME, sources);
  return outDir;
}

/** A content script cannot be a module, so it is a single file. */
function contentScript(outDir: string, target: string): InlineConfig {
  return {
    configFile: false,
    root: join(ROOT, 'src/content'),
    build: {
      outDir: join(outDir, 'content'),
      emptyOutDir: true,
      target,
      lib: {
        entry: join(ROOT, 'src/content/nudge.ts'),
        formats: ['iife'],
        name: 'plumblineNudge',
        fileName: () => 'nudge.js',
      },
    },
  };
}

/** How to try out a built folder by hand. */
const LOAD_BY_HAND: Readonly<Record<Browser, string>> = {
  chrome: 'load it as an unpacked extension in Chrome, Chromium or Edge',
  firefox: 'load its manifest.json as a temporary add-on in Firefox (about:debugging)',
};

if (import.meta.filename === process.argv[1])
  for (const browser of BROWSERS)
    console.log(`Built ${await buildExtension(browser, { logLevel: 'info' })}: ${LOAD_BY_HAND[browser]}.`);
