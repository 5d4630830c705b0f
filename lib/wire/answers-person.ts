// What the background answers about the person card and its timeline.
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next change
export interface PersonAnswers {}
