/**
 * Where an example comes from: the user showed a slouch, answered an alert, reported it unasked, or answered
 * a question.
 */
export const EXAMPLE_SOURCES = ['shown', 'was_fine', 'slouching_now', 'question'] as const;
export type ExampleSource = (typeof EXAMPLE_SOURCES)[number];
