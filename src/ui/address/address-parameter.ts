/** What a dashboard's address, '#' and all, says of one of its parameters; null where it does not name it. */
export function parameterIn(hash: string, name: string): string | null {
  return new URLSearchParams(hash.split('?')[1] ?? '').get(name);
}
