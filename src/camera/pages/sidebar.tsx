/*
 * Firefox's sidebar. While the user wants to be watched, and the settings put the camera host into the sidebar, the
 * background turns it into the camera host.
 */
import { render } from 'preact';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { sessionItem, settingsItem } from '../../state/stored-items.ts';
import { SidebarPage } from './sidebar-page.tsx';

const app = document.getElementById('app');
document.documentElement.lang = text('languageTag');
document.title = text('extensionName');

async function show(): Promise<void> {
  const [session, settings] = await Promise.all([sessionItem.get(), settingsItem.get()]);
  if (app !== null) render(<SidebarPage session={session} settings={settings} />, app);
}

async function begin(): Promise<void> {
  await show();
  const [{ phase }, { cameraHostPlace }] = await Promise.all([sessionItem.get(), settingsItem.get()]);
  if (phase === 'watching' && cameraHostPlace === 'sidebar') await send('pageToBackground.start');
}

const { signal } = new AbortController();
sessionItem.watch(() => void show(), signal);
settingsItem.watch(() => void show(), signal);
void begin();
