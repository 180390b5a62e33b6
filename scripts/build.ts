import { join } from 'node:path';
import { build } from 'vite';
import { drawIcons } from './build/icons.ts';

const ROOT = join(import.meta.dirname, '..');

/** Builds the extension into dist/chrome, loadable as it is. */
export async function buildExtension(logLevel: 'info' | 'warn' = 'warn'): Promise<string> {
  const outDir = join(ROOT, 'dist/chrome');
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel });
  await buildContentScript(outDir, logLevel);
  await drawIcons(join(outDir, 'icons'));
  return outDir;
}

/** A content script cannot be a module, so it is one file of its own. */
async function buildContentScript(outDir: string, logLevel: 'info' | 'warn'): Promise<void> {
  await build({
    configFile: false,
    logLevel,
    root: join(ROOT, 'src/content'),
    build: {
      outDir: join(outDir, 'content'),
      emptyOutDir: true,
      target: 'chrome120',
      lib: {
        entry: join(ROOT, 'src/content/nudge.ts'),
        formats: ['iife'],
        name: 'plumblineNudge',
        fileName: () => 'nudge.js',
      },
    },
  });
}

if (import.meta.filename === process.argv[1]) {
  const outDir = await buildExtension('info');
  console.log(`Built ${outDir}: load it as an unpacked extension in Chrome, Chromium or Edge.`);
}
