// What the background answers about folders, import and export of templates and snippets.
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next change
export interface WritingAnswers {}
