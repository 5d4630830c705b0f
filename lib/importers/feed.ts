// RSS 2.0, RSS 1.0 and Atom: a blog as it grows. Each entry is a row under the names that catalogue files use.
import { t } from '../i18n/t.ts';
import type { Importer, ParsedRow } from './importer.ts';
import { plainOf } from './plain-of.ts';
import { childText, readingXml, type XmlElement } from './xml.ts';

const root = /<(?:rss|feed|rdf:RDF)\b/i;

export const feed: Importer = {
  id: 'feed',
  get label() {
    return t('catalogue.format.feed');
  },
  extensions: ['rss', 'atom', 'xml', 'rdf'],
  accepts: (_, start) => root.test(start.slice(0, 4_000)),
  parse: (pieces) =>
    readingXml(pieces, {
      isRow: (path) => path.at(-1) === 'item' || (path.at(-1) === 'entry' && path[0] === 'feed'),
      rowOf: (element, start) => rowOf(element, languageIn(start)),
    }),
};

const languageIn = (start: string): string =>
  /<language>\s*([a-zA-Z]{2,3})/.exec(start)?.[1] ?? /xml:lang="([a-zA-Z]{2,3})/.exec(start)?.[1] ?? '';

function rowOf(entry: XmlElement, language: string): ParsedRow {
  const summary = plainOf(childText(entry, 'description', 'summary', 'itunes:summary'));
  const body = plainOf(childText(entry, 'content:encoded', 'content'));
  return {
    line: entry.line,
    row: {
      id: childText(entry, 'guid', 'id'),
      type: 'blog-post',
      title: plainOf(childText(entry, 'title')),
      summary: (summary || body).slice(0, longestSummary),
      body: body.slice(0, longestBody),
      url: linkOf(entry),
      tags: entry.children
        .filter(({ name }) => name === 'category')
        .map(({ text, attributes }) => text.trim() || (attributes.term ?? '')),
      updated: dayOf(childText(entry, 'updated', 'pubdate', 'published', 'dc:date')),
      owner: plainOf(childText(entry, 'dc:creator')) || authorOf(entry),
      language: entry.attributes['xml:lang']?.slice(0, 2) ?? language,
    },
  };
}

/** As `assetSchema` allows. */
const longestSummary = 2_000;
const longestBody = 200_000;

function linkOf(entry: XmlElement): string {
  const links = entry.children.filter(({ name }) => name === 'link');
  const alternate = links.find(
    ({ attributes }) => attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate',
  );
  return alternate?.attributes.href?.trim() ?? links.map(({ text }) => text.trim()).find((text) => text !== '') ?? '';
}

const authorOf = (entry: XmlElement): string => {
  const author = entry.children.find(({ name }) => name === 'author');
  return author === undefined ? '' : childText(author, 'name') || plainOf(author.text);
};

/** `Tue, 03 Mar 2026 10:00:00 GMT` and ISO instants → `2026-03-03`; anything else as it is, so that it is refused with its words. */
function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  const rfc = /(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})/.exec(text);
  return rfc === null ? text : `${rfc[1]} ${rfc[2]} ${rfc[3]}`;
}
