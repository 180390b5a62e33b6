import type { Context } from '../context.ts';

export function createNotificationsApi(context: Context) {
  const { machine } = context;
  return {
    create: (id: string, options: Readonly<Record<string, unknown>>) =>
      context.call('notifications.create', () => {
        machine.notifications.set(id, options);
        machine.notified.push(id);
        return id;
      }),
    getAll: () =>
      context.call('notifications.getAll', () =>
        Object.fromEntries([...machine.notifications.keys()].map((id) => [id, true])),
      ),
    clear: (id: string) =>
      context.call('notifications.clear', () => {
        const shown = machine.notifications.delete(id);
        if (shown) machine.emit('notifications.onClosed', id, false);
        return shown;
      }),
    onClicked: context.event('notifications.onClicked'),
    onClosed: context.event('notifications.onClosed'),
    onButtonClicked: context.event('notifications.onButtonClicked'),
  };
}
