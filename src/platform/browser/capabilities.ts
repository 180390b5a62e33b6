/*
 * In what the browsers differ. The build is made for one of them and knows which; code that asks here for the other is not in
 * the package.
 */

declare const __BROWSER__: 'chrome' | 'firefox' | undefined;

/** Whether this is Firefox's build. Chrome, Chromium and Edge share the other. */
const IS_FIREFOX = typeof __BROWSER__ !== 'undefined' && __BROWSER__ === 'firefox';

/** The camera host is a page that the user sees, and can close: Firefox has no offscreen document. */
export const HOST_IS_VISIBLE = IS_FIREFOX;

/** The camera's permission is for this one page and time, unless the user says otherwise; and blocked, it is unblocked elsewhere. */
export const ASKS_EVERY_TIME = IS_FIREFOX;

/** The browser has a page with what one extension is allowed, and extensions may open it. */
export const HAS_SITE_SETTINGS = !IS_FIREFOX;

/** Notifications with buttons, and silent ones. */
export const HAS_NOTIFICATION_BUTTONS = !IS_FIREFOX;

/** Whether the browser tells that the screen is locked. */
export const TELLS_LOCK = !IS_FIREFOX;
