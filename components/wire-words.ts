// Errors of the wire as the sentence that the user reads.
import { t } from '../lib/i18n/t.ts';
import { WireError } from '../lib/wire/client.ts';

/** Anything that is no `WireError` gets a plain sentence. */
export const sentenceOf = (error: unknown): string =>
  error instanceof WireError ? error.problem.message : t('problem.unexpected');
