// What the background answers about commands, menus and the first run.
// biome-ignore lint/suspicious/noEmptyInterface: filled by the next change
export interface ShellAnswers {}
