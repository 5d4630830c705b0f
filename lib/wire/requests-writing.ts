// What a page may ask about folders, import and export of templates and snippets: one request a line, its argument checked.
import * as v from 'valibot';
import { duplicateWays } from '../model/snippet.ts';

/** Characters of a file of snippets. */
export const mostSnippetText = 5_000_000;

export const writingRequests = {
  /**
   * Reads a file of snippets, CSV or JSON. With `isTrial` nothing is written. With errors in it, nothing is written unless
   * `skipErrors`. `way`: what becomes of those that are there already.
   */
  'snippets.import': v.object({
    fileName: v.pipe(v.string(), v.maxLength(300)),
    text: v.pipe(v.string(), v.maxLength(mostSnippetText)),
    way: v.picklist(duplicateWays),
    isTrial: v.boolean(),
    skipErrors: v.boolean(),
  }),
} as const;
