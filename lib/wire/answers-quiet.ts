// What the background answers about the two modes of a host and its footprint.
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next change
export interface QuietAnswers {}
