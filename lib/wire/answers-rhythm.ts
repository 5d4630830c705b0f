// What the background answers about the rhythm of a social seller.
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next change
export interface RhythmAnswers {}
