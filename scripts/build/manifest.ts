import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from './browsers.ts';

type Manifest = Readonly<Record<string, unknown>>;

const GECKO = {
  id: '{8f0b6c1e-3d5a-4b7e-9c21-5a1f6de0c7b4}',
  // The first version that supports data_collection_permissions, on Android too.
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
};

const SIDEBAR = {
  default_title: '__MSG_seen_title__',
  default_panel: 'camera/sidebar.html',
  default_icon: { '16': 'icons/on-16.png', '32': 'icons/on-32.png' },
  open_at_install: false,
};

const ONLY_IN_CHROME = ['offscreen', 'sidePanel'];

/**
 * The manifest for Firefox: an event page, no offscreen document, and the sidebar as a place for the camera.
 */
export function manifestForFirefox(manifest: Manifest): Manifest {
  const { minimum_chrome_version: _, side_panel: __, background, permissions, ...rest } = manifest;
  const { service_worker, type } = background as { service_worker: string; type: string };
  return {
    ...rest,
    background: { scripts: [service_worker], type },
    permissions: (permissions as readonly string[]).filter((name) => !ONLY_IN_CHROME.includes(name)),
    browser_specific_settings: { gecko: GECKO },
    sidebar_action: SIDEBAR,
  };
}

/** Writes a browser's manifest, derived from the one manifest of the source. */
export async function writeManifest(browser: Browser, source: string, target: string): Promise<void> {
  const written = await readFile(source, 'utf8');
  const manifest = browser === 'firefox' ? manifestForFirefox(JSON.parse(written)) : null;
  await writeFile(target, manifest === null ? written : `${JSON.stringify(manifest, null, 2)}\n`);
}
