import type { MessageKey } from '../../platform/browser/i18n.ts';

interface Release {
  readonly version: string;
  readonly items: readonly MessageKey[];
}

/** What is new, the newest version first. */
export const NEWS: readonly Release[] = [
  { version: '0.1.0', items: ['news_today', 'news_popup', 'news_settings', 'news_tryOut'] },
];

/**
 * Whether the news of this version should be mentioned: there are some, and the user had an earlier version.
 * @param seen the version whose news were seen last; '' if no earlier version is known, as after a new install
 */
export function areNewsDue(seen: string, version: string): boolean {
  return seen !== '' && seen !== version && NEWS.some((release) => release.version === version);
}
