/**
 * Lets a value through once it has come this many times in a row: a value that flickers from frame to frame should not
 * change the text. The first value passes at once.
 */
export function debounceByCount<T>(times: number): (value: T) => T {
  let shown: { readonly value: T } | null = null;
  let candidate: T;
  let count = 0;
  return (value) => {
    count = count > 0 && candidate === value ? count + 1 : 1;
    candidate = value;
    if (shown === null || count >= times) shown = { value };
    return shown.value;
  };
}
