import type { Signal } from '@preact/signals';

/**
 * Turns a camera off while the page is hidden, and on again when it is visible.
 * @returns stops that
 */
export function onWhileVisible(
  stream: Signal<MediaStream | null>,
  turnOff: () => void,
  turnOn: () => void,
): () => void {
  let wasOn = false;
  const follow = () => {
    if (document.visibilityState === 'hidden') {
      wasOn = stream.value !== null;
      if (wasOn) turnOff();
    } else if (wasOn) {
      wasOn = false;
      turnOn();
    }
  };
  document.addEventListener('visibilitychange', follow);
  return () => document.removeEventListener('visibilitychange', follow);
}
