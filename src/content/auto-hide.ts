/** Usually longer than a page blocks its scripts. */
export const BURNS_MS = 5000;
const HIDDEN = {
  visibility: 'hidden',
  width: '0',
  height: '0',
  padding: '0',
  borderWidth: '0',
  overflow: 'hidden',
} as const;

/**
 * Hides an element for good unless the timer is restarted in time. Firefox ends a content script together with its
 * extension, also in an update. Then no code of ours is left to remove what it shows. An animation belongs to the
 * browser and goes on.
 * @returns restarts the timer
 */
export function armAutoHide(shown: HTMLElement): () => void {
  const animation = shown.animate([HIDDEN, HIDDEN], { delay: BURNS_MS, duration: 1, fill: 'forwards' });
  return () => {
    animation.currentTime = 0;
  };
}
