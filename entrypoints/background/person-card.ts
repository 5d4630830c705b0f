// What the card says about the person on screen: last touched, last heard from, how hard they are pressed, what comes next.
// Reads only. The hub hears of a person only where this device keeps them or the rep is about to write to them.
import { type Contact, pressureOn } from '../../lib/insights/pressure.ts';
import type { Context } from '../../lib/model/context.ts';
import { localDay } from '../../lib/model/moment.ts';
import { keysOfContext } from '../../lib/people/keys.ts';
import { placesOf } from '../../lib/people/place.ts';
import { withoutOwn } from '../../lib/people/resolve.ts';
import type { PersonRow, TouchRecord } from '../../lib/store/database.ts';
import { barredBy } from '../../lib/store/off-record.ts';
import { idsOf } from '../../lib/store/people.ts';
import { openSteps, touchesOfPeople } from '../../lib/store/timeline.ts';
import { isInbound } from '../../lib/touches/same-deed.ts';
import { dayOf } from '../../lib/touches/timeline.ts';
import type { LastContact, PersonFacts } from '../../lib/wire/messages.ts';
import { ownKeys, personOnPage } from './people.ts';
import type { TeamContacts } from './team-contacts.ts';
import type { World } from './world.ts';

export interface CardParts {
  world: World;
  team: TeamContacts;
}

/** The keys of whoever is on screen, those known here among them; the rep's own are nobody else's. */
async function keysOf(world: World, context: Context, person: PersonRow | undefined): Promise<string[]> {
  const own = await ownKeys(world, context);
  return withoutOwn([...new Set([...keysOfContext(context), ...(person?.keys ?? [])])], own);
}

const lastOf = (touches: readonly TouchRecord[]): LastContact | undefined => {
  const [newest] = touches;
  return newest && { at: newest.occurredAt, kind: newest.kind };
};

const asContact = (touch: TouchRecord): Contact => ({ day: dayOf(touch), kind: touch.kind, by: '' });

/** Nothing where nobody is on screen. */
export async function personFacts({ world, team }: CardParts, context: Context): Promise<PersonFacts | undefined> {
  if (context.person === undefined) return undefined;
  const person = await personOnPage(world, context);
  const keys = await keysOf(world, context, person);
  const ids = person === undefined ? [] : await idsOf(world.db, person.id);
  const touches = (await touchesOfPeople(world.db, ids)).filter(({ state }) => state !== 'undone');
  const lastTouch = lastOf(touches.filter(({ kind }) => !isInbound(kind)));
  const lastEngagement = lastOf(touches.filter(({ kind }) => isInbound(kind)));
  const [next] = await openSteps(world.db, ids);
  const askable = await personToAskAbout(world, context);
  const colleagues = askable === undefined ? undefined : team.known(askable);
  return {
    ...(person !== undefined && { personId: person.id }),
    keys,
    isParked: person?.isParked ?? true,
    ...(person?.role !== undefined && { role: person.role }),
    ...(person?.recordUrl !== undefined && { recordUrl: person.recordUrl }),
    ...(lastTouch !== undefined && { lastTouch }),
    ...(lastEngagement !== undefined && { lastEngagement }),
    pressure: pressureOn([...touches.map(asContact), ...(colleagues ?? [])], localDay(world.clock.now())),
    ...(next !== undefined && { next }),
  };
}

/** The keys to ask the hub with; nothing where it must not hear of the person, or need not. */
export async function personToAskAbout(world: World, context: Context): Promise<string[] | undefined> {
  if (context.state !== 'ready' || context.person === undefined) return undefined;
  const person = await personOnPage(world, context);
  if (person === undefined && context.composer === undefined) return undefined;
  const [keys, own] = [await keysOf(world, context, person), await ownKeys(world, context)];
  const barred = await barredBy(world.db, {
    keys,
    places: placesOf(context),
    personId: person?.id,
    own,
    isByItself: true,
  });
  return barred === undefined && keys.length > 0 ? keys : undefined;
}
