/* The visible part of Firefox's camera host. Unlike an offscreen document, it is a page that the user sees. */
import { render } from 'preact';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { hostStatusItem, settingsItem } from '../../state/stored-items.ts';
import { HostTabPage } from './host-tab-page.tsx';

const app = document.getElementById('app');
document.documentElement.lang = text('languageTag');
document.title = text('hostTab_title');

async function show(): Promise<void> {
  const [status, { cameraHostPlace }] = await Promise.all([hostStatusItem.get(), settingsItem.get()]);
  if (app !== null) render(<HostTabPage status={status} workplace={cameraHostPlace} />, app);
}

addEventListener('pagehide', () => void send('hostToBackground.leaving'));
hostStatusItem.watch(() => void show(), new AbortController().signal);
void show();
