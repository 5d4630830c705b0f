// What a page says of itself, as a script read it there on the user's click. Foreign text: checked, cut, without control characters.
import * as v from 'valibot';

/** Cut, in one line, without what is not to be seen. */
const line = (most: number) =>
  v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) =>
        text
          .slice(0, most * 2)
          .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, most),
      ),
    ),
    '',
  );

const address = v.fallback(v.pipe(v.string(), v.maxLength(2_000)), '');
const lines = (count: number, most: number) =>
  v.fallback(
    v.pipe(
      v.array(line(most)),
      v.transform((all) => all.slice(0, count).filter((one) => one !== '')),
    ),
    [],
  );

export const pageSaidSchema = v.object({
  url: address,
  canonical: address,
  contentType: line(80),
  title: line(500),
  ogTitle: line(500),
  heading: line(500),
  siteName: line(100),
  description: line(1_000),
  ogDescription: line(1_000),
  /** `lang` of the document, and `og:locale`. */
  language: line(40),
  locale: line(40),
  keywords: line(1_000),
  articleTags: lines(30, 100),
  /** Raw JSON of `application/ld+json`. */
  data: v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100_000))), v.maxLength(10)), []),
  paragraphs: lines(40, 2_000),
});
export type PageSaid = v.InferOutput<typeof pageSaidSchema>;

/** Of the structured data: what we look at, of the first thing that has a headline or a name. */
export interface StructuredFacts {
  headline: string;
  description: string;
  keywords: string[];
  /** `YYYY-MM-DD`, or empty. */
  modified: string;
  publisher: string;
}

const text = line(1_000);
const thingSchema = v.object({
  headline: v.optional(text, ''),
  description: v.optional(text, ''),
  keywords: v.fallback(v.optional(v.union([text, lines(30, 100)]), ''), ''),
  dateModified: v.optional(text, ''),
  publisher: v.fallback(v.optional(v.object({ name: text })), undefined),
});

const nothing: StructuredFacts = { headline: '', description: '', keywords: [], modified: '', publisher: '' };

/** Never throws: what is no JSON, or says nothing, is passed over. */
export function structuredFacts(raw: readonly string[]): StructuredFacts {
  for (const thing of raw.flatMap(thingsIn)) {
    const parsed = v.safeParse(thingSchema, thing);
    if (!parsed.success || parsed.output.headline === '') continue;
    const { headline, description, keywords, dateModified, publisher } = parsed.output;
    return {
      headline,
      description,
      keywords: typeof keywords === 'string' ? keywords.split(',') : keywords,
      modified: /^\d{4}-\d{2}-\d{2}/.exec(dateModified)?.[0] ?? '',
      publisher: publisher?.name ?? '',
    };
  }
  return nothing;
}

/** One thing, a list of things, or a graph of them. */
function thingsIn(raw: string): unknown[] {
  try {
    const value = JSON.parse(raw) as unknown;
    const all = Array.isArray(value) ? (value as unknown[]) : [value];
    return all.flatMap((thing) => {
      const graph = (thing as { '@graph'?: unknown } | null)?.['@graph'];
      return Array.isArray(graph) ? (graph as unknown[]) : [thing];
    });
  } catch {
    return [];
  }
}
