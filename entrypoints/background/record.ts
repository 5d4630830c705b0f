// From an observation to touches in the ledger: one per person who received it, with the assets that went out.
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import { localInstant } from '../../lib/model/moment.ts';
import type { Barred, SensitiveClass } from '../../lib/model/off-record.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Touch, TouchDraft, TouchKind, TouchPerson } from '../../lib/model/touch.ts';
import { keysOfContext, keysOfTouchPerson, touchPersonOf } from '../../lib/people/keys.ts';
import { placesOf } from '../../lib/people/place.ts';
import { sensitiveClassOf } from '../../lib/people/sensitive.ts';
import { barredWords, isOfThread, placesOfDraft } from '../../lib/people/suppression.ts';
import { readSettings } from '../../lib/settings.ts';
import { allAssets } from '../../lib/store/catalogue.ts';
import { findByDedupeKey, isStranger, recordTouch } from '../../lib/store/ledger.ts';
import { barredBy, privateVerdict } from '../../lib/store/off-record.ts';
import { undoTouch } from '../../lib/store/undo.ts';
import { forgetUsage } from '../../lib/store/usage.ts';
import { isInbound } from '../../lib/touches/same-deed.ts';
import { evidenceLabel, kindLabel } from '../../lib/touches/words.ts';
import { ownKeys, personOnPage, pinned } from './people.ts';
import { followTouches } from './step-watch.ts';
import { count } from './usage.ts';
import type { World } from './world.ts';

/** The id under which this device knows the person on screen. */
export async function personIdOf(world: World, context: Context | undefined): Promise<string | undefined> {
  return (await personOnPage(world, context))?.id;
}

/** The same page with or without fragment and last slash. */
const foldLink = (link: string): string => (URL.canParse(link) ? link.replace(/#.*$/, '').replace(/\/$/, '') : link);

async function assetsBehind(world: World, links: readonly string[]): Promise<string[]> {
  if (links.length === 0) return [];
  const wanted = new Set(links.map(foldLink));
  return (await allAssets(world.db))
    .filter((asset) => asset.url !== '' && wanted.has(foldLink(asset.url)))
    .map((asset) => asset.id);
}

/** Everyone the touch is about, once, without the rep; the person on screen where the page named nobody. */
export function recipients(
  draft: TouchDraft,
  onScreen: TouchPerson | undefined,
  own: ReadonlySet<string>,
): TouchPerson[] {
  const seen = new Set<string>(own);
  const people = draft.people.filter((person) => {
    const key = keysOfTouchPerson(person)[0] ?? `name:${person.name}`;
    return !seen.has(key) && seen.add(key);
  });
  // A page that named only the rep named nobody else.
  return draft.people.length > 0 || onScreen === undefined ? people : [onScreen];
}

/** What came of an observation. */
export interface Seen {
  /** New ones; none when all were known. */
  touches: Touch[];
  notLogged: { name: string; barred: Barred }[];
  /** Nothing was recorded: it looks private, and the rep has not been asked yet. */
  question?: SensitiveClass;
}

export interface Sighting {
  context: Context;
  draft: TouchDraft;
  /** Assets that went in as text in this view. */
  textAssets: readonly string[];
  /** Which listener told it, e.g. `tab:12`. */
  toldBy?: string | undefined;
  /** What was being sent, for the question whether it looks private; goes no further. */
  sentText?: string | undefined;
  /** The rep was asked and wants it logged. */
  isAsked?: boolean;
}

/** Records what a host saw: one touch for each recipient about whom something may be logged. */
export async function recordSeen(world: World, sighting: Sighting): Promise<Seen> {
  const { context, draft, textAssets, toldBy } = sighting;
  const mine = await ownKeys(world, context);
  // The rep's own post is about the rep, the one touch that is.
  const own = draft.kind === 'own_post' ? new Set<string>() : mine;
  const asked = await askable(world, context, draft, own);
  if (sighting.isAsked !== true && draft.evidence.seenBy === 'auto' && asked.people.length > 0) {
    const question = await looksPrivate(world, context, draft, sighting.sentText);
    if (question !== undefined) return { touches: [], notLogged: [], question };
  }
  const links = isInbound(draft.kind) ? [] : draft.links;
  const assetIds = isInbound(draft.kind) ? [] : [...new Set([...(await assetsBehind(world, links)), ...textAssets])];
  const { undoSeconds } = await readSettings();
  const seen: Seen = { touches: [], notLogged: [] };
  for (const { person, keys } of asked.all) {
    const recording = await recordTouch(world.db, world.clock, {
      draft: { ...draft, dedupeKey: `${draft.dedupeKey}|${keysOfTouchPerson(person)[0] ?? person.name}` },
      person,
      host: context.host,
      url: context.url,
      assetIds,
      occurredAt: localInstant(world.clock.now()),
      deviceId: await world.deviceId(),
      undoMs: undoSeconds * 1_000,
      keys,
      own,
      places: placesOfDraft(context, draft),
      toldBy,
    });
    if (recording.outcome === 'barred')
      seen.notLogged.push({ name: person.name || person.email, barred: recording.barred });
    if (recording.outcome !== 'new') continue;
    seen.touches.push(recording.touch);
    await count(world, context, 'sent', assetIds, recording.touch.id);
  }
  await followTouches(
    world,
    seen.touches.map(({ personId }) => personId),
  );
  return seen;
}

interface Recipient {
  person: TouchPerson;
  /** Ids that only the page tells belong to a recipient who is the one on screen by an exact key. */
  keys: string[];
}

/** All whom the touch is about, and those about whom something may be logged. */
async function askable(world: World, context: Context, draft: TouchDraft, own: ReadonlySet<string>) {
  const [onScreen, screenKeys] = [touchPersonOf(context), keysOfContext(context)];
  const all: Recipient[] = recipients(draft, onScreen, own).map((person) => {
    const isOnScreen = person === onScreen || keysOfTouchPerson(person).some((key) => screenKeys.includes(key));
    return { person, keys: isOnScreen ? screenKeys : [] };
  });
  const places = placesOfDraft(context, draft);
  const people: TouchPerson[] = [];
  for (const { person, keys } of all) {
    const wanted = [...keysOfTouchPerson(person), ...keys];
    const isBarred = (await barredBy(world.db, { keys: wanted, places, own, isByItself: true })) !== undefined;
    if (!isBarred && !(isInbound(draft.kind) && (await isStranger(world.db, wanted, own)))) people.push(person);
  }
  return { all, people };
}

/** The draft of a question to the rep with those alone who may be logged; nothing when there is nobody to ask about. */
export async function mayAskAbout(world: World, context: Context, draft: TouchDraft): Promise<TouchDraft | undefined> {
  const own = await ownKeys(world, context);
  const { all, people } = await askable(world, context, draft, own);
  if (people.length === all.length) return draft;
  return people.length === 0 ? undefined : { ...draft, people };
}

/** The class of what a touch looks like, where the rep has not answered about this conversation yet. */
async function looksPrivate(
  world: World,
  context: Context,
  draft: TouchDraft,
  sentText = '',
): Promise<SensitiveClass | undefined> {
  const { sensitive } = await readSettings();
  if (!sensitive.isOn || (await privateVerdict(world.db, placesOfDraft(context, draft))) !== undefined)
    return undefined;
  const thread = isOfThread(context, draft) ? context.thread : undefined;
  const texts = [...(thread?.messages.map(({ text }) => text) ?? []), thread?.subject ?? '', draft.subject, sentText];
  return sensitiveClassOf(texts, sensitive);
}

export interface ManualTouch {
  kind: TouchKind;
  note: string;
  assetIds: string[];
  subject?: string | undefined;
  deal?: string | undefined;
  disposition?: string | undefined;
  /** The second click after `already_logged`. */
  isSecond?: boolean | undefined;
}

const nobodyToLog = () => fail('nobody_on_screen', t('touch.problem.nobody'));

/** Records what the rep logs by hand, for the person on screen. The same `key` again is the same touch. */
export async function recordByHand(
  world: World,
  context: Context | undefined,
  manual: ManualTouch,
  key: string,
): Promise<Result<Touch>> {
  const byHand = context && (await pinned(world, context));
  const person = context && touchPersonOf(byHand === undefined ? context : { person: byHand.person, facts: [] });
  if (context === undefined || person === undefined) {
    return nobodyToLog();
  }
  const { undoSeconds } = await readSettings();
  const now = world.clock.now();
  const threadId = context.thread?.id ?? '';
  const recording = await recordTouch(world.db, world.clock, {
    draft: {
      kind: manual.kind,
      evidence: { cue: 'by-hand', seenBy: 'manual', at: new Date(now).toISOString() },
      people: [person],
      threadId,
      subject: manual.subject ?? context.thread?.subject ?? '',
      note: manual.note,
      links: [],
      dedupeKey: `manual:${key}`,
    },
    person,
    host: context.host,
    url: context.url,
    assetIds: manual.assetIds,
    occurredAt: localInstant(now),
    deviceId: await world.deviceId(),
    undoMs: undoSeconds * 1_000,
    personId: byHand?.personId,
    keys: byHand === undefined ? keysOfContext(context) : [],
    own: await ownKeys(world, context),
    places: placesOf(context),
    deal: manual.deal,
    disposition: manual.disposition,
    isSecond: manual.isSecond,
  });
  if (recording.outcome === 'barred')
    return fail('never_log', `${barredWords(recording.barred, person.name)} ${t('touch.problem.noteKept')}`);
  if (recording.outcome === 'stranger') return nobodyToLog();
  if (recording.outcome === 'already') return fail('already_logged', alreadyWords(recording.touch, now));
  if (recording.outcome === 'new') await count(world, context, 'sent', manual.assetIds, recording.touch.id);
  await followTouches(world, [recording.touch.personId]);
  return ok(recording.touch);
}

function alreadyWords({ kind, evidence }: Touch, now: number): string {
  const seconds = Math.max(1, Math.round((now - Date.parse(evidence.at)) / 1_000));
  const ago = seconds < 60 ? t('touch.strip.seconds', [seconds]) : t('timeline.minutes', [Math.round(seconds / 60)]);
  return t('touch.problem.already', [kindLabel(kind), evidenceLabel(evidence), ago]);
}

export async function takeBack(world: World, touchId: string): Promise<Result<Touch>> {
  const touch = await undoTouch(world.db, world.clock, touchId);
  if (touch === undefined) return fail('touch_unknown', t('touch.problem.gone'));
  await forgetUsage(
    world.db,
    touch.assetIds.map((assetId) => `sent:${assetId}:${touch.id}`),
  );
  await followTouches(world, [touch.personId]);
  return ok(touch);
}

/** The host's own undo: every touch of that sending. */
export async function takeBackSeen(world: World, dedupeKey: string): Promise<Touch[]> {
  const undone: Touch[] = [];
  for (const record of await findByDedupeKey(world.db, `${dedupeKey}|`)) {
    const result = await takeBack(world, record.id);
    if (result.ok) undone.push(result.value);
  }
  return undone;
}
