import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** From this width on the side list is beside the page: as in settings.css. */
const WIDE = '(min-width: 820px)';

/** Whether the window has room for the side list. */
export function useWideWindow(): boolean {
  const wide = useSignal(matchMedia(WIDE).matches);
  useEffect(() => {
    const left = new AbortController();
    const query = matchMedia(WIDE);
    const follow = () => {
      wide.value = query.matches;
    };
    // It may have changed since the first view.
    follow();
    query.addEventListener('change', follow, { signal: left.signal });
    return () => left.abort();
  }, [wide]);
  return wide.value;
}
