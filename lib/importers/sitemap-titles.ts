// The rows of a sitemap with what its pages say of themselves, where they were read. Whatever was not read stays as it was.
import type { PageTitle } from '../model/page-title.ts';
import type { ParsedRow, RowError } from './importer.ts';

export function* titled(
  rows: Iterable<ParsedRow | RowError | number>,
  titles: ReadonlyMap<string, PageTitle>,
): Iterable<ParsedRow | RowError | number> {
  for (const entry of rows) {
    const title = typeof entry === 'object' && 'row' in entry ? titles.get(String(entry.row.url)) : undefined;
    if (title === undefined || typeof entry !== 'object' || !('row' in entry)) yield entry;
    else
      yield {
        ...entry,
        row: {
          ...entry.row,
          title: title.title,
          summary: title.summary,
          // What the sitemap says of a page's language was written for it; the page's own word is often the template's.
          language: entry.row.language || title.language,
        },
      };
  }
}
