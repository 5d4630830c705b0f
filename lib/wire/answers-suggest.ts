// What the background answers about suggestions beyond the list itself.
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next change
export interface SuggestAnswers {}
