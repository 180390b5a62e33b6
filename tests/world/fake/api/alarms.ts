import type { Context } from '../context.ts';
import type { Machine } from '../machine.ts';

export interface AlarmInfo {
  readonly when?: number;
  readonly periodInMinutes?: number;
}

/** Alarms use the wall clock: if it is set back, they come later (seen in Chromium 156). */
function setAlarm(machine: Machine, name: string, { when, periodInMinutes }: AlarmInfo): void {
  clearAlarm(machine, name);
  const periodMs = periodInMinutes === undefined ? null : periodInMinutes * 60_000;
  const scheduledTime = when ?? machine.clock.wallMs() + (periodMs ?? 0);
  const timer = machine.clock.atWall(scheduledTime, () => {
    machine.alarms.delete(name);
    if (periodMs !== null && periodInMinutes !== undefined) setAlarm(machine, name, { periodInMinutes });
    machine.emit('alarms.onAlarm', { name });
  });
  machine.alarms.set(name, { timer, scheduledTime });
}

function clearAlarm(machine: Machine, name: string): boolean {
  const alarm = machine.alarms.get(name);
  if (alarm !== undefined) machine.clock.cancel(alarm.timer);
  return machine.alarms.delete(name);
}

export function createAlarmsApi(context: Context) {
  const { machine } = context;
  return {
    get: (name: string) =>
      context.call('alarms.get', () => {
        const alarm = machine.alarms.get(name);
        return alarm && { name, scheduledTime: alarm.scheduledTime };
      }),
    create: (name: string, info: AlarmInfo) =>
      context.call('alarms.create', () => setAlarm(machine, name, info)),
    clear: (name: string) => context.call('alarms.clear', () => clearAlarm(machine, name)),
    onAlarm: context.event('alarms.onAlarm'),
  };
}
