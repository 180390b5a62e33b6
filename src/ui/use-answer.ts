import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * What the browser answers to a question that is asked once.
 * @param ask must not change from one rendering to the next
 * @param before what holds until the answer comes, and where none does
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
