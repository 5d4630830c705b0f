// What the background answers about next steps and cadences.
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next change
export interface StepsAnswers {}
