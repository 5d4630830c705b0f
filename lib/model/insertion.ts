// What is written into a composer, and what the rep sees before. Plain lines and at most one link; never markup: the host
// builds the anchor itself.
import * as v from 'valibot';
import type { Composer } from './context.ts';
import type { Problem } from './result.ts';

/** The kind of composer decides how long a text may be. */
export type Channel = Composer['kind'];
export const channels = ['email', 'message', 'note', 'comment', 'post', 'inmail'] as const satisfies readonly Channel[];

/**
 * How one asset is written: `mail` title, one line, link · `inmail` with subject, greeting and reason · `note` as short as
 * an invitation needs it · `comment` without a name · `text` the words as they are (snippets, answers).
 */
export const renderings = ['mail', 'inmail', 'note', 'comment', 'text'] as const;
export type Rendering = (typeof renderings)[number];

export interface Insertion {
  /** Written first, one paragraph each. */
  lines: string[];
  /** Written last, on a line of its own. */
  link: { text: string; url: string } | undefined;
  /** For a composer with a subject of its own (InMail, new mail); goes in only while that is empty. */
  subject?: string;
}

/** What the rep made of a preview. Judged and counted like any other text. */
export const editedSchema = v.object({
  lines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20_000))), v.maxLength(500)),
  /** Absent = without a link. */
  link: v.optional(
    v.object({ text: v.pipe(v.string(), v.maxLength(300)), url: v.pipe(v.string(), v.maxLength(2_000)) }),
  ),
  subject: v.optional(v.pipe(v.string(), v.maxLength(500))),
});
export type Edited = v.InferOutput<typeof editedSchema>;

/** What is asked before an insertion goes on; `code` is e.g. `customer_only`. */
export interface Warning {
  code: string;
  sentence: string;
}

/** A part that a rendering may leave out to fit. */
export type OptionalPart = 'summary' | 'reason' | 'greeting';

/** What an insertion would write, before it does. */
export interface Preview {
  rendering: Rendering;
  channel: Channel;
  /** The asset that is rendered: the variant in the language of the thread where the catalogue has one; empty without one. */
  assetId: string;
  lines: string[];
  link: { text: string; url: string } | undefined;
  subject?: string;
  /** As the channel counts: UTF-16 units of lines and link together, without the subject. */
  length: number;
  /** The same of what stands in the composer already; counts against the budget. */
  standing: number;
  /** The most that may be written; absent = no limit. */
  budget?: number;
  /** What becomes of the subject where none is written; empty when there is nothing to say. */
  subjectNote: string;
  subjectLength?: number;
  subjectBudget?: number;
  isOver: boolean;
  /** Why it is too long and what to do, in a sentence; empty when it fits. */
  why: string;
  /** Left out so that it fits. */
  leftOut: OptionalPart[];
  /** Merge fields without a value, e.g. `person.firstName`; they stand in the text as `{{person.firstName}}`. */
  unresolved: string[];
  /** BCP 47 primary tag of the fixed words. */
  language: string;
  /** Asked before it is inserted; `isConfirmed` says yes. */
  warnings: Warning[];
  /** Why it may not be inserted here at all, whatever is edited; absent when it may. */
  refusal?: Problem;
  /** Other ways to write the same; empty when there is one only. */
  choices: Rendering[];
}

/** The same for a clipboard or an editor without links. */
export const plainText = ({ lines, link }: Pick<Insertion, 'lines' | 'link'>): string =>
  [...lines, ...(link === undefined ? [] : [link.text === link.url ? link.url : `${link.text}: ${link.url}`])].join(
    '\n',
  );
