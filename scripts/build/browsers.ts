/** The browsers that there is a build for. Edge and Chromium take Chrome's. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

/** The lowest versions that the build's syntax is for; they are those of the manifests. */
export const SYNTAX_OF: Readonly<Record<Browser, string>> = { chrome: 'chrome120', firefox: 'firefox142' };
