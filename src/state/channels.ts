/** The ways to be told, from quiet to clear. */
export const CHANNELS = ['badge', 'notification', 'card', 'dim', 'sound', 'speech'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How long after an alert is raised a way may come, in seconds. Alarms of the browser's are no finer than 30 s. */
export const AFTER_SECONDS = [0, 30, 60, 120, 300] as const;
export type AfterSeconds = (typeof AFTER_SECONDS)[number];
