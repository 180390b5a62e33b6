/** What the user may say of themself; all of it is optional. */
export const REPORTED_HABITS = ['phone', 'heavy_bag', 'lifting', 'little_exercise', 'smoking'] as const;
export type ReportedHabit = (typeof REPORTED_HABITS)[number];

/** What the user thinks of a piece of advice. */
export const OPINIONS = ['helpful', 'not_for_me'] as const;
export type Opinion = (typeof OPINIONS)[number];
