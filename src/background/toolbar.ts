import { browser } from '../platform/browser.ts';
import { text } from '../platform/i18n.ts';
import type { ToolbarLook } from './toolbar-look.ts';

/** Amber for drift, red for errors alone: DESIGN's colours, with the sign beside them. */
const BADGE_COLOUR = { '!': '#8a5300', '×': '#b3261e', '': '#00000000' } as const;

export async function showOnToolbar({ shape, badge, titleKey }: ToolbarLook): Promise<void> {
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${shape}-${size}.png`]));
  await Promise.all([
    browser.action.setIcon({ path }),
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR[badge] }),
    browser.action.setTitle({ title: text(titleKey) }),
  ]);
}
