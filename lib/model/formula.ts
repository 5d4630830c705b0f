// Text in a table that a spreadsheet would run as a formula is defused with an apostrophe (OWASP, CSV injection), and the apostrophe
// comes off again exactly where it was put: a text that has some of its own gets one more.

/** What a spreadsheet takes for a formula, also in the wide letters of Asian keyboards. */
const start = String.raw`\s*[=+\-@\t\r＝＋－＠]`;
const couldBe = new RegExp(`^'*${start}`);
const wasDefused = new RegExp(`^'+${start}`);

export const defused = (text: string): string => (couldBe.test(text) ? `'${text}` : text);

/** The text before `defused`. */
export const undefused = (text: string): string => (wasDefused.test(text) ? text.slice(1) : text);
