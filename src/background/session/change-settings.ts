import { adoptCustoms } from '../../platform/browser/customs.ts';
import { showCameraHost } from '../../platform/host-page/camera-host.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Settings } from '../../state/settings.ts';
import { settingsItem } from '../../state/stored-items.ts';
import { dropQuestions } from '../learn/questions.ts';
import { ensureHost } from './camera-host.ts';
import { escalateIfAllowed } from './raise-if-allowed.ts';
import { reconcile } from './reconcile.ts';

/** Stores the settings. A camera host that is watching uses them at once. */
export async function changeSettings(settings: Settings): Promise<Settings> {
  const moved = (await settingsItem.get()).cameraHostPlace !== settings.cameraHostPlace;
  await settingsItem.set(settings);
  adoptCustoms(settings);
  await send('backgroundToHost.settings', { settings });
  if (!settings.questions) await dropQuestions();
  // The host page is opened again at its new location.
  if (moved) await ensureHost(null);
  await reconcile();
  if (moved) await showCameraHost();
  await escalateIfAllowed();
  return settings;
}
