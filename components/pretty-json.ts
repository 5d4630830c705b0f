// JSON for reading. Only spaces and line breaks are added; what is no JSON stays as it is.

export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
