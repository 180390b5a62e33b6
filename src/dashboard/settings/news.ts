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
 * Whether the news of this version should be mentioned: there are some, and the user has not seen them.
 * @param seen the version whose news were seen last; a new install counts as seen
 */
export function areNewsDue(seen: string, version: string): boolean {
  return seen !== version && NEWS.some((release) => release.version === version);
}
