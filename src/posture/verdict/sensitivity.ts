/** How sure the verdict must be: with 'relaxed' surer than with 'strict'. */
export const SENSITIVITIES = ['relaxed', 'normal', 'strict'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];
