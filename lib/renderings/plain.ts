// Values from a page or a catalogue become harmless plain text here, before they stand in anything that is sent.

// Controls, direction marks and overrides, zero-width blanks, the invisible tag letters. Joiners stay: names and emoji need them.
const hidden =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const blanks = /[\s\u2028\u2029]+/gu;

/** One line without anything invisible, in NFC. */
export const plainLine = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(blanks, ' ').replace(hidden, '').replace(/ {2,}/g, ' ').trim();

/** As `plainLine`, and without braces: what a person or a company is called can never become a merge field. */
export const plainValue = (text: string): string => plainLine(text).replaceAll('{', '(').replaceAll('}', ')');

/** Each line plain; at most one empty line in a row, none at either end. */
export function plainLines(text: string): string[] {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/u).map(plainLine);
  const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''));
  while (kept[0] === '') kept.shift();
  while (kept.at(-1) === '') kept.pop();
  return kept;
}

/** A web address that holds no braces, blanks or invisible signs. */
export const plainUrl = (url: string): string =>
  url.trim().replace(hidden, '').replaceAll('{', '%7B').replaceAll('}', '%7D').replace(/\s/g, '%20');
