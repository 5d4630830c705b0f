// What an address says.

/** The segment after `/<word>/` in a path, decoded; empty when there is none. */
export function slugOf(path: string, word: string): string {
  const raw = new RegExp(`^/${word}/([^/?#]{1,200})`).exec(path)?.[1] ?? '';
  try {
    return decodeURIComponent(raw).normalize('NFC');
  } catch {
    return raw;
  }
}
