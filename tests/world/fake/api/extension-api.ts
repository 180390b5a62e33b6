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

/** What a context sees as `chrome` and `browser`: an offscreen document has nothing but `runtime`. */
export function createExtensionApi(context: Context) {
  const runtime = createRuntimeApi(context);
  if (context.kind === 'host') return { runtime };
  return {
    runtime,
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
