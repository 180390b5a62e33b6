import type { Context } from '../context.ts';
import { createAlarmsApi } from './alarms.ts';
import { createNotificationsApi } from './notifications.ts';
import { createOffscreenApi } from './offscreen.ts';
import { createRuntimeApi } from './runtime.ts';
import { createStorageApi } from './storage.ts';
import {
  createActionApi,
  createCommandsApi,
  createIdleApi,
  createPermissionsApi,
  createWindowsApi,
  i18nApi,
} from './surroundings.ts';
import { createScriptingApi, createTabsApi } from './tabs.ts';

/** `chrome` and `browser` of a context: an offscreen document has only `runtime`. */
export function createExtensionApi(context: Context) {
  return context.kind === 'host' ? { runtime: createRuntimeApi(context) } : createWholeApi(context);
}

/** The API of the service worker and of pages. */
export function createWholeApi(context: Context) {
  return {
    runtime: createRuntimeApi(context),
    storage: createStorageApi(context),
    alarms: createAlarmsApi(context),
    notifications: createNotificationsApi(context),
    tabs: createTabsApi(context),
    scripting: createScriptingApi(context),
    action: createActionApi(context),
    windows: createWindowsApi(context),
    idle: createIdleApi(context),
    commands: createCommandsApi(context),
    permissions: createPermissionsApi(context),
    offscreen: createOffscreenApi(context),
    i18n: i18nApi,
  };
}
