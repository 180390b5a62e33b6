/** The browsers with a build of their own. Edge and Chromium use Chrome's. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

/** The lowest versions that the build's syntax supports; the same as in the manifests. */
export const SYNTAX_OF: Readonly<Record<Browser, string>> = { chrome: 'chrome120', firefox: 'firefox142' };
