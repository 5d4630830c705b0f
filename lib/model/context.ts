// What is on screen now: people, thread, composer. Lives in memory only. Facts come from a page, so every text is capped here.
import * as v from 'valibot';

export const hostIds = ['gmail', 'outlook', 'linkedin', 'salesnav', 'yahoo', 'proton'] as const;
export type HostId = (typeof hostIds)[number];

export const views = [
  'list',
  'thread',
  'compose',
  'profile',
  'company',
  'feed',
  'post',
  'messaging',
  'search',
  'invitations',
  'connections',
  'notifications',
  'other',
] as const;
export type View = (typeof views)[number];

/**
 * `ready`: two anchors of different kinds agree on who or what is shown. `ambiguous`: they disagree, so nobody is named.
 * `loading`: the page still fills in. `unknown`: no place of this host was recognised.
 */
export const contextStates = ['loading', 'ready', 'ambiguous', 'unknown'] as const;

/** `ok` first anchor, `shifted` a later one, `weak` no agreement, `conflict` anchors disagree, `missing` none hit, `rejected` failed its check. */
export const factStates = ['ok', 'shifted', 'weak', 'conflict', 'missing', 'rejected'] as const;

const name = v.pipe(v.string(), v.maxLength(200));
const line = v.pipe(v.string(), v.maxLength(500));
const email = v.pipe(v.string(), v.maxLength(254));
const address = v.pipe(v.string(), v.maxLength(2_000));

/** One thing read from the page, with its provenance. */
export const factSchema = v.object({
  /** Dotted name, e.g. `person.linkedin.slug`; the list stands in ARCHITECTURE.md. */
  name: v.pipe(v.string(), v.maxLength(60)),
  value: v.pipe(v.string(), v.maxLength(20_000)),
  /** Id of the anchor that won, e.g. `h2`. */
  anchor: v.pipe(v.string(), v.maxLength(40)),
  /** Durability step 1 (URL) … 9 (document title); see lib/hosts/locate.ts. */
  step: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  state: v.picklist(factStates),
  /** How many other anchors gave the same answer. */
  agreed: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Fact = v.InferOutput<typeof factSchema>;

export const participantSchema = v.object({ name, email });
export type Participant = v.InferOutput<typeof participantSchema>;

export const messageSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(200)),
  from: participantSchema,
  to: v.pipe(v.array(participantSchema), v.maxLength(500)),
  /** As the page shows it, in the page's language; for reading, not for arithmetic. */
  sentAt: name,
  /** Without quoted parts. */
  text: v.pipe(v.string(), v.maxLength(20_000)),
  isMine: v.boolean(),
});
export type Message = v.InferOutput<typeof messageSchema>;

/** The person or counterpart on screen. Empty string = not shown by the page. */
export const personOnScreenSchema = v.object({
  name,
  emails: v.pipe(v.array(email), v.maxLength(20)),
  headline: line,
  title: line,
  company: line,
  location: line,
  degree: v.pipe(v.string(), v.maxLength(10)),
  linkedinSlug: name,
  linkedinMemberId: name,
  /** Sales Navigator's own id of the lead (`ACwAA…`); never the same as the member id. */
  salesNavLeadId: name,
});
export type PersonOnScreen = v.InferOutput<typeof personOnScreenSchema>;

export const composerSchema = v.object({
  /** Unique inside the view; an insertion names it. */
  id: v.pipe(v.string(), v.maxLength(80)),
  kind: v.picklist(['email', 'message', 'note', 'comment', 'post', 'inmail']),
  isEmpty: v.boolean(),
  /** Characters; absent when the host sets no limit. */
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** As it stands in its own field, else the thread's. */
  subject: line,
  /** It has a visible subject field of its own; absent = not known, and no subject is written. */
  hasSubject: v.optional(v.boolean()),
  /** UTF-16 units that stand in it already, without what is selected; told only when a page is read again on a click. */
  length: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  recipients: v.pipe(v.array(participantSchema), v.maxLength(500)),
});
export type Composer = v.InferOutput<typeof composerSchema>;

export const contextSchema = v.object({
  /** New after each navigation inside the page; a command with an old one is refused. */
  viewId: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  host: v.picklist(hostIds),
  view: v.picklist(views),
  url: address,
  /** BCP 47 tag of the page's own language, e.g. `de`. */
  pageLanguage: v.pipe(v.string(), v.maxLength(35)),
  state: v.picklist(contextStates),
  /** One sentence for the sidebar when something on the page could not be read; empty when all is well. */
  trouble: v.pipe(v.string(), v.maxLength(300)),
  /** The signed-in user's own address, or empty. */
  own: email,
  person: v.optional(personOnScreenSchema),
  thread: v.optional(
    v.object({
      id: v.pipe(v.string(), v.maxLength(200)),
      subject: line,
      participants: v.pipe(v.array(participantSchema), v.maxLength(500)),
      messages: v.pipe(v.array(messageSchema), v.maxLength(200)),
    }),
  ),
  /** Free text that belongs to the person: About section, post, selection. */
  text: v.pipe(v.string(), v.maxLength(20_000)),
  composer: v.optional(composerSchema),
  facts: v.pipe(v.array(factSchema), v.maxLength(200)),
});
export type Context = v.InferOutput<typeof contextSchema>;
