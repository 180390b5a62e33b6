/** The dashboard's address, behind the '#', of the settings that have some words in them. */
export function settingsAddress(find: string): string {
  return `settings?${new URLSearchParams({ find })}`;
}

/** What an address asks the settings to be searched for; '' where it asks for nothing. */
export function findFrom(hash: string): string {
  return new URLSearchParams(hash.split('?')[1] ?? '').get('find') ?? '';
}
