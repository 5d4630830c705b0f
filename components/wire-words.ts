// Errors of the wire as the sentence that the user reads.
import { WireError } from '../lib/wire/client.ts';

/** Anything that is no `WireError` gets a plain sentence. */
export const sentenceOf = (error: unknown): string =>
  error instanceof WireError ? error.problem.message : 'That did not work. Nothing was lost; try again.';
