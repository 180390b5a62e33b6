import type { Context } from '../context.ts';
import type { AreaName } from '../machine.ts';

/** As JSON would leave it: what the browser keeps. */
function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function createArea(context: Context, name: AreaName) {
  const { machine } = context;
  const area = machine.areas[name];
  return {
    get: (key: string) =>
      context.call(`storage.${name}.get`, () => (area.has(key) ? { [key]: copy(area.get(key)) } : {})),
    set(entries: Readonly<Record<string, unknown>>) {
      const kept = Object.entries(entries).map(([key, value]) => [key, copy(value)] as const);
      return context.call(`storage.${name}.set`, () => {
        if (machine.storageFull && name === 'local') throw new Error('Resource::kQuotaBytes quota exceeded');
        for (const [key, value] of kept) {
          area.set(key, value);
          machine.emit('storage.onChanged', { [key]: { newValue: value } }, name);
        }
      });
    },
    remove: (key: string) =>
      context.call(`storage.${name}.remove`, () => {
        if (area.delete(key)) machine.emit('storage.onChanged', { [key]: {} }, name);
      }),
  };
}

export function createStorageApi(context: Context) {
  return {
    local: createArea(context, 'local'),
    session: createArea(context, 'session'),
    onChanged: context.event('storage.onChanged'),
  };
}
