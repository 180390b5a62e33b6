import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * The browser's answer to a question that is asked once.
 * @param ask must not change between renderings
 * @param before used until the answer comes, and if none does
 */
export function useAnswer<T>(ask: () => Promise<T>, before: T): T {
  const answer = useSignal(before);
  useEffect(() => {
    ask().then(
      (answered) => {
        answer.value = answered;
      },
      (error) => console.error(error),
    );
  }, [ask, answer]);
  return answer.value;
}
