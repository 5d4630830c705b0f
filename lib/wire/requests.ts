// What a page (sidebar, insights, options) may ask the background: one request a line, its argument checked.
import * as v from 'valibot';
import { editedSchema, renderings } from '../model/insertion.ts';
import { neverLogKinds } from '../model/off-record.ts';
import { settingsSchema } from '../model/settings.ts';
import { snippetDraftSchema } from '../model/snippet.ts';
import { touchDraftSchema, touchKinds } from '../model/touch.ts';
import { assetRequests } from './requests-asset.ts';
import { backupRequests } from './requests-backup.ts';
import { catalogueRequests } from './requests-catalogue.ts';
import { factsRequests } from './requests-facts.ts';
import { linksRequests } from './requests-links.ts';
import { outboxRequests } from './requests-outbox.ts';
import { personRequests } from './requests-person.ts';
import { publishRequests } from './requests-publish.ts';
import { quietRequests } from './requests-quiet.ts';
import { rhythmRequests } from './requests-rhythm.ts';
import { rulesRequests } from './requests-rules.ts';
import { sharedRequests } from './requests-shared.ts';
import { shellRequests } from './requests-shell.ts';
import { stepsRequests } from './requests-steps.ts';
import { suggestRequests } from './requests-suggest.ts';
import { writingRequests } from './requests-writing.ts';

const viewId = v.pipe(v.string(), v.maxLength(64));
const assetId = v.pipe(v.string(), v.maxLength(200));
const personId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const touchId = v.pipe(v.string(), v.uuid());
const touchIds = v.pipe(v.array(touchId), v.maxLength(1_000));
const sweepIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(700))), v.maxLength(200));
/** Above what a pack may weigh, so that a larger one is refused with a sentence. */
const packText = v.pipe(v.string(), v.maxLength(1_000_000));

const snippetId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** What is written: an asset, a snippet, or a snippet about an asset; naming neither is refused with a sentence. */
const written = {
  viewId,
  assetId: v.optional(assetId),
  snippetId: v.optional(snippetId),
  /** Absent = the one that fits the composer. */
  rendering: v.optional(v.picklist(renderings)),
};
const decided = {
  ...written,
  /** The text of the preview as the rep changed it; absent = as previewed. */
  edited: v.optional(editedSchema),
  /** The rep has seen the warnings and goes on. */
  isConfirmed: v.optional(v.boolean()),
};

/** One request a line: its argument, checked, and its answer. */
export const requestSchemas = {
  /** First message of each page. `frame` = inside a host page. */
  hello: v.object({
    mount: v.picklist(['frame', 'panel', 'tab']),
    tabId: v.optional(v.number()),
    windowId: v.optional(v.number()),
  }),
  'context.read': v.object({}),
  rank: v.object({
    viewId,
    text: v.pipe(v.string(), v.maxLength(500)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    /** Narrows a typed search: one of the values of each facet. */
    only: v.optional(
      v.record(
        v.pipe(v.string(), v.maxLength(40)),
        v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
      ),
    ),
    /** What the page's translator made of passages on screen, by their text. Used for this answer, kept nowhere. */
    translated: v.optional(
      v.pipe(
        v.array(
          v.object({
            text: v.pipe(v.string(), v.maxLength(4_000)),
            into: v.pipe(v.string(), v.maxLength(4_000)),
          }),
        ),
        v.maxLength(40),
      ),
    ),
  }),
  /** What the page's own translator should be given, where the assets do not speak the language of the screen. */
  'match.translatable': v.object({ viewId }),
  /** "Why is it not suggested here?" */
  'match.why-not': v.object({ viewId, assetId }),
  /** How many conversations the matcher has learned from. */
  'match.learned': v.object({}),
  /** Forgets them. */
  'match.forget': v.object({}),
  /** What an insertion would write. Changes and counts nothing. */
  'insert.preview': v.object({ ...written, edited: v.optional(editedSchema) }),
  insert: v.object(decided),
  /** The page copied the text itself (a clipboard needs its click); this counts it. Answers what to copy. */
  copy: v.object(decided),
  'snippets.list': v.object({}),
  /** The same, each with a line filled for what is on screen; a template's with this asset. */
  'snippets.here': v.object({ viewId, assetId: v.optional(assetId) }),
  /** Adds, or replaces the one with this id. A mistake in a merge field is answered with its place. */
  'snippets.save': v.object({ snippet: snippetDraftSchema }),
  'snippets.remove': v.object({ id: snippetId }),
  /** As it would look here, unsaved: for the editor. */
  'snippets.preview': v.object({ viewId, snippet: snippetDraftSchema, assetId: v.optional(assetId) }),
  /** Adds the snippets that come with Touchline and are not there yet. */
  'snippets.shipped': v.object({}),
  opened: v.object({ viewId, assetId }),
  'touch.log': v.object({
    viewId,
    kind: v.picklist(touchKinds),
    note: v.pipe(v.string(), v.maxLength(4_000)),
    assetIds: v.pipe(v.array(assetId), v.maxLength(50)),
    /** Absent = the thread's own. */
    subject: v.optional(v.pipe(v.string(), v.maxLength(500))),
    deal: v.optional(v.pipe(v.string(), v.maxLength(200))),
    disposition: v.optional(v.pipe(v.string(), v.maxLength(60))),
    /** The second click after `already_logged`: log one more all the same. */
    isSecond: v.optional(v.boolean()),
  }),
  /** The rep's yes to a possible touch. */
  'touch.confirm': v.object({ viewId, draft: touchDraftSchema }),
  'touch.undo': v.object({ touchId }),
  /** The offer after something went off the record: takes earlier touches back. */
  'touch.undo-many': v.object({ touchIds }),
  /** What is absent stays as it was; an empty text takes it away. Refused for an undone touch. */
  'touch.edit': v.object({
    touchId,
    change: v.object({
      /** "Wrong person?": one of `person.find`, or somebody new with a name and, best, an address or profile. */
      person: v.optional(
        v.union([
          v.object({ personId }),
          v.object({
            name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
            email: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(254))),
            linkedinSlug: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
            company: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
          }),
        ]),
      ),
      subject: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
      deal: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
      note: v.optional(v.pipe(v.string(), v.maxLength(4_000))),
      disposition: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))),
    }),
  }),
  /** What was changed about a touch on this device, oldest first. */
  'touch.edits': v.object({ touchId }),
  /** People by a part of their name, company or address, for picking one. */
  'person.find': v.object({
    text: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  }),
  /** Is what is on screen off the record, and why. */
  'record.state': v.object({ viewId }),
  /** Remembered for this thread (or page), or for this person everywhere: then it is a rule of the never-log list. */
  'record.set': v.object({ viewId, scope: v.picklist(['thread', 'person']), isOff: v.boolean() }),
  'neverlog.list': v.object({}),
  /** `value`: an address, a domain, or a person's id. */
  'neverlog.add': v.object({
    kind: v.picklist(neverLogKinds),
    value: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(254)),
  }),
  'neverlog.remove': v.object({ id: v.pipe(v.string(), v.maxLength(300)) }),
  /** The rep's answer to a `sensitive-touch`; remembered for the thread, so it is asked once. */
  'sensitive.answer': v.object({ viewId, draft: touchDraftSchema, isToBeLogged: v.boolean() }),
  /** Questions of this view that wait for an answer; a sidebar that opens late asks for them. */
  'sensitive.waiting': v.object({ viewId }),
  /** The whole list with the rep's changes. */
  'sensitive.words': v.object({}),
  /** Compares the rep's own list on screen (sent mail, sent invitations, connections) with the ledger. */
  'sweep.read': v.object({ viewId }),
  'sweep.accept': v.object({ viewId, ids: sweepIds }),
  /** Not offered again. */
  'sweep.dismiss': v.object({ viewId, ids: sweepIds }),
  'touch.list': v.object({
    viewId: v.optional(viewId),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
  }),
  /** Who is on screen, as far as this device knows, and who may be the same person. */
  'person.suggestions': v.object({ viewId }),
  /** "Same person": the one on screen and the other are seen as one from now on. */
  'person.merge': v.object({ viewId, otherId: personId }),
  /** "Two people": not suggested again until it is taken back. */
  'person.refuse': v.object({ viewId, otherId: personId }),
  'person.unrefuse': v.object({ viewId, otherId: personId }),
  /** Takes a merge back; `mergedId` is one of the card's `mergedFrom`. */
  'person.split': v.object({ personId, mergedId: personId }),
  /** Names the person by hand for this thread or page: where the page names nobody for sure, or with `instead` another one. */
  'person.pin': v.object({
    viewId,
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    email: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(254))),
    company: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
    title: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
    /** "Wrong person": holds while the page names the same one as now. Without it, what the page named is filled up. */
    instead: v.optional(v.boolean()),
  }),
  'person.unpin': v.object({ viewId }),
  /** Everything this device holds about a person, for them. */
  'person.export': v.object({ personId }),
  /** Erases a person here and tells every target that may have heard of them. There is no way back. */
  'person.erase': v.object({ personId }),
  'erased.count': v.object({}),
  /** "I may log this person again": an address, or a LinkedIn profile. */
  'erased.lift': v.object({ value: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)) }),
  /** Lets go now of what is older than the settings keep; otherwise once a day. */
  'retention.now': v.object({}),
  /** Does what the outbox promises hold on this device? With `isRepair` what is safe is repaired. */
  'doctor.examine': v.object({ isRepair: v.boolean() }),
  ...assetRequests,
  ...backupRequests,
  ...catalogueRequests,
  ...factsRequests,
  ...linksRequests,
  ...outboxRequests,
  ...personRequests,
  ...publishRequests,
  ...quietRequests,
  ...rhythmRequests,
  ...rulesRequests,
  ...sharedRequests,
  ...shellRequests,
  ...stepsRequests,
  ...suggestRequests,
  ...writingRequests,
  'hub.connect': v.object({
    url: v.pipe(v.string(), v.trim(), v.maxLength(2_000)),
    token: v.pipe(v.string(), v.trim(), v.maxLength(500)),
  }),
  'hub.disconnect': v.object({}),
  /** Fetches the catalogue of the hub. */
  'hub.pull': v.object({}),
  'catalogue.count': v.object({}),
  'catalogue.list': v.object({
    offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  }),
  /** Reads a file's text; with `dryRun` nothing is written. All rows or none: with errors, nothing is written unless `skipErrors`. */
  'catalogue.import': v.object({
    fileName: v.pipe(v.string(), v.maxLength(300)),
    text: v.pipe(v.string(), v.maxLength(100_000_000)),
    dryRun: v.boolean(),
    skipErrors: v.boolean(),
  }),
  'catalogue.sample': v.object({}),
  'catalogue.clear': v.object({}),
  'packs.list': v.object({}),
  /** Checks the text of a selector pack and says what it would change. Writes nothing. */
  'packs.preview': v.object({ text: packText }),
  'packs.import': v.object({ text: packText }),
  /** Goes back to the built-in pack. */
  'packs.revert': v.object({ pack: v.pipe(v.string(), v.maxLength(40)) }),
  'insights.funnel': v.object({ days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_650)) }),
  'settings.get': v.object({}),
  'settings.set': v.object({ change: v.partial(settingsSchema) }),
  /** Which anchor found what over the last views of this kind; no values. */
  'page.check': v.object({ viewId }),
  /** A scrubbed copy of the page, for a preview; nothing is sent anywhere. */
  'page.snapshot': v.object({ viewId }),
  /** Takes the person from the text that is selected on the page. */
  'page.selection': v.object({ viewId }),
  /** Folds the in-page frame away, or hands the keyboard back to the page. */
  'frame.collapse': v.object({}),
  'frame.focus-page': v.object({}),
  'frame.width': v.object({ width: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(480)) }),
} as const;
export type RequestName = keyof typeof requestSchemas;
export type RequestArgument<N extends RequestName> = v.InferOutput<(typeof requestSchemas)[N]>;
