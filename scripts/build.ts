import { join } from 'node:path';
import { build } from 'vite';
import { BROWSERS, type Browser, SYNTAX_OF } from './build/browsers.ts';
import { drawIcons } from './build/icons.ts';
import { writeManifest } from './build/manifest.ts';

const ROOT = join(import.meta.dirname, '..');

type LogLevel = 'info' | 'warn';

/** Builds the extension for one browser into dist/, loadable as it is. Resolves with the folder. */
export async function buildExtension(
  browser: Browser = 'chrome',
  logLevel: LogLevel = 'warn',
): Promise<string> {
  const outDir = join(ROOT, 'dist', browser);
  const target = SYNTAX_OF[browser];
  const mode = browser === 'firefox' ? 'firefox' : 'production';
  await build({ configFile: join(ROOT, 'vite.config.ts'), mode, logLevel, build: { outDir, target } });
  await buildContentScript(outDir, target, logLevel);
  await drawIcons(join(outDir, 'icons'));
  await writeManifest(browser, join(ROOT, 'manifest.json'), join(outDir, 'manifest.json'));
  return outDir;
}

/** A content script cannot be a module, so it is one file of its own. */
async function buildContentScript(outDir: string, target: string, logLevel: LogLevel): Promise<void> {
  await build({
    configFile: false,
    logLevel,
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
  });
}

/** How a built folder is tried out by hand. */
const LOAD_BY_HAND: Readonly<Record<Browser, string>> = {
  chrome: 'load it as an unpacked extension in Chrome, Chromium or Edge',
  firefox: 'load its manifest.json as a temporary add-on in Firefox (about:debugging)',
};

if (import.meta.filename === process.argv[1])
  for (const browser of BROWSERS)
    console.log(`Built ${await buildExtension(browser, 'info')}: ${LOAD_BY_HAND[browser]}.`);
