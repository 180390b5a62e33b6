import type { MonitorEffect } from '../../posture/monitor/monitor-events.ts';
import type { HistoryEffect } from './history-jobs.ts';

/**
 * What is counted of a time in which the user sits as they were asked to: in an exercise, while they show a slouch, or
 * try out a nudge. They were at the desk, but how they sat says nothing about their day. An episode that began before
 * ends here.
 */
export function uncounted(effects: readonly MonitorEffect[]): HistoryEffect[] {
  return effects.flatMap((effect): HistoryEffect[] => {
    if (effect.type === 'alert' || effect.type === 'episode_ended') return [{ type: 'episode_left' }];
    if (effect.type !== 'span' || effect.state === 'away') return [effect];
    return [{ type: 'episode_left' }, { ...effect, state: 'unknown', issue: null }];
  });
}
