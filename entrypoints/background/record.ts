// From an observation to touches in the ledger: one per person who received it, with the assets that went out.
import type { Context } from '../../lib/model/context.ts';
import { localInstant } from '../../lib/model/moment.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Touch, TouchDraft, TouchKind, TouchPerson } from '../../lib/model/touch.ts';
import { keysOfContext, keysOfTouchPerson, touchPersonOf } from '../../lib/people/keys.ts';
import { readSettings } from '../../lib/settings.ts';
import { allAssets } from '../../lib/store/catalogue.ts';
import { findByDedupeKey, recordTouch, undoTouch } from '../../lib/store/ledger.ts';
import { forgetUsage } from '../../lib/store/usage.ts';
import { ownKeys, personOnPage, pinned } from './people.ts';
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

function recipients(draft: TouchDraft, onScreen: TouchPerson | undefined, own: ReadonlySet<string>): TouchPerson[] {
  const seen = new Set<string>(own);
  const people = draft.people.filter((person) => {
    const key = keysOfTouchPerson(person)[0] ?? `name:${person.name}`;
    return !seen.has(key) && seen.add(key);
  });
  // A page that named only the rep named nobody else.
  return draft.people.length > 0 || onScreen === undefined ? people : [onScreen];
}

/** Records what a host saw. `textAssets` went in as text in this view. Answers the new touches; none when all were known. */
export async function recordSeen(
  world: World,
  context: Context,
  draft: TouchDraft,
  textAssets: readonly string[],
): Promise<Touch[]> {
  const assetIds = [...new Set([...(await assetsBehind(world, draft.links)), ...textAssets])];
  const { undoSeconds } = await readSettings();
  const own = await ownKeys(world, context);
  const [onScreen, screenKeys] = [touchPersonOf(context), keysOfContext(context)];
  /** Ids that only the page tells belong to a recipient who is the one on screen by an exact key. */
  const moreKeys = (person: TouchPerson): string[] =>
    person === onScreen || keysOfTouchPerson(person).some((key) => screenKeys.includes(key)) ? screenKeys : [];
  const touches: Touch[] = [];
  for (const person of recipients(draft, onScreen, own)) {
    const { touch, isNew } = await recordTouch(world.db, world.clock, {
      draft: { ...draft, dedupeKey: `${draft.dedupeKey}|${keysOfTouchPerson(person)[0] ?? person.name}` },
      person,
      host: context.host,
      url: context.url,
      assetIds,
      occurredAt: localInstant(world.clock.now()),
      deviceId: await world.deviceId(),
      undoMs: undoSeconds * 1_000,
      keys: moreKeys(person),
      own,
    });
    if (!isNew) continue;
    touches.push(touch);
    await count(world, context, 'sent', assetIds, touch.id);
  }
  return touches;
}

export interface ManualTouch {
  kind: TouchKind;
  note: string;
  assetIds: string[];
}

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
    return fail(
      'nobody_on_screen',
      'Nobody is on screen to log this for. Open the mail or the profile first; your note is kept in the form.',
    );
  }
  const { undoSeconds } = await readSettings();
  const { touch } = await recordTouch(world.db, world.clock, {
    draft: {
      kind: manual.kind,
      evidence: { cue: 'by-hand', seenBy: 'manual', at: new Date(world.clock.now()).toISOString() },
      people: [person],
      threadId: context.thread?.id ?? '',
      subject: context.thread?.subject ?? '',
      note: manual.note,
      links: [],
      dedupeKey: `manual:${key}`,
    },
    person,
    host: context.host,
    url: context.url,
    assetIds: manual.assetIds,
    occurredAt: localInstant(world.clock.now()),
    deviceId: await world.deviceId(),
    undoMs: undoSeconds * 1_000,
    personId: byHand?.personId,
    keys: byHand === undefined ? keysOfContext(context) : [],
    own: await ownKeys(world, context),
  });
  await count(world, context, 'sent', manual.assetIds, touch.id);
  return ok(touch);
}

export async function takeBack(world: World, touchId: string): Promise<Result<Touch>> {
  const touch = await undoTouch(world.db, world.clock, touchId);
  if (touch === undefined)
    return fail('touch_unknown', 'This touch is not in the ledger any more. Nothing was changed.');
  await forgetUsage(
    world.db,
    touch.assetIds.map((assetId) => `sent:${assetId}:${touch.id}`),
  );
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
