/** Longer than a page keeps its scripts waiting, as a rule. */
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
 * Hides an element for good unless the fuse is lit anew in time. Firefox ends a content script together with its extension, in an update too, and
 * then nothing of ours is left to take away what it shows; an animation is the browser's own, and goes on.
 * @returns what lights it anew
 */
export function armAutoHide(shown: HTMLElement): () => void {
  const fuse = shown.animate([HIDDEN, HIDDEN], { delay: BURNS_MS, duration: 1, fill: 'forwards' });
  return () => {
    fuse.currentTime = 0;
  };
}
