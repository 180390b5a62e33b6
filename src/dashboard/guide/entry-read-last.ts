/** The entry that was read last, so that the list can take up from there. */
let id = '';

export const entryReadLast = {
  remember(entry: string): void {
    id = entry;
  },
  /** '' if there is none, or somebody has asked already. */
  take(): string {
    const last = id;
    id = '';
    return last;
  },
};
