import { browser } from './browser.ts';

export interface ToolbarButton {
  /** Path of the icon of each size. */
  readonly icons: Readonly<Record<string, string>>;
  readonly badge: string;
  /** CSS colour of the badge, with 6 or 8 hexadecimal digits. */
  readonly badgeColour: string;
  /** Shown on hover, and read out by screen readers. */
  readonly title: string;
}

/** Shows a state on the toolbar button. */
export async function showToolbarButton({ icons, badge, badgeColour, title }: ToolbarButton): Promise<void> {
  await Promise.all([
    browser.action.setIcon({ path: { ...icons } }),
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: badgeColour }),
    browser.action.setTitle({ title }),
  ]);
}
