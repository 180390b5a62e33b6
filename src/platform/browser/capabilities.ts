/*
 * How the browsers differ. Each build is made for one browser and knows which. Code for the other one is not in the
 * package.
 */

declare const __BROWSER__: 'chrome' | 'firefox' | undefined;

/** Whether this is Firefox's build. Chrome, Chromium and Edge share the other. */
const IS_FIREFOX = typeof __BROWSER__ !== 'undefined' && __BROWSER__ === 'firefox';

/** The camera host is a page that the user can see and close: Firefox has no offscreen document. */
export const HOST_IS_VISIBLE = IS_FIREFOX;

/**
 * The camera permission is for this page and this time only, unless the user decides otherwise. A block is lifted in a
 * different place than in Chrome.
 */
export const ASKS_EVERY_TIME = IS_FIREFOX;

/** The browser has a page that lists what an extension is allowed, and extensions may open it. */
export const HAS_SITE_SETTINGS = !IS_FIREFOX;

/** Notifications can have buttons and can be silent. */
export const HAS_NOTIFICATION_BUTTONS = !IS_FIREFOX;

/** Whether the browser reports that the screen is locked. */
export const TELLS_LOCK = !IS_FIREFOX;
