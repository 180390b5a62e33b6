/** The alert channels, from quiet to loud. */
export const CHANNELS = ['badge', 'notification', 'card', 'dim', 'sound', 'speech'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How long after an alert is raised a channel may follow, in seconds. The browser's alarms are no finer than 30 s. */
export const AFTER_SECONDS = [0, 30, 60, 120, 300] as const;
export type AfterSeconds = (typeof AFTER_SECONDS)[number];
