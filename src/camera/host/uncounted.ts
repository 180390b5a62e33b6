import type { MonitorEffect } from '../../posture/monitor/monitor-events.ts';

/**
 * What is counted of a time in which the user sits as they were asked to: in an exercise, while they show a slouch, or
 * try out a nudge. They were at the desk, but how they sat says nothing about their day.
 */
export function uncounted(effects: readonly MonitorEffect[]): MonitorEffect[] {
  return effects.flatMap((effect): MonitorEffect[] => {
    if (effect.type === 'alert' || effect.type === 'episode_ended') return [];
    if (effect.type !== 'span' || effect.state === 'away') return [effect];
    return [{ ...effect, state: 'unknown', issue: null }];
  });
}
