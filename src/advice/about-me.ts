/** What the user may say about themself. All of it is optional. */
export const REPORTED_HABITS = ['phone', 'heavy_bag', 'lifting', 'little_exercise', 'smoking'] as const;
export type ReportedHabit = (typeof REPORTED_HABITS)[number];

/** The user's opinion of a piece of advice. */
export const OPINIONS = ['helpful', 'not_for_me'] as const;
export type Opinion = (typeof OPINIONS)[number];
