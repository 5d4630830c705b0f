// Reads the vocabularies of lib/match/data: one line is `name: phrase; phrase …`.

/** Name → phrases, in the order of the text. A name that stands on several lines collects them all. */
export function phraseTable(lines: string): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const name = line.slice(0, colon).trim();
    const phrases = line
      .slice(colon + 1)
      .split(';')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '');
    table.set(name, [...(table.get(name) ?? []), ...phrases]);
  }
  return table;
}
