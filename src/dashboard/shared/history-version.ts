import { signal } from '@preact/signals';

const version = signal(0);

/** Grows when this tab changes the stored history. What reads it depends on this, and reads it again. */
export function historyVersion(): number {
  return version.value;
}

/** Lets every open page read the history again at once: something was deleted, put back or imported. */
export function rereadHistory(): void {
  version.value += 1;
}
