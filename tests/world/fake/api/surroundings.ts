/* What the browser reports about its windows, its user and itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../context.ts';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The shipped strings. */
export const MESSAGES: Readonly<Record<string, Entry>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../public/_locales/en/messages.json'), 'utf8'),
);

/** Substitutes as the browser does: $NAME$ by its placeholder, and that by the n-th substitution. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  const entry = MESSAGES[key];
  if (entry === undefined) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_whole, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return substitutions[Number(content.slice(1)) - 1] ?? '';
  });
}

export const i18nApi = { getMessage, getUILanguage: () => 'en-GB' };

export function createActionApi(context: Context) {
  const { toolbar } = context.machine;
  return {
    setIcon: ({ path }: { readonly path: Readonly<Record<string, string>> }) =>
      context.call('action.setIcon', () => {
        toolbar.icon = (path['16'] ?? '').replace('/icons/', '').replace('-16.png', '');
      }),
    setBadgeText: ({ text }: { readonly text: string }) =>
      context.call('action.setBadgeText', () => {
        toolbar.badge = text;
      }),
    setBadgeBackgroundColor: () => context.call('action.setBadgeBackgroundColor', () => {}),
    setTitle: ({ title }: { readonly title: string }) =>
      context.call('action.setTitle', () => {
        toolbar.title = title;
      }),
  };
}

export function createWindowsApi(context: Context) {
  const { machine } = context;
  return {
    WINDOW_ID_NONE: -1,
    getLastFocused: () => context.call('windows.getLastFocused', () => ({ ...machine.window })),
    update: () => context.call('windows.update', () => ({ ...machine.window })),
    onFocusChanged: context.event('windows.onFocusChanged'),
  };
}

export function createIdleApi(context: Context) {
  const { machine } = context;
  return {
    setDetectionInterval: () => context.tell('idle.setDetectionInterval', () => {}),
    queryState: () => context.call('idle.queryState', () => machine.idle),
    onStateChanged: context.event('idle.onStateChanged'),
  };
}

export function createCommandsApi(context: Context) {
  return {
    getAll: () => context.call('commands.getAll', () => [{ name: 'snooze', shortcut: 'Alt+Shift+S' }]),
    onCommand: context.event('commands.onCommand'),
  };
}

export function createPermissionsApi(context: Context) {
  const { permissions } = context.machine;
  type Asked = { readonly origins?: readonly string[]; readonly permissions?: readonly string[] };
  return {
    contains: ({ origins = [], permissions: names = [] }: Asked) =>
      context.call('permissions.contains', () =>
        [...origins, ...names].every((each) => permissions.has(each)),
      ),
    request: ({ origins = [] }: Asked) =>
      context.call('permissions.request', () => {
        for (const each of origins) permissions.add(each);
        return true;
      }),
    remove: ({ origins = [] }: Asked) =>
      context.call('permissions.remove', () => {
        for (const each of origins) permissions.delete(each);
        return true;
      }),
    onAdded: context.event('permissions.onAdded'),
    onRemoved: context.event('permissions.onRemoved'),
  };
}
