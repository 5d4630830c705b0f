// The last unexpected errors, in memory: gone with the worker. No address, name or text of a page may stand in one.
import type { Problem } from '../../lib/model/result.ts';
import type { ErrorLine } from '../../lib/wire/messages.ts';

const most = 50;
const longest = 200;

/** Quoted parts, addresses and long numbers are what an error may have taken from a page or a person. */
export const redacted = (text: string): string =>
  text
    .replace(/\b[a-z][a-z+.-]*:\/\/\S+/gi, '[address]')
    .replace(/\S+@\S+/g, '[address]')
    .replace(/(["'“‘`«])[^"'”’`»]*(["'”’`»])/g, '[text]')
    .replace(/\b[0-9a-f-]{12,}\b/gi, '[id]')
    .replace(/\d{5,}/g, '[number]')
    .replace(/\s+/g, ' ')
    .slice(0, longest);

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Something that is no error was thrown';
  return redacted(`${error.name}: ${error.message}`);
};

export class Errors {
  #lines: ErrorLine[] = [];
  /** What is wrong with the data as a whole, while it is. */
  store: Problem | undefined;

  /** @param at epoch ms */
  note(error: unknown, at: number): void {
    console.error('Touchline:', error);
    const words = wordsOf(error);
    const before = this.#lines.find((line) => line.words === words);
    const line = { at: new Date(at).toISOString(), words, times: (before?.times ?? 0) + 1 };
    this.#lines = [line, ...this.#lines.filter((one) => one !== before)].slice(0, most);
  }

  /** Newest first. */
  get lines(): readonly ErrorLine[] {
    return this.#lines;
  }
}
