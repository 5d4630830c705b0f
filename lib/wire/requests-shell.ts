// What a page may ask about commands, menus and the first run: one request a line, its argument checked.
import * as v from 'valibot';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const list = v.optional(text(1_000), '');

export const shellRequests = {
  /** The link that a menu entry put aside, by its number. */
  'catalogue.draft': v.object({ id: text(64) }),
  /** Assets that are the same page already, or have the same title in the same language. */
  'catalogue.twins': v.object({
    url: text(2_000),
    /** Absent = only the page counts. */
    title: v.optional(text(1_000)),
    language: v.optional(text(20)),
  }),
  /** Adds one asset, after the rep confirmed. Texts as somebody writes them: checked as a row of a file is. */
  'catalogue.add': v.object({
    url: text(2_000),
    title: text(1_000),
    type: text(60),
    language: text(20),
    audience: text(20),
    summary: v.optional(text(4_000), ''),
    /** Entries with commas between them. */
    industry: list,
    product: list,
    tags: list,
  }),
  /** The tab that asks shows the practice thread: its sidebar has something to suggest for. Off the record, counted nowhere. */
  'practice.show': v.object({
    name: text(200),
    email: text(254),
    title: text(200),
    company: text(200),
    subject: text(500),
    text: text(20_000),
    language: text(10),
  }),
  /** Takes back what was added by hand. */
  'catalogue.drop': v.object({ id: text(200) }),
} as const;
