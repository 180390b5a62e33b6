import { useEffect, useRef, useState } from 'preact/hooks';
import { monotonicNow, toRealMs } from '../../platform/browser/clock.ts';
import type { ExerciseFlow } from './exercise-flow.ts';

/** After this long somebody may have done it without being counted. */
const MAY_BE_DONE_MS = 30_000;

/** Whether it may be done: something was counted, or there was time for it, without pauses. */
export function useMayBeDone(flow: ExerciseFlow): boolean {
  const [isLate, setLate] = useState(false);
  const spentMs = useRef(0);
  const isRunning = flow.state.value.phase === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const sinceMs = monotonicNow();
    const timer = setTimeout(() => setLate(true), toRealMs(MAY_BE_DONE_MS - spentMs.current));
    return () => {
      clearTimeout(timer);
      spentMs.current += monotonicNow() - sinceMs;
    };
  }, [isRunning]);
  return isLate || flow.progress.value.done > 0;
}
