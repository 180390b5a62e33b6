/** Which point of a chart a key leads to; null if the key has no meaning there. */
export function stepByKey(key: string, chosen: number | null, last: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const forward = key === 'ArrowRight' || key === 'ArrowUp';
  if (!forward && key !== 'ArrowLeft' && key !== 'ArrowDown') return null;
  return chosen === null ? 0 : Math.max(0, Math.min(last, chosen + (forward ? 1 : -1)));
}
