import { dayAt } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import { adoptCustoms } from '../../platform/browser/customs.ts';
import { showCameraHost } from '../../platform/host-page/camera-host.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Settings } from '../../state/settings.ts';
import { nudgingItem, settingsItem } from '../../state/stored-items.ts';
import { dropQuestions } from '../learn/questions.ts';
import { ensureHost } from './camera-host.ts';
import { escalateIfAllowed } from './raise-if-allowed.ts';
import { reconcile } from './reconcile.ts';

/** A plan begins on the day it is chosen. */
async function beginPlan(): Promise<void> {
  const planSince = dayAt(now());
  await nudgingItem.update((nudging) => ({ ...nudging, planSince }));
}

/** Stores the settings. A camera host that is watching uses them at once. */
export async function changeSettings(settings: Settings): Promise<Settings> {
  const before = await settingsItem.get();
  const moved = before.cameraHostPlace !== settings.cameraHostPlace;
  if (before.nudgePlan !== settings.nudgePlan) await beginPlan();
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
