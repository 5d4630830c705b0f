// All importers, in the order in which they are asked, and the way to read a text with them in one go.
import { csv } from './csv.ts';
import { feed } from './feed.ts';
import type { Importer } from './importer.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { sitemap } from './sitemap.ts';
import { type CatalogueFile, readingCatalogue } from './texts.ts';

/** Workbooks and folders are taken apart in opening.ts: they are no texts. */
export const importers: readonly Importer[] = [sitemap, feed, markdown, json, csv];

/** Reads a catalogue in one go; see `readingCatalogue`. */
export function readCatalogue(fileName: string, text: string): CatalogueFile {
  const reading = readingCatalogue(fileName, text, importers);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
