// A text the rep uses again, with merge fields. One that names an asset (`{{asset.title}}`) is a template.
import * as v from 'valibot';
import { channels } from './insertion.ts';

export const snippetDraftSchema = v.object({
  /** Absent = new. */
  id: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120)),
  /** For InMail and new mails; may hold merge fields; empty = the subject stays as it is. */
  subject: v.optional(v.pipe(v.string(), v.maxLength(300)), ''),
  /** Lines and merge fields such as `{{person.firstName|there}}`; never markup. */
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(8_000)),
  /** BCP 47 primary tag, or empty. */
  language: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))]), ''),
  /** Where it is offered; empty = everywhere. */
  channels: v.optional(v.pipe(v.array(v.picklist(channels)), v.maxLength(channels.length)), []),
});
export type SnippetDraft = v.InferOutput<typeof snippetDraftSchema>;

export const snippetSchema = v.object({
  ...snippetDraftSchema.entries,
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** ISO instant of the last change. */
  updated: v.pipe(v.string(), v.isoTimestamp()),
});
export type Snippet = v.InferOutput<typeof snippetSchema>;

/** What a snippet may name between `{{` and `}}`, and what it stands for. */
export const mergeFields = {
  'person.firstName': 'First name',
  'person.lastName': 'Last name',
  'person.name': 'Full name',
  'person.title': 'Job title',
  'person.company': 'Company',
  'person.email': 'E-mail address',
  account: 'Account',
  'own.name': 'Your name',
  'own.email': 'Your address',
  'own.calendar': 'Your booking link',
  'thread.subject': 'Subject of the thread',
  'asset.title': 'Title of the asset',
  'asset.url': 'Link of the asset',
  'asset.summary': 'Summary of the asset',
  'asset.type': 'Type of the asset',
  today: 'Today’s date',
} as const;
export type MergeField = keyof typeof mergeFields;

/** One line of a snippet with its fields filled; a field stands where nothing is known and no fallback was given. */
export type SnippetLine = (string | { field: MergeField })[];
/** A snippet and how it begins for who is on screen. */
export interface SnippetHere extends Snippet {
  line: SnippetLine;
}
