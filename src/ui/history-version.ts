import { signal } from '@preact/signals';

const version = signal(0);

/** Leads to the product's other tabs; null before `followOtherTabs`. */
let otherTabs: BroadcastChannel | null = null;

/** Grows when the stored history is changed by hand. What reads it depends on this, and reads it again. */
export function historyVersion(): number {
  return version.value;
}

/** Lets every open page, in other tabs too, read the history again: something was deleted, put back or imported. */
export function rereadHistory(): void {
  version.value += 1;
  otherTabs?.postMessage(null);
}

/** Reads the history again whenever another tab has changed it, until the signal aborts. */
export function followOtherTabs(abort: AbortSignal): void {
  const channel = new BroadcastChannel('history-changed');
  channel.onmessage = () => {
    version.value += 1;
  };
  otherTabs = channel;
  abort.addEventListener('abort', () => {
    channel.close();
    otherTabs = null;
  });
}
