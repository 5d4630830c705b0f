// The order of the first run and where it goes on. Pure.

export const welcomeSteps = ['reading', 'sites', 'catalogue', 'hub'] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];
/** Past the last step: the choice where to begin. */
export const welcomeEnd = welcomeSteps.length + 1;

/** Nothing at the end. @param at 1–5 */
export const stepAt = (at: number): WelcomeStep | undefined => welcomeSteps[at - 1];

/** One step on or back; stops at both ends. */
export const stepFrom = (at: number, by: 1 | -1): number => Math.min(welcomeEnd, Math.max(1, at + by));
