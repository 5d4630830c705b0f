// A text the rep uses again, with merge fields. One that names an asset (`{{asset.title}}`) is a template.
import * as v from 'valibot';
import { channels } from './insertion.ts';

/** UTF-16 units. */
export const longestName = 120;
export const longestFolder = 60;
export const longestSubject = 300;
export const longestText = 8_000;

export const snippetDraftSchema = v.object({
  /** Absent = new. */
  id: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestName)),
  /** One level, in the rep's words; absent or empty = in none. */
  folder: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longestFolder))),
  /** For InMail and new mails; may hold merge fields; empty = the subject stays as it is. */
  subject: v.optional(v.pipe(v.string(), v.maxLength(longestSubject)), ''),
  /** Lines and merge fields such as `{{person.firstName|there}}`; never markup. */
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestText)),
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

/** How often it went into a composer on this device; a copy is none. */
export const snippetUseSchema = v.object({
  used: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** ISO instant of the last time; empty = never. */
  usedAt: v.string(),
});
export type SnippetUse = v.InferOutput<typeof snippetUseSchema>;
/** As the lists show it. */
export interface KeptSnippet extends Snippet, SnippetUse {}

/** What becomes of one that is there already, by name and folder, when a file is imported. */
export const duplicateWays = ['skip', 'replace', 'both'] as const;
export type DuplicateWay = (typeof duplicateWays)[number];

/** What a snippet may name between `{{` and `}}`. */
export const mergeFields = [
  'person.firstName',
  'person.lastName',
  'person.name',
  'person.title',
  'person.company',
  'person.email',
  'account',
  'own.name',
  'own.email',
  'own.calendar',
  'thread.subject',
  'asset.title',
  'asset.url',
  'asset.summary',
  'asset.type',
  'today',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** One line of a snippet with its fields filled; a field stands where nothing is known and no fallback was given. */
export type SnippetLine = (string | { field: MergeField })[];
/** A snippet and how it begins for who is on screen. */
export interface SnippetHere extends KeptSnippet {
  line: SnippetLine;
}
